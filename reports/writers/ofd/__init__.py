"""A paper as ofd, the state's format of fixed pages (GB/T 33190-2016)."""
