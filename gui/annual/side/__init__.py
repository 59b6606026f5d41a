"""What stands beside the paper: a figure, its records, findings, what changed since 定稿."""
