"""The page 年度报告: the tables as paper, the text, the findings beside them."""
