"""Who has the register: one program at a time, in a folder that can be written."""
