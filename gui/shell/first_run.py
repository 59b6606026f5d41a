"""The first start: a register is made with the office's name, or one that exists is chosen."""

from functools import partial
from pathlib import Path

from platformdirs import user_data_path
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from gui.acting import background
from gui.acting.files import documents
from gui.acting.telling import telling
from gui.controls.controls import button, label
from gui.controls.tips import set_tip
from gui.dialogs.messages import ProgressLine
from gui.forms.choices import ComboField
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.forms.rows import FieldSpec
from gui.shell.choosing import recent
from gui.shell.whereabouts import has_register
from gui.theme.theme import px
from models import founding
from models.disk.shared import shared_by
from models.moving import said_of
from models.office.profile import KIND_WORDS, OfficeKind, likely_kind
from models.store import register
from models.store.refusal import Refusal

DEMO = "公开簿示例"
_NAME = "公开簿登记簿"
_DEMO_TOWN = "busy"
_MOST_BEFORE = 3


class FirstRun(FormDialog):
    """Asks for the office's name and kind, and makes its register in `folder`.

    After `exec` `chosen` is the folder of the register to open; `keep` tells whether it is
    the office's own, to be opened the next time as well (the sample is not).
    """

    def __init__(self, folder: Path, lost: Path | None = None) -> None:
        self._folder = folder
        self.chosen = folder
        self._seen = documents()  # where a register that exists was looked for last
        self.keep = True
        super().__init__(
            "新建登记簿",
            _parts(),
            self._make,
            sentence="一个机关用一个登记簿。",
            accept_word="新建",
        )
        self.progress = ProgressLine()
        self.form.set_values({"office": "", "kind": OfficeKind.TOWNSHIP.value})
        self._kind_chosen = False
        self.form.edited.connect(self._propose_kind)
        self.body.addLayout(self._place_row())
        self.body.addLayout(self._other_ways())
        self.body.addLayout(self._opened_before())
        self.body.addWidget(self.progress)
        if lost is not None:
            self.form.band.say("soon", f"上次打开的登记簿“{lost}”找不到了，可能是移动盘没有插上。")

    def _other_ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(label("或者", "label"))
        row.addWidget(button("打开已有登记簿", icon_name="folder", press=self.choose_folder))
        self.demo_button = button("建立示例登记簿", icon_name="database", press=self.build_demo)
        set_tip(self.demo_button, "用虚构的数据先试一试，不影响以后的正式登记簿")
        row.addWidget(self.demo_button)
        row.addStretch(1)
        return row

    def _opened_before(self) -> QVBoxLayout:
        """Offer the registers that were opened on this PC before and are still there."""
        box = QVBoxLayout()
        box.setSpacing(px(2))
        known = [each for each in recent.registers() if each.is_there][:_MOST_BEFORE]
        if known:
            box.addWidget(label("最近打开过", "label"))
        for each in known:
            words = f"{each.name}　{each.folder}"
            made = button(words, "link", size="card", press=partial(self._take_again, each.folder))
            made.setProperty("square", "false")
            box.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _take_again(self, folder: str) -> None:
        with telling(self.form):
            self.take(Path(folder))

    def _propose_kind(self, key: str) -> None:
        """Take the kind from the name, until the clerk has chosen one."""
        self._kind_chosen = self._kind_chosen or key == "kind"
        likely = likely_kind(self.form.field("office").value())
        if likely is not None and not self._kind_chosen:
            self.form.field("kind").set_value(likely.value)

    def move_place(self) -> None:
        """Ask where the folder of the new register is made (更改位置), where it was last."""
        moved = self.chosen != self._folder
        proposed = self.chosen if moved else documents() / _NAME
        once = QFileDialog.Option.DontConfirmOverwrite
        name, _ = QFileDialog.getSaveFileName(
            self, "登记簿放在哪里：选好位置，会新建这个文件夹", str(proposed), "", "", once
        )
        if name:
            self.chosen = Path(name)
            self._say_place()

    def _say_place(self) -> None:
        set_tip(self.place, str(self.chosen))
        data = user_data_path("gongkaibu", appauthor=False)
        usual = self.chosen.is_relative_to(data)
        said = "放在本机用户的数据文件夹里" if usual else f"放在 {self.chosen}"
        where = shared_by(self.chosen)
        self.place.setText(f"{said}\n{said_of(where)}" if where else said)

    def _place_row(self) -> QHBoxLayout:
        self.place = label(kind="hint")
        self.place.setWordWrap(True)
        self._say_place()
        row = QHBoxLayout()
        row.addWidget(self.place, 1)
        move = button("更改位置", "link", size="card", press=self.move_place)
        row.addWidget(move, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _make(self, values: dict[str, str]) -> None:
        kind = values["kind"] or OfficeKind.TOWNSHIP.value
        founding.make(self.chosen, values["office"], kind)

    def choose_folder(self) -> None:
        """Ask for the folder of a register that exists."""
        name = QFileDialog.getExistingDirectory(self, "打开已有登记簿", str(self._seen))
        if name:
            self._seen = Path(name).parent
            with telling(self.form):
                self.take(Path(name))

    def take(self, folder: Path, *, keep: bool = True) -> None:
        """Open the register in `folder`. Refuses a folder that has none."""
        if not has_register(folder):
            raise Refusal(
                None, f"文件夹“{folder}”里没有登记簿（{register.FILE}），请选登记簿所在的文件夹。"
            )
        self.chosen, self.keep = folder, keep
        self.done(self.DialogCode.Accepted)

    def build_demo(self) -> background.Job | None:
        """Build the sample beside the register's place, or open the one built before."""
        out = self._folder.parent / DEMO
        if has_register(out / _DEMO_TOWN):
            self.take(out / _DEMO_TOWN, keep=False)
            return None

        def work(progress: background.Progress) -> Path:
            from reports import demo  # noqa: PLC0415 (slow to import, and rarely wanted)

            progress(0.3, "正在建立示例登记簿")
            demo.build(out)
            return out / _DEMO_TOWN

        self._rest(True)  # the line of the work has the one 取消
        return background.run(
            work, self, done=self._open_demo, ended=self._work_again, line=self.progress
        )

    def _work_again(self) -> None:
        self._rest(False)

    def _rest(self, at_work: bool) -> None:
        for made in (self.demo_button, self.main):
            made.setEnabled(not at_work)
        self.cancel.setVisible(not at_work)

    def _open_demo(self, folder: Path) -> None:
        self.take(folder, keep=False)


def _parts() -> list[FieldSpec]:
    name = FieldSpec(
        "office",
        "机关名称",
        lambda: LineField("如 示例镇人民政府"),
        rule="全称，打印在报告和文书上",
        required=True,
    )
    return [name, FieldSpec("kind", "机关类型", lambda: ComboField(_kinds()))]


def _kinds() -> list[tuple[str, str]]:
    return [(kind.value, word) for kind, word in KIND_WORDS.items()]
