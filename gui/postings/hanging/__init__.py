"""Where a posting hangs: its boards put up, taken down and photographed."""
