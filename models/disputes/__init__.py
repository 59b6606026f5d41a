"""复议诉讼: a dispute, its course and its ruling."""
