"""What comes with a register: who is at the desk before it is shown, and its backups."""
