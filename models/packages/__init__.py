"""数据包: the whole register as one open, documented zip, and a register from it, equal to it."""
