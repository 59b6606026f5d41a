"""The tab 考核自评: what costs points, with what the register shows of each in a year."""
