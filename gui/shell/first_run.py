"""The first start: a register is made in four short pages, or one that exists is chosen."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from gui.acting import background
from gui.acting.files import documents
from gui.acting.telling import telling
from gui.controls.controls import button, label
from gui.controls.tips import set_tip
from gui.dialogs.messages import tell
from gui.shell.beginning.catalogue_page import CataloguePage
from gui.shell.beginning.office_page import OfficePage
from gui.shell.beginning.place_page import PlacePage
from gui.shell.beginning.start_page import StartPage
from gui.shell.beginning.step_page import StepPage
from gui.shell.beginning.step_window import StepWindow
from gui.shell.beginning.what_follows import AtEase
from gui.shell.choosing import recent
from gui.shell.whereabouts import has_register
from gui.theme.theme import px
from models import founding
from models.backups import second_place
from models.store import register
from models.store.refusal import Refusal
from reports.ways import Way

DEMO = "公开簿示例"
_DEMO_TOWN = "busy"
_MOST_BEFORE = 3
_WORDS = ("机关", "位置", "目录", "开始")
_TITLES = ("这是哪个机关", "登记簿放在哪里", "先有哪些栏目", "从哪里开始")
_ASKS = (
    "名称和类型",
    "登记簿和第二备份放在哪里",
    "公开目录的栏目，勾掉不要的",
    "录第一条，或导入往年的 Excel 台账",
)
_SKIPS = (
    "跳过：写了名称就建立，其余照推荐的",
    "跳过：建在上面的文件夹里，其余照推荐的",
    "跳过：用勾着的栏目建立，从空白开始",
    "这一步才建立；名称、目录、位置，以后在“设置”里都能改",
)
_AT_EASE = (
    ("lock", "资料不出这台电脑", "不用网络，不传到任何地方"),
    ("undo-2", "选错了不要紧", "机关、目录、位置，以后都能改"),
    ("database", "先试一试", "用示例登记簿练习，和正式的分开"),
)


class FirstRun(StepWindow):
    """Asks page by page what the register begins with; nothing is made before all is known.

    `folder` is proposed for it. After `exec` `chosen` is the folder of the register to open; `keep`
    tells whether it is the office's own, to be opened the next time as well (the sample is not);
    `way` leads where it is opened, None for its workbench.
    """

    def __init__(self, folder: Path, lost: Path | None = None) -> None:
        super().__init__("新建登记簿", _WORDS, AtEase(_AT_EASE))
        self._folder = self.chosen = folder
        self._seen = documents()  # where a register that exists was looked for last
        self.keep = True
        self.way: Way | None = None
        self.form = OfficePage()
        self.place = PlacePage(folder, self._take_again)
        self.catalogue, self.start = CataloguePage(), StartPage()
        self.pages: tuple[StepPage, ...] = (self.form, self.place, self.catalogue, self.start)
        for page in self.pages:
            page.done.connect(self.go_on)
        for shown in (self._first_page(), *self.pages[1:]):
            self.stack.addWidget(shown)
        self.add_way("打开已有登记簿", "folder", self.choose_folder)
        self.demo_button = self.add_way("建立示例登记簿", "database", self.build_demo)
        set_tip(self.demo_button, "用虚构的数据先试一试，不影响以后的正式登记簿")
        if lost is not None:
            self.form.band.say("soon", f"上次打开的登记簿“{lost}”找不到了，可能是移动盘没有插上。")
        self._show_page(0)

    def ask_for_help(self) -> None:
        """Show what is told of the first start: there is no window yet that could be asked."""
        from gui.shell.handbook.dialog import HelpDialog  # noqa: PLC0415 (only when wanted)

        HelpDialog(self, "settings", [self.windowTitle()]).open()

    def _first_page(self) -> QWidget:
        """Offer the registers that were opened on this PC before and are still there."""
        known = [each for each in recent.registers() if each.is_there][:_MOST_BEFORE]
        if not known:
            return self.form
        page = QWidget()
        box = QVBoxLayout(page)
        box.setContentsMargins(0, 0, 0, px(8))
        box.setSpacing(px(2))
        box.addWidget(self.form)
        below = QVBoxLayout()
        below.setContentsMargins(px(20), 0, px(14), 0)
        below.addWidget(label("最近打开过", "label"))
        for each in known:
            words = f"{each.name}　{each.folder}"
            again = partial(self._take_again, Path(each.folder))
            made = button(words, "link", size="card", press=again)
            made.setProperty("square", "false")
            below.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        box.addLayout(below)
        return page

    # --- from page to page

    @property
    def _at(self) -> int:
        return self.stack.currentIndex()

    def _show_page(self, at: int) -> None:
        """Show a page as it was left."""
        if self.pages[at] is self.catalogue:
            self.catalogue.offer(self.form.kind)
        self.stack.setCurrentIndex(at)
        is_last = at == len(self.pages) - 1
        chosen = (self.form.chosen, str(self.place.folder), self.catalogue.chosen)
        self.steps.show_step(at)
        self.follows.show_step(at, [*chosen[:at], *_ASKS[at:]])
        self.head.title_label.setText(_TITLES[at])
        self.head.set_counts(f"第 {at + 1} 步，共 {len(self.pages)} 步")
        self.said.say(_SKIPS[at])
        self.back.setEnabled(at > 0)
        self.skip.setVisible(not is_last)
        self.main.setText("建立登记簿   Enter" if is_last else "下一步   Enter")
        if self.isVisible():
            self.pages[at].focus_first()

    def go_to_step(self, at: int) -> None:
        """Show a page that was filled in before (改)."""
        self._show_page(at)

    def skip_rest(self) -> None:
        """Make the register, what follows as it is proposed (跳过)."""
        self.accept()

    def go_back(self) -> None:
        """Show the page before (上一步); what was typed stays."""
        if self._at:
            self._show_page(self._at - 1)

    def go_on(self) -> None:
        """Show the next page (下一步), where this one has what it needs; make it after the last."""
        if self._at == len(self.pages) - 1:
            self.accept()
            return
        with telling(self):
            if self._at == 0:
                self.form.check()
            elif self._at == 1:
                self.place.check()
            self._show_page(self._at + 1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.pages[self._at].focus_first()

    def show_refusal(self, refusal: Refusal) -> None:
        """Show a refusal beside its field, on the page that has it."""
        for at, page in enumerate(self.pages):
            if refusal.field in page.rows and at != self._at:
                self._show_page(at)
        self.pages[self._at].show_refusal(refusal)

    # --- the register

    def accept(self) -> None:
        """Make the register as far as was asked, the rest as it is proposed."""
        if self._at == len(self.pages) - 1 and self.start.wants_sample:
            self.build_demo()
            return
        with telling(self):
            self.form.check()
            self.place.check()
            self.catalogue.offer(self.form.kind)
            self.chosen, self.way = self.place.folder, self.start.way()
            founding.make(
                self.chosen,
                self.form.field("office").value(),
                self.form.kind,
                authority=self.form.field("authority").value(),
                left_out=self.catalogue.left_out(),
            )
            self._choose_second()
            super().accept()

    def _choose_second(self) -> None:
        """Take the second place; what speaks against it does not speak against the register."""
        if self.place.second is None:
            return
        try:
            with register.opened(self.chosen):
                second_place.choose(self.place.second, datetime.now())
        except Refusal as refusal:
            said = f"登记簿已建好。{refusal.sentence}可以以后在设置 · 数据安全里选。"
            tell("第二备份没有设好", said, self)

    def _take_again(self, folder: Path) -> None:
        with telling(self):
            self.take(folder)

    def choose_folder(self) -> None:
        """Ask for the folder of a register that exists."""
        name = QFileDialog.getExistingDirectory(self, "打开已有登记簿", str(self._seen))
        if name:
            self._seen = Path(name).parent
            self._take_again(Path(name))

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
        for made in (self.demo_button, self.main, self.skip, self.stack):
            made.setEnabled(not at_work)
        self.back.setEnabled(not at_work and self._at > 0)

    def _open_demo(self, folder: Path) -> None:
        self.take(folder, keep=False)
