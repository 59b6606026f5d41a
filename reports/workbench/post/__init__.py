"""移交: what goes over to whoever takes the post, as one paper that both of them sign."""
