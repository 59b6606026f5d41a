"""年度指标: figures that no ledger gives, and figures typed over, in and out."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from models.store.amounts import knows_unit, read_amount
from models.store.refusal import Refusal
from models.store.words import listed
from models.year import entered as year_figure
from models.year import report as annual_report
from models.year.entered import NOTHING_HAPPENED, YearFigure, plain
from models.year.period import PART_WORDS, part_of
from models.year.told import words
from models.year.year import Year
from reports.annual.narrative.facts import EnteredData, entered_data
from reports.forms import counting
from reports.forms.cells import FormCell
from reports.forms.form import Form, form_id_for_year, normalised
from reports.forms.register_form import register_form
from reports.forms.shipped import form_ids
from reports.ledgers.cells.amounts import Written
from reports.ledgers.intake import Intake
from reports.ledgers.taken import Held

_UNKNOWN_PERIOD = "期间“{}”不认识，请写 1季度、2季度、3季度、4季度、上半年或下半年；全年的空着"


class FigureImport(Intake):
    """Takes rows of 年度指标; a counted figure can be typed over only with its reason (说明).

    A row is held by the figure of its year, period and name, and may change its number and its
    reason. A final year takes no new figure of the whole year and changes none.
    """

    table, changed = "YearFigure", ("value", "reason")

    def __init__(self, today: date) -> None:
        self.rows: list[tuple[int, str, str, Decimal, str]] = []
        self._register = year_figure.entered()
        self._taken: set[tuple[int, str, str]] = set()  # by rows of this sheet
        self._found: dict[int, tuple[YearFigure, dict[str, str]]] = {}  # with what its row says
        self._renewed: list[tuple[YearFigure, dict[str, str]]] = []
        self._held_by: Held | None = None
        self._final = annual_report.finalised_years()
        self._forms: dict[int, Form] = {}
        self._said: list[Refusal] = []

    def take(self, values: dict[str, Any]) -> Sequence[Refusal]:
        """Take a figure, or say what is wrong with it."""
        year, text = values["year"], values["figure"]
        self._said, self._held_by = [], None
        part = part_of(values.get("period") or "")
        if part is None:
            return [Refusal("period", _UNKNOWN_PERIOD.format(values["period"]))]
        book = self._form(year)
        figure = _find(book, text)
        kept = self._register.get((year, part, figure or ""))
        if kept is None and (final := self._against_final(year, part)):
            return final
        if figure is None:
            return [Refusal("figure", _unclear(book, text))]
        try:
            value = self._amount(book, figure, values)
        except Refusal as refusal:
            return [refusal]
        reason = values.get("reason") or ""
        problems = figure_problems(book, figure, value, reason or (_reason(kept) if kept else ""))
        if (year, part, figure) in self._taken:
            sentence = "本表前面已有这个年度、这个期间的这个指标，请核对"
            problems.append(Refusal("figure", sentence))
        if problems:
            return problems
        self._taken.add((year, part, figure))
        if kept is None:
            self.rows.append((year, part, figure, value, reason))
        else:
            self._hold(kept, value, values, _known(book, figure).label)
        return []

    def _hold(self, kept: YearFigure, value: Decimal, values: dict[str, Any], name: str) -> None:
        """Note which figure a row is; its values are then those that the register would write."""
        self._held_by = Held(kept.id, title=f"{words(kept, with_year=True)} {name}")
        self._found[kept.id] = kept, {"value": plain(value), "reason": values.get("reason") or ""}
        values |= {"period": PART_WORDS.get(kept.part, ""), "figure": kept.figure, "unit": None}
        values["value"] = Written(plain(value))

    def held_by(self) -> Held | None:
        """Return the figure of the register that the row just taken is."""
        return self._held_by

    def renew(self, by: Held, fields: Sequence[str]) -> Sequence[Refusal]:
        """Let the row change the number and the reason of its figure; not in a final year."""
        kept, row = self._found[by.id]
        said = {name: row[name] for name in fields}
        if kept.reason == NOTHING_HAPPENED and Decimal(said.get("value", 0)):
            said.setdefault("reason", "")  # written by a 零报告, and true of 0 alone
        final = self._against_final(kept.year, kept.part)
        if not final:
            self._renewed.append((kept, said))
        return final

    def _against_final(self, year: int, part: str) -> list[Refusal]:
        if year not in self._final or part:
            return []
        return [Refusal("year", f"{year} 年度报告已经定稿，要改请先取消定稿")]

    def _amount(self, book: Form, figure: str, values: dict[str, Any]) -> Decimal:
        """Return the number of a row in the unit of its figure; what was converted is remarked."""
        written, heading_unit = values["value"]
        unit, bare = _known(book, figure).unit, values.get("unit") or heading_unit
        if bare not in ("", unit) and not knows_unit(bare):
            raise Refusal("unit", f"单位“{bare}”不认识，这个指标的单位是{unit or '件'}")
        signed = figure in book.cell_ids and book.cell(figure).kind == "signed"
        amount = read_amount(written, unit, bare=bare, signed=signed, field="value")
        if amount.remark:
            self._said.append(Refusal("value", amount.remark))
        return amount.value

    def _form(self, year: int) -> Form:
        """Return the form that a year's figures belong to; the oldest where there was none yet."""
        if year not in self._forms:
            form_id = form_id_for_year(year) or form_ids()[0]
            self._forms[year] = register_form(form_id, Year.of(year))
        return self._forms[year]

    def remarks(self) -> Sequence[Refusal]:
        """Say what was converted into the unit of its figure."""
        return self._said

    def write(self) -> int:
        """Write the new figures, and what is new of those that were there."""
        for kept, said in self._renewed:
            kept.alter("导入", **said)
        for year, part, figure, value, reason in self.rows:
            year_figure.enter(year, figure, value, reason, part=part)
        return len(self.rows)


