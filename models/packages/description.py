"""说明.txt of a package: what each file and each column of it is, for whoever has no 公开簿."""

import sqlite3
from collections.abc import Iterator, Mapping

import resources
from models.packages.cells import Column, Holds
from models.packages.inventory import TableFacts, table_file

_HOLDS = {Holds.TEXT: "文字", Holds.WHOLE: "整数", Holds.DAY: "日期", Holds.TIME: "时间"}


def described(
    db: sqlite3.Connection,
    tables: Mapping[str, tuple[Column, ...]],
    facts: Mapping[str, TableFacts],
) -> bytes:
    """Return the text that stands beside the tables, in UTF-8 with its mark."""
    said = resources.toml("packages/words.toml")
    (office,) = db.execute("SELECT name FROM office").fetchone()
    lines = [said["title"].format(office=office), "", *said["text"]]
    for table, columns in tables.items():
        lines += ["", f"{table_file(table)}  {title(table)}（{facts[table].rows} 行）"]
        lines += [f"  {line}" for line in _lines(table, columns)]
    return ("\ufeff" + "\r\n".join(lines) + "\r\n").encode()


def title(table: str) -> str:
    """Return what a table is, "" for one of an older register that is no more."""
    said = resources.toml("packages/words.toml")["table"].get(table, {})
    return str(said.get("title", ""))


def _lines(table: str, columns: tuple[Column, ...]) -> Iterator[str]:
    said = resources.toml("packages/words.toml")
    own = said["table"].get(table, {}).get("column", {})
    for each in columns:
        word = own.get(each.name) or said["common"].get(each.name, "")
        points = f"，{table_file(each.points_to)} 的 id" if each.points_to else ""
        lacks = "，可空" if each.may_lack else ""
        yield f"{each.name}：{word}（{_HOLDS[each.holds]}{points}{lacks}）"
