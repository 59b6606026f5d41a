"""Which register: those opened before, one that was pressed in the desktop, one of a package."""
