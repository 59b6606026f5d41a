"""The papers of the catalogue: columns, the 标准目录, the 公开指南."""
