"""来件: a mail or a scan that came in, what its papers say of themselves, and its case."""
