"""What hangs on the 公开栏: a posting made ready, masked, and said as text, page and slip."""
