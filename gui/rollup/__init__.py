"""The page 汇总: the reports of many units as one table, each sum with what the units add."""
