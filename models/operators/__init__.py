"""人员: who works with the register, in which role, and the password that proves it."""
