"""The page 目录: a row of tabs."""
