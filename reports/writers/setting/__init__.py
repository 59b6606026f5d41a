"""Fonts with a fallback for each glyph, and where a line may break."""
