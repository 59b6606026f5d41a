"""The page 统计: any period beside another, in figures and bars, each with its records."""
