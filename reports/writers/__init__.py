"""The kinds of files: whole or not at all."""
