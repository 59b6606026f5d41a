"""The looks, from the tokens in resources: sizes, colours, icons, the style sheet."""
