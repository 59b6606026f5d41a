"""Who has the register: one program at a time, in a folder to be written, one at the desk."""
