"""汇总: the reports of many offices, read side by side and summed; who is missing, who is wrong."""
