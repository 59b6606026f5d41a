"""The command line: its verbs, one Chinese sentence for what is wrong, the exit codes."""