def _find(book: Form, text: str) -> str | None:
    """Return the id of a cell of the form, or of a figure that only the text of a report needs."""
    cell = book.find(text)
    if cell is not None:
        return cell.id
    wanted = normalised(text)
    for entered in entered_data():
        if text.strip() == entered.id or wanted == normalised(entered.label):
            return entered.id
    return None


def _known(book: Form, figure: str) -> FormCell | EnteredData:
    """Return what is known of a figure that was found: its name, and the unit it is kept in."""
    if figure in book.cell_ids:
        return book.cell(figure)
    return next(each for each in entered_data() if each.id == figure)


def figure_problems(book: Form, figure: str, value: Decimal, reason: str) -> list[Refusal]:
    """Refuse a fraction where the form wants whole numbers, and an override without a reason."""
    problems = []
    money = figure in book.cell_ids and book.cell(figure).kind == "money"
    if not money and value != value.to_integral_value():
        problems.append(Refusal("value", "这个指标只能填整数"))
    if counting.is_counted(figure) and not reason.strip():
        problems.append(Refusal("reason", "这个数由台账统计得出，改数要在说明里写理由"))
    return problems


def _unclear(book: Form, text: str) -> str:
    several = [cell.label for cell in book.cells if cell.row_label.endswith(text.strip())]
    if text.strip() and several:
        return f"“{text}”有几格：{listed(several, 4)}，请写明是哪一格"
    return f"{book.id} 年格式的表里没有“{text}”这个指标，请填表里的行名或代码，如“行政许可”"


def _reason(row: YearFigure) -> str:
    """Return the reason of a figure; a counted one has some, so that it can come in again."""
    is_lacking = not row.reason and counting.is_counted(row.figure)
    return counting.FORMERLY_ENTERED if is_lacking else row.reason


def figure_rows(ids: Collection[int] | None = None) -> Iterator[dict[str, Any]]:
    """Yield the entered figures, or these of them, with id as values of the columns."""
    order = (YearFigure.year, YearFigure.part, YearFigure.id)
    query = YearFigure.select()
    if ids is not None:
        query = query.where(YearFigure.id.in_(list(ids)))
    for row in query.order_by(*order):
        value = Decimal(row.value)
        yield {
            "id": row.id,
            "year": row.year,
            "period": PART_WORDS.get(row.part, ""),
            "figure": row.figure,
            "value": int(value) if value == value.to_integral_value() else float(value),
            "reason": _reason(row),
        }
