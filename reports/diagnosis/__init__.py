"""诊断: what a helper wants to know of the program, this PC and its register, not what it says."""
