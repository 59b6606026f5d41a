"""Many records of one kind, made by the database itself: reading them is what is tried."""

from models.store.database import DB, Table
from models.store.rows import columns, table_name

_COPIES = "WITH RECURSIVE n(at) AS (SELECT 2 UNION ALL SELECT at + 1 FROM n WHERE at < {times})"


def multiply(kind: type[Table], times: int) -> None:
    """Write every record of a kind so many times over; the copies have no history."""
    names = ", ".join(f'"{field.column_name}"' for field in columns(kind).values())
    table = table_name(kind)
    copies = _COPIES.format(times=times)
    DB.execute_sql(
        f'{copies} INSERT INTO "{table}" ({names}) SELECT {names} FROM "{table}", n ORDER BY n.at'
    )
