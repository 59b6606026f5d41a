"""年度报告: by when it has to be published, where the county sets an earlier day than the law."""

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.controls.controls import button
from gui.forms.field import LineField
from gui.forms.rows import FieldSpec
from gui.settings.settings_card import FormCard, WholeForm
from models.law.law import common
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
