"""Tables as workbooks: as printed, flat, and as plain lists."""
