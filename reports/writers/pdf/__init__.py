"""A document as pdf, after GB/T 9704."""
