"""The words of the 考核 as the window says them, and where its records stand."""

from collections.abc import Mapping

from gui.controls.chips import Chip, ChipKind
from models.assessment.deduction import shown
from models.assessment.measures import MEASURES, Measured, Row
from models.assessment.sheet import Assessed
from reports.ways import Book, Narrow, Open, Show, Way

NAMES: Mapping[str, str] = {
    "name": "扣分情形",
    "basis": "依据",
    "points": "每项扣分",
    "unit": "计量单位",
    "most": "最多扣分",
    "measure": "登记簿查",
    "since": "启用年度",
    "until": "停用年度",
    "position": "顺序",
    "removed_at": "移入回收站",
    "removed_reason": "移入理由",
}
BY_HAND = "查不到，手工填写"
OPEN, LOST, KEPT = "待填", "扣分", "不扣分"  # what the filter 状态 offers

# The page, and the tab of it, in which the records of each kind stand.
_PLACES: Mapping[str, tuple[Book, str]] = {
    "item": (Book.ITEM, ""),
    "request": (Book.REQUEST, ""),
    "dispute": (Book.DISPUTE, ""),
    "report": (Book.REPORT, ""),
    "catalogue": (Book.CATALOGUE, "tree"),
    "activity": (Book.ACTIVITY, "activities"),
    "account": (Book.ACTIVITY, "accounts"),
}
_LISTED = {"catalogue": (Book.CATALOGUE, "updates")}


def measure_word(key: str) -> str:
    """Return what the register counts for an item."""
    return MEASURES[key].label if key in MEASURES else BY_HAND


def chip_of(row: Assessed) -> Chip:
    """Return what an item costs; amber where nobody has said it yet."""
    if row.points is None:
        return Chip(ChipKind.SOON, OPEN)
    if not row.points:
        return Chip(ChipKind.PLAIN, KEPT)
    return Chip(ChipKind.ERROR, f"扣 {shown(row.points)} 分", "")


def state_of(row: Assessed) -> str:
    """Return under which state the filter finds an item."""
    return OPEN if row.points is None else LOST if row.points else KEPT


def found_words(row: Assessed) -> str:
    """Return what the register shows: 3 条."""
    count = row.found.count
    return f"{count:,} {row.item.unit}" if count is not None else ""


def way_of(found: Measured, row: Row) -> Way:
    """Return the way to one record behind an item."""
    book, tab = _PLACES[found.of]
    return Open(book, row[0], tab)


def way_to_all(found: Measured) -> Way:
    """Return the way to all records behind an item."""
    if found.of == "guide":
        return Show(Book.CATALOGUE, "guide")
    if found.of == "report":
        return Open(Book.REPORT, found.rows[0][0])
    book, tab = _LISTED.get(found.of) or _PLACES[found.of]
    return Narrow.to(book, [row[0] for row in found.rows], tab)
