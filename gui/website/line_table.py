"""The lines of the comparison as rows of the shared table."""

from gui.controls.chips import Chip, ChipKind
from gui.tables.columns import Column, Fold, Held, Kind, Query, Shape
from gui.tables.filters import Filter
from gui.tables.record_table import RecordTable
from reports.website.reconciled import Compared, Comparison, Verdict

_CHIPS = {
    Verdict.HERE: Chip(ChipKind.ERROR, Verdict.HERE),
    Verdict.THERE: Chip(ChipKind.ERROR, Verdict.THERE),
    Verdict.UNSURE: Chip(ChipKind.SOON, Verdict.UNSURE, "info"),
    Verdict.DIFFERENT: Chip(ChipKind.SOON, Verdict.DIFFERENT, "info"),
    Verdict.TWICE: Chip(ChipKind.PLAIN, Verdict.TWICE),
    Verdict.SAME: Chip(ChipKind.PLAIN, Verdict.SAME),
}
_PLAIN = {
    Verdict.HERE: "网站上有，登记簿里还没有登记",
    Verdict.THERE: "登记簿记着在网站公开了，网站的列表里没有找到",
}
_HINTS = "Enter 打开登记的　Ctrl+Enter 登记、认作同一条　Del 不是"


def chip(row: Compared) -> Chip:
    """Return the verdict as it is drawn."""
    return _CHIPS[row.verdict]


def beside(row: Compared) -> str:
    """Say under a title what the register has otherwise, and what speaks of the two."""
    other = row.item if row.line is not None else None
    shown = other is not None and other.title != row.title and row.verdict is not Verdict.SAME
    said = "　".join(filter(None, (f"登记簿：{other.title}" if shown and other else "", row.why)))
    return said or _PLAIN.get(row.verdict, "") or _filed(row)


def _filed(row: Compared) -> str:
    category = row.item.category if row.item is not None else ""
    return f"登记簿类别：{category.rpartition('/')[2] or '未分类'}"


def site_day(row: Compared) -> str:
    """Return the day that the website says, "" for none."""
    return str(row.line.day or "") if row.line is not None else ""


def own_day(row: Compared) -> str:
    """Return the day that the register says, "" for none."""
    return str(row.item.published_on or "") if row.item is not None else ""


def _folded(row: Compared) -> str:
    days = (("网站", site_day(row)), ("登记簿", own_day(row)))
    return "　".join(filter(None, (*(f"{word} {day}" for word, day in days if day), beside(row))))


_SHAPE = Shape(
    (
        Column("verdict", "结果", width_em=8.6, kind=Kind.CHIP, chip=chip),
        Column(
            "title",
            "题名",
            lambda row: row.title,
            kind=Kind.TWO_LINE,
            sub=beside,
            tooltip=lambda row: "\n".join(filter(None, (row.title, beside(row)))),
        ),
        Column("site_day", "网站日期", site_day, 7.6, Kind.DATE),
        Column("own_day", "登记簿日期", own_day, 7.6, Kind.DATE),
    ),
    fold=Fold("title", _folded, "verdict"),
    name="网站对账",
)
_TEXTS = {"title": lambda row: row.title, "site_day": site_day, "own_day": own_day}


class Lines:
    """The lines of a comparison; answers the queries of the table."""

    def __init__(self) -> None:
        self.compared: Comparison | None = None

    @property
    def all(self) -> tuple[Compared, ...]:
        """Every line."""
        return self.compared.lines if self.compared is not None else ()

    def listing(self, query: Query) -> Held:
        """Return what the clerk asks for, in her order."""
        words, wanted = query.search.lower(), query.filters.get("verdict")
        rows = [
            row
            for row in self.all
            if wanted in (None, row.verdict) and words in f"{row.title} {beside(row)}".lower()
        ]
        order = list(Verdict)
        for key in reversed(query.sort):
            text = _TEXTS.get(key.column, lambda row: str(order.index(row.verdict)))
            rows.sort(key=text, reverse=key.descending)
        return Held(rows)

    def verdicts(self) -> list[tuple[Verdict, str]]:
        """Return the verdicts there are, with how many lines each has."""
        counts = self.compared.counts if self.compared is not None else {}
        return [(each, f"{each}（{counts[each]:,}）") for each in Verdict if counts.get(each)]


def lines_table(lines: Lines) -> RecordTable:
    """Return the table that lists the lines."""
    return RecordTable(
        _SHAPE,
        lines.listing,
        example="题名",
        filters=(Filter("verdict", "结果", lines.verdicts),),
        total=lambda: len(lines.all),
        hints=_HINTS,
    )
