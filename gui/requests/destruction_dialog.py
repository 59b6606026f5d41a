"""销毁清册: files whose time is over are listed, printed to be signed, and destroyed for good."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.controls.controls import button
from gui.controls.menus import menu
from gui.forms.choices import CheckGridField
from gui.forms.dates import DateField
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.forms.form import Part
from gui.forms.rows import FieldSpec
from models import destroying
from models.backups import backup, second_place
from models.cases import archiving
from models.cases.destruction import Destruction, destructions
from models.requests.request import InformationRequest
from models.store.dates import read_date
from reports.cases.destruction_list import destroyed_list, destruction_list
from reports.ways import Book, Show

_WIDTH = 660
_WORDS = 18  # of what was asked for, in the line of a file


class DestructionDialog(FormDialog):
    """Lists the files whose time is over; Ctrl+P prints the list, 登记销毁 ends them."""

    def __init__(self, today: date, parent: QWidget) -> None:
        self._today, self._over = today, parent
        self.found = {each.id: each for each in archiving.due_for_destruction(today)}
        against = destroying.standing_against(list(self.found.values()), today)
        lines = [(key, _line(each, against.get(key))) for key, each in self.found.items()]
        super().__init__(
            "销毁清册",
            _parts(lines, today),
            self._destroy,
            sentence=_due_words(len(self.found), len(against)),
            accept_word="登记销毁",
            parent=parent,
            width=_WIDTH,
        )
        self.keep_typing(Show(Book.REQUEST))
        self.form.set_values(
            {"on": today, "files": [key for key in self.found if key not in against]}
        )
        self.print_button = self.add_button("打印清册", self.print, key="Ctrl+P")
        self.foot.insertWidget(0, self.print_button)
        if not self.found:
            for made in (self.form, self.main, self.print_button):
                made.setVisible(False)
        self._offer_earlier()

    def _offer_earlier(self) -> None:
        """Let the lists of before be printed again."""
        earlier = menu(self)
        for each in destructions():
            words = f"{each.number}　{each.destroyed_on}　{len(each.filed)} 卷"
            earlier.addAction(words).triggered.connect(
                lambda _on=False, kept=each: self._show(kept)
            )
        if not earlier.isEmpty():
            self.earlier_button = button("以前的清册", "quiet")
            self.earlier_button.setMenu(earlier)
            self.foot.insertWidget(1, self.earlier_button)

    def chosen(self) -> list[InformationRequest]:
        """Return the files that are ticked."""
        return [self.found[key] for key in self.form.field("files").value()]

    def print(self) -> None:
        """Show the list as it will be printed, to be signed."""
        from gui.printing.preview import PreviewDialog  # noqa: PLC0415 (only when wanted)

        PreviewDialog(destruction_list(self.chosen(), self._today), self).open()

    def _show(self, kept: Destruction) -> None:
        from gui.printing.preview import PreviewDialog  # noqa: PLC0415 (only when wanted)

        PreviewDialog(destroyed_list(kept), self).open()

    def _destroy(self, values: dict[str, Any]) -> None:
        chosen = self.chosen()
        signed = destroying.Signed(
            values["on"], values["approver"], values["witnesses"], values["reason"]
        )
        with acting("登记销毁", sentence=f"已销毁 {len(chosen)} 卷，清册留在登记簿里"):
            destroying.destroy(chosen, signed, self._today)
        with telling(self._over):  # they are destroyed; what is left over goes at the next start
            destroying.finish()


def _parts(lines: Sequence[tuple[int, str]], today: date) -> list[Part]:
    return [
        FieldSpec("files", "案卷", lambda: CheckGridField(lines, 1), required=True),
        FieldSpec(
            "on",
            "销毁日期",
            lambda: DateField(lambda text: read_date(text, today)),
            required=True,
        ),
        (
            FieldSpec("approver", "批准人", LineField, required=True),
            FieldSpec(
                "witnesses",
                "监销人",
                lambda: LineField("两人，用“、”隔开"),
                required=True,
                inline=True,
            ),
        ),
        FieldSpec(
            "reason",
            "理由",
            lambda: LineField("如 保管期满，经鉴定小组审定"),
            required=True,
        ),
    ]


def _line(each: InformationRequest, against: str | None) -> str:
    content = " ".join(each.wanted.split())
    cut = content if len(content) <= _WORDS else f"{content[: _WORDS - 1]}…"
    return f"{each.number}　{cut}　{against or f'{archiving.ends_on(each)} 期满'}"


def _due_words(count: int, held_back: int) -> str:
    if not count:
        return "没有保管期满的案卷。"
    resting = f"，其中 {held_back} 卷还不能销毁，没有勾选，原因写在后面" if held_back else ""
    return (
        f"{count} 卷保管期满{resting}。先打印清册，经鉴定和批准、两人监销以后再登记。"
        "登记以后内容、申请人、文书、附件和修改历史永久去掉，不能撤销；"
        "只留登记号和年报要计的日期、类型、结果。"
        f"{_kept_in_backups()}"
    )


def _kept_in_backups() -> str:
    """Say which backups still hold what is destroyed, "" where there is none."""
    days = sorted({each.made_at.date() for each in backup.own()})
    if not days:
        return ""
    span = f"{days[0]}" if len(days) == 1 else f"{days[0]} 至 {days[-1]}"
    elsewhere = "第二备份和别处的" if second_place.chosen() else "别处的"
    return f"以前的备份（{span}，{elsewhere}另算）里还有这些内容，不再需要的请一并删除。"
