"""写法: words found and replaced in the texts of many records, names brought to one spelling."""
