"""合并: a register kept on another PC, compared with this one record by record and taken in."""
