"""数据安全: the backups, what restoring one means, and the second place."""
