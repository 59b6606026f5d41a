"""The statutory forms as data, and the figures, tables and records that fill them."""
