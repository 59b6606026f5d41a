"""目录: how the tree of categories is tended, the 标准目录 and the 公开指南."""
