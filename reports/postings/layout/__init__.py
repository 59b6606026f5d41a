"""How a posting is laid out on A4 by GB/T 9704, or on A3 as large as one sheet holds."""
