"""统计: what any period brought in groups, in words, beside the periods it is compared with."""
