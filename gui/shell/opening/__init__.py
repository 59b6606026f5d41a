"""Opening a register: who is at the desk, asked before the window is shown."""
