"""其他材料: 工作总结, 自检自查报告 and 工作要点 of a year, from its figures; never final."""
