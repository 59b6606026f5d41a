"""Over the entry form: who asked for the same before, while the request is still being typed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.controls.controls import label
from gui.dialogs.messages import Band
from gui.dialogs.sheet import SheetDialog
from gui.forms.form import Form
from gui.requests.advice import asked_before
from gui.theme.theme import px
from models.requests import repeats
from models.requests.applicant import called, name_doubt, read_others
from models.requests.repeats import Asked, Earlier
from models.requests.request import InformationRequest
from models.store.refusal import Refusal
from reports.cases.words import outcome_words

_WATCHED = ("applicant", "id_number", "content", "others")
_AFTER_MS = 250
_APPLICANT = "姓名或者名称"


class RepeatsBand(Band):
    """Follows the form a quarter of a second behind the typing. `look_wanted(number)`."""

    look_wanted = Signal(str)

    def __init__(self, form: Form, shown: Callable[[], InformationRequest | None]) -> None:
        super().__init__()
        self._form, self._shown = form, shown
        self._found: list[Earlier] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self._due)
        form.edited.connect(self._note)

    def _note(self, key: str) -> None:
        if key in _WATCHED:
            self._timer.start()

    def _due(self) -> None:
        if self._form.isVisible():  # a window that was closed has no register any more
            self.renew()

    def renew(self) -> None:
        """Look again."""
        self._timer.stop()
        asked = self._asked()
        self._found = repeats.alike(asked)
        mine = repeats.of_applicant(asked)
        said = f"此前 {len(mine)} 件，最近 {mine[0].number}" if mine else _APPLICANT
        self._form.set_rule("applicant", said)
        if odd := name_doubt(asked.applicant):
            self._form.rows["applicant"].warn(odd)
        self._form.rows["id_number"].warn(repeats.doubt(asked))
        if not self._found:
            self.silence()
            return
        more = f"；共 {len(self._found)} 件类似" if len(self._found) > 1 else ""
        self.say("soon", f"{asked_before(self._found[0])}{more}", "查看", self._look)

    def _asked(self) -> Asked:
        try:
            words = {key: str(self._form.field(key).value() or "") for key in _WATCHED}
        except Refusal:
            return Asked("")
        shown = self._shown()
        name, number, content, others = (words[key] for key in _WATCHED)
        beside = tuple(read_others(others))
        return Asked(name, number, content, shown.id if shown else None, beside)

    def _look(self) -> None:
        if self._found:
            EarlierDialog(self._found[0], self.look_wanted.emit, self.window()).open()


class EarlierDialog(SheetDialog):
    """Shows an earlier request; Ctrl+Enter opens its case, Esc goes on typing."""

    def __init__(self, earlier: Earlier, look: Callable[[str], object], parent: QWidget) -> None:
        request = earlier.request
        super().__init__(f"以前的申请　{request.number}", asked_before(earlier), parent)
        self._look, self._number = look, request.number
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        for at, (word, value) in enumerate(_facts(request)):
            grid.addWidget(label(word, "label"), at, 0, Qt.AlignmentFlag.AlignTop)
            said = label(value)
            said.setWordWrap(True)
            grid.addWidget(said, at, 1)
        self.body.addLayout(grid)
        self.add_button("接着填写", self.reject, key="Esc")
        self.add_button("打开这件", self._open, key="Ctrl+Enter", kind="primary")

    def _open(self) -> None:
        self.accept()
        self._look(self._number)


def _facts(request: InformationRequest) -> list[tuple[str, str]]:
    facts = (
        ("申请人", called(request)),
        ("收到日期", str(request.received_on or "")),
        ("申请内容", request.wanted),
        ("办结日期", str(request.closed_on or "")),
        ("办理结果", outcome_words(request.outcome)),
        ("答复文号", request.reply_number),
        ("备注", request.note),
    )
    return [(word, value) for word, value in facts if value]
