"""The 公示期 of the posting in a pane: proposed from its matter, said with its basis, doubted."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QObject

from gui.controls.chips import Chip, ChipKind
from gui.forms.form import Form
from gui.postings.words import CUT_SHORT
from models.law.workday_notice import calendar
from models.law.workdays import CalendarMissing
from models.postings import doubts as doubting
from models.postings import posting as postings
from models.postings.period import COUNTING, UNITS, counted, matters
from models.postings.posting import Posting
from models.store.refusal import Refusal

_DAY = timedelta(days=1)
_MOVES_THE_LAST_DAY = frozenset({"posted_on", "first_on", "matter", "period", "period_unit"})


class PeriodWork(QObject):
    """Keeps the rows of the section 公示期 of a form in step; `draft` is the posting it says."""

    def __init__(self, form: Form, draft: Callable[[], Posting | None]) -> None:
        super().__init__(form)
        self._form, self._draft = form, draft

    def follow(self, key: str) -> None:
        """A field was changed: propose the first day, then the last."""
        form = self._form
        posted = self._day("posted_on") if key == "posted_on" else None
        if posted is not None:
            form.field("first_on").set_value(posted + _DAY)
        if key not in _MOVES_THE_LAST_DAY:
            return
        draft = self._draft()
        last = postings.proposed_last(draft, calendar()) if draft else None
        if last is not None:
            form.field("last_on").set_value(last)

    def _day(self, key: str) -> date | None:
        try:
            found: date | None = self._form.field(key).value()
        except Refusal:
            return None
        return found

    def show(self, cut_short: int) -> None:
        """Say what the matter asks for, and whether the days are enough; `cut_short` were not hung
        out."""
        form, draft = self._form, self._draft()
        matter = matters().get(form.field("matter").value() or "")
        told: list[str] = []
        if matter is not None:
            told = [matter.words, matter.rule, "" if matter.sure else "条文未核对，以当地规定为准"]
        form.set_rule(
            "matter", "；".join(filter(None, told)), matter.basis if matter else "", whole=True
        )
        form.set_rule("posted_on", COUNTING)
        doubts = doubting.doubts(draft, calendar()) if draft else []
        rest = any("休息日" in each for each in doubts) or bool(draft and draft.last_reason)
        form.show_row("last_reason", rest)
        form.field("period_reason").setEnabled(bool(draft and draft.period))  # its place stays
        form.field("enough").set_value(CUT_SHORT if cut_short else _enough(draft, doubts))
        said = f"取下时还差 {cut_short} 天" if cut_short else ""
        form.set_rule("last_on", doubts[0] if doubts else said, whole=True)


def _enough(draft: Posting | None, doubts: Sequence[str]) -> Chip | None:
    first = postings.counts_from(draft) if draft is not None else None
    if draft is None or first is None or draft.last_on is None:
        return None
    period = postings.period_of(draft)
    if period is None:
        return None
    if doubts:
        return Chip(ChipKind.SOON, "请核对")
    try:
        number = counted(first, draft.last_on, period[1], calendar())
    except CalendarMissing:
        return None
    return Chip(ChipKind.FINE, f"满 {number} {UNITS[period[1]]}")
