"""公开栏: a posting, its list and period, where it hangs and when it comes down."""
