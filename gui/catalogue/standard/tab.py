"""基层政务公开标准目录: the list of its rows and the form of one beside it."""

from collections.abc import Sequence
from functools import partial

from gui.acting.act import acting, tell_of
from gui.acting.telling import telling
from gui.catalogue.planting import PlantingDialog
from gui.catalogue.standard.book import standard_book
from gui.catalogue.standard.pane import StandardPane
from gui.catalogue.standard.words import standard_list
from gui.controls.controls import button
from gui.dialogs.messages import ProgressLine
from gui.pages.paper_export import PaperExport
from gui.pages.record_desk import RecordDesk
from gui.pages.record_page import RecordTab
from gui.pages.tab import Action, Today
from gui.printing.preview import PreviewDialog
from models.catalogue import standard_entry
from models.catalogue.standard_listing import StandardRow, counts, domains_without_rows
from models.office.profile import office
from models.store.acts import act
from reports.catalogue import standard_catalogue

_NOT_COMPARED = "这些条目是起步用的常见事项，还没有对照本县（市、区）的标准目录。"


class StandardTab(RecordTab[StandardPane]):
    """The tab. `today` says what day it is."""

    kinds = frozenset({"standard", "office"})

    def __init__(self, today: Today) -> None:
        book = standard_book()
        make_pane = partial(StandardPane, book)
        super().__init__(today, RecordDesk(book, standard_list(), make_pane))
        self.progress = ProgressLine()
        self.exporter = PaperExport(self, standard_catalogue.write, self.progress, self.band)
        self.body.addWidget(self.progress)
        self.list.set_empty(
            "folder-tree",
            "还没有标准目录",
            "国办发〔2019〕54号列有 26 个领域。可以先按领域建立常见事项，再对照县级目录补充。",
            button("按 26 个领域建立", "primary", icon_name="layers", press=self.plant),
            button("新增", icon_name="plus", press=self.start_new),
        )
        self.desk.add_key("Ctrl+Shift+Up", partial(self.move_row, -1))
        self.desk.add_key("Ctrl+Shift+Down", partial(self.move_row, 1))
        self.desk.add_key("Ctrl+Shift+D", self.copy_row)

    @property
    def head_actions(self) -> Sequence[Action]:
        """What can be done, the primary action last."""
        return (
            Action("建立领域", "layers", self.plant),
            Action(
                "导出", "download", self.export, files=standard_catalogue.KINDS, what="标准目录"
            ),
            Action("打印", "printer", self.print, "Ctrl+P"),
            Action("新增", "plus", self.start_new, "Ctrl+N", "primary"),
        )

    @property
    def counts(self) -> str:
        """One sentence of counts for the head of the page."""
        rows, fields = counts()
        return f"{rows:,} 条　{fields} 个领域" if rows else ""

    def refresh(self) -> None:
        """Show list and form anew."""
        super().refresh()
        if counts()[0] and standard_entry.compared_on() is None:
            self.band.say("soon", _NOT_COMPARED, "已对照完", self.say_compared)
        else:
            self.band.silence()

    def say_compared(self) -> None:
        """Keep that the rows agree with the county's catalogue; the paper no longer says it."""
        sentence = "已记下：标准目录对照县级目录核对过"
        with telling(self), acting("登记对照日期", "标准目录", sentence):
            standard_entry.say_compared(self.today())

    def start_new(self) -> None:
        """Open an empty form in the domain of the list's cursor (Ctrl+N)."""
        row = self._row
        self.desk.start_new(row.domain if row else "")

    @property
    def _row(self) -> StandardRow | None:
        row: StandardRow | None = self.list.view.current_row()
        return row

    def plant(self) -> None:
        """Ask which domains to take from the shipped rows, and take them."""
        names = domains_without_rows()
        if not names:
            self.band.say("ok", "26 个领域都已建立，可以直接修改或新增。")
            return
        PlantingDialog(names, self._plant, self).open()

    def _plant(self, names: Sequence[str]) -> None:
        with act("建立标准目录", f"{len(names)} 个领域") as done:
            made = standard_entry.plant(office().kind, names)
        tell_of(done, f"已建立 {len(made)} 条，{len(names)} 个领域")
        self.list.view.go_to(0)
        self.desk.enter_list()

    def move_row(self, by: int) -> None:
        """Move the row under the cursor inside its domain (Ctrl+Shift+↑ ↓)."""
        row = self._row
        if row is None or self.list.in_bin:
            return
        with telling(self), acting("移动", row.detail or row.matter):
            standard_entry.move(standard_entry.find(row.id), by)

    def copy_row(self) -> None:
        """Add a row like the one under the cursor and open it (Ctrl+Shift+D)."""
        row = self._row
        if row is None or self.list.in_bin or not self.pane.may_leave():
            return
        with telling(self):
            with acting("复制", row.detail or row.matter):
                made = standard_entry.copy(standard_entry.find(row.id))
            self.list.go_to(made.id)
            self.desk.open(made.id)

    def export(self, kind: str) -> None:
        """Ask where, and write the catalogue as a workbook, or as it is printed."""
        with telling(self):
            standard_catalogue.document()  # an empty one is refused before a place is asked for
            name = standard_catalogue.file_name(kind)
            self.exporter.export("导出标准目录", name, kind)

    def print(self) -> None:
        """Show the paper before it is printed (Ctrl+P)."""
        with telling(self):
            PreviewDialog(standard_catalogue.document(), self).open()
