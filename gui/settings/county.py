"""What the county sets otherwise: the day of the report, 满分 of the 考核, the hours to reply."""

from decimal import Decimal

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.controls.controls import button
from gui.forms.field import LineField
from gui.forms.rows import FieldSpec
from gui.settings.settings_card import FormCard, WholeForm
from models.accounts import kinds
from models.assessment import deduction
from models.law.law import common
from models.store.amounts import read_amount
from models.store.refusal import Refusal
from models.year import report_day


class ReportDayCard(FormCard):
    """Changes the day."""

    title = "年度报告"

    def __init__(self) -> None:
        super().__init__()
        self.save_button = button("保存", size="card", press=self.save)
        law = common("annual_report")
        form = WholeForm(
            (
                FieldSpec(
                    "report_day",
                    "公布日期",
                    lambda: LineField("1-26"),
                    f"县里定得更早的写在这里；空着就是 {law}",
                    common("annual_report_article"),
                ),
            ),
            narrow=True,
            label_width=60,
        )
        self.take_form(form, self.save_button)

    def refresh(self) -> None:
        """Show the day anew, unless the clerk is changing it."""
        if not self.form.is_dirty():
            self.form.set_values({"report_day": report_day.own_day()})

    def save(self) -> bool:
        """Take the day; tell whether it was taken."""
        with telling(self.form) as told, acting("修改年度报告公布日期"):
            report_day.set_own_day(self.form.field("report_day").value())
            self.form.set_values({"report_day": report_day.own_day()})
            self.form.set_dirty(False)
        return not told


class CountyCard(FormCard):
    """Changes the full points of the 考核, and within how many hours messages are answered."""

    title = "考核和新媒体"

    def __init__(self) -> None:
        super().__init__()
        self.save_button = button("保存", size="card", press=self.save)
        form = WholeForm(
            (
                FieldSpec(
                    deduction.FULL,
                    "考核满分",
                    lambda: LineField(deduction.usual_full(), parse=_number),
                    f"县里的考核细则定的；空着就是 {deduction.usual_full()} 分",
                ),
                FieldSpec(
                    kinds.HOURS,
                    "留言回应",
                    lambda: LineField(str(kinds.usual_reply_hours()), parse=_whole),
                    f"几小时内回应；空着就是 {kinds.usual_reply_hours()} 小时",
                ),
            ),
            narrow=True,
            label_width=60,
        )
        self.take_form(form, self.save_button)

    def refresh(self) -> None:
        """Show what the county set anew, unless the clerk is changing it."""
        if not self.form.is_dirty():
            self._show()

    def _show(self) -> None:
        own = {deduction.FULL: deduction.own_full(), kinds.HOURS: kinds.own_reply_hours()}
        self.form.set_values({key: each or None for key, each in own.items()})

    def save(self) -> bool:
        """Take what the county sets; tell whether it was taken."""
        with telling(self.form) as told, acting("修改县里的要求"):
            values = self.form.values()
            deduction.set_full(values[deduction.FULL])
            kinds.set_reply_hours(values[kinds.HOURS])
            self.form.set_dirty(False)
            self._show()
        return not told


def _number(text: str) -> Decimal:
    return read_amount(text.removesuffix("分"), "").value


def _whole(text: str) -> int:
    found = read_amount(text.removesuffix("小时"), "").value
    if found != found.to_integral_value():
        raise Refusal(None, f"“{text}”不是整数，请核对。")
    return int(found)
