"""查找替换 and 统一写法: what many records say, changed after it was seen row by row."""
