"""A package from another PC beside the register that is open, and the sheet that shows it."""

import json
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QApplication

from gui.settings.page import SettingsPage
from gui.settings.safety.merge_dialog import MergeDialog
from gui.settings.safety.package import PackageCard
from gui.shell.main_window import MainWindow
from models.items import item
from models.items.item import PublishedItem
from models.packages import packing, unpacking
from models.store import register
from reports.ways import Book, Show
from tests.gui import scenes
from tests.gui.dialog_scenes import page

_NEW = ("柳湾村灌溉用水安排", "关于开展人居环境整治的通知", "2026年一事一议项目公示")
_CHANGED = "村站点改的内容概述"
_AT = "2026-03-25 09:00:00"


def package_of_another_pc(place: Path) -> Path:
    """Return a package of a PC that went on with the open register: new items, one changed."""
    packing.make(place / "first.zip")
    unpacking.into(place / "first.zip", place / "other")
    file = place / "柳湾村站点20260325.zip"
    with closing(sqlite3.connect(place / "other" / register.FILE)) as db:
        for title in _NEW:
            _told(db, "made", _copied_item(db, title), {"title": [None, title]})
        for key, summary in db.execute("SELECT id, summary FROM published_item LIMIT 3").fetchall():
            db.execute("UPDATE published_item SET summary = ? WHERE id = ?", (_CHANGED, key))
            _told(db, "changed", key, {"summary": [summary, _CHANGED]})
        db.commit()
        packing.pack(db, place / "other", None, file)
    return file


def _copied_item(db: sqlite3.Connection, title: str) -> int:
    columns = [row[1] for row in db.execute("PRAGMA table_info(published_item)")]
    chosen = [
        name for name in columns if name not in ("id", "title", "index_number", "document_number")
    ]
    names = ", ".join(chosen)
    made = db.execute(
        f"INSERT INTO published_item (title, document_number, {names})"
        f" SELECT ?, '', {names} FROM published_item ORDER BY id LIMIT 1",
        (title,),
    )
    assert made.lastrowid
    return made.lastrowid


def _told(
    db: sqlite3.Connection, change: str, key: int, changes: dict[str, list[str | None]]
) -> None:
    db.execute(
        "INSERT INTO history (at, who, verb, kind, record, changes, act_id, change, quiet)"
        " VALUES (?, '村站点', '修改', 'PublishedItem', ?, ?, NULL, ?, 0)",
        (_AT, key, json.dumps(changes, ensure_ascii=False), change),
    )


def merge_choice(window: MainWindow) -> MergeDialog:
    """The merge before a package is chosen."""
    window.follow(Show(Book.CHOICE, "backups"))
    page(window, "settings", SettingsPage).card(PackageCard).merge()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, MergeDialog)
    return dialog


def merge_preview(window: MainWindow) -> MergeDialog:
    """What a package would bring, with something that both sides changed."""
    with tempfile.TemporaryDirectory() as place:
        file = package_of_another_pc(Path(place))
        first = PublishedItem.select().order_by(PublishedItem.id).first()
        item.change(first, summary="本登记簿后来写的内容概述")
        dialog = merge_choice(window)
        dialog.look(file)
        scenes.wait_for(lambda: dialog.looked)
    return dialog
