"""What comes with a register: its password, who is at the desk, and its backups."""
