"""The disk under the register: what is written lasts, what lies there is what was left there."""
