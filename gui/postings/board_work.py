"""What is done at the boards: put up, taken down, photographed, each with its way back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from gui.acting.application import application
from gui.acting.files import open_file
from gui.acting.telling import telling
from gui.controls.controls import menu
from gui.postings.boards import PutUpDialog, TakeDownDialog
from models.postings import boards
from models.postings.posting import PHOTO_KIND, PostingPlace
from models.store.attachment import Attachment, attach, attachments, copy_out

if TYPE_CHECKING:
    from gui.postings.fields import Today
    from gui.postings.pane import PostingPane

_PICTURES = "照片 (*.jpg *.jpeg *.png *.bmp *.webp);;所有文件 (*)"


class BoardWork(QObject):
    """The verbs of the boards of the posting in a pane; what is unsaved is saved first."""

    def __init__(self, pane: "PostingPane", today: "Today") -> None:
        super().__init__(pane)
        self._pane, self._today = pane, today

    def press(self, key: str) -> None:
        """Do what a line or a button of the boards asks."""
        verb, _, rest = key.partition(":")
        if verb == "put_up":
            self.put_up()
        elif verb == "take_down":
            self.take_all_down()
        elif verb == "drop":
            self._withdraw(boards.board_of(int(rest)))
        elif verb == "board":
            self._offer(boards.board_of(int(rest)))

    def _saved(self) -> bool:
        pane = self._pane
        return not ((pane.posting is None or pane.form.is_dirty()) and not pane.save())

    def put_up(self) -> None:
        """Register that the posting was put up (Ctrl+G)."""
        if self._saved() and self._pane.posting is not None:
            window = self._pane.window()
            PutUpDialog(self._pane.posting, self._today(), self._hung, window).open()

    def _hung(self, place: PostingPlace) -> None:
        self._tell(f"已登记张贴：{place.place}", partial(boards.withdraw_place, place))

    def take_all_down(self) -> None:
        """Register that the posting came down wherever it hangs (Ctrl+D)."""
        if not self._saved() or self._pane.posting is None:
            return
        hanging = [
            each for each in boards.places_of(self._pane.posting) if each.taken_down_on is None
        ]
        if hanging:
            TakeDownDialog(hanging, self._today(), self._came_down, self._pane.window()).open()
        else:
            self._pane.band.say("soon", "没有在贴的地点。")

    def _came_down(self, places: list[PostingPlace]) -> None:
        def undo() -> None:
            for place in places:
                boards.hang_again(place)

        self._tell(f"已登记取下：{'、'.join(each.place for each in places)}", undo)

    def _withdraw(self, place: PostingPlace) -> None:
        self._tell(f"已撤销张贴：{place.place}", boards.withdraw_place(place))

    def _offer(self, place: PostingPlace) -> None:
        """Offer what can be done with a board: photographs, taking down."""
        opened = menu(self._pane)
        opened.addAction("加照片…").triggered.connect(lambda: self.add_photos(place))
        for photo in attachments(PHOTO_KIND, place.id):
            show = partial(_show_photo, photo)
            opened.addAction(f"看照片 {photo.name}").triggered.connect(lambda _=0, do=show: do())
        if place.taken_down_on is None:
            down = partial(TakeDownDialog, [place], self._today(), self._came_down)
            window = self._pane.window()
            opened.addAction("登记取下").triggered.connect(lambda: down(window).open())
        opened.popup(self._pane.cursor().pos())

    def add_photos(self, place: PostingPlace) -> None:
        """Ask for photographs of a board and keep them."""
        chosen, _ = QFileDialog.getOpenFileNames(self._pane, "加照片", "", _PICTURES)
        with telling(self._pane):
            for file in chosen:
                attach(PHOTO_KIND, place.id, Path(file))
        if chosen:
            self._tell(f"已加照片 {len(chosen)} 张", None)

    def _tell(self, sentence: str, undo: Callable[[], object] | None) -> None:
        def take_back() -> None:
            with telling(self._pane):
                if undo is not None:
                    undo()
                self._announce()
                self._pane.said.emit(f"已撤销：{sentence.removeprefix('已')}", None)

        self._announce()
        self._pane.said.emit(sentence, take_back if undo is not None else None)

    def _announce(self) -> None:
        self._pane.refresh()
        self._pane.show_all()
        application().announce("posting")


def _show_photo(photo: Attachment) -> None:
    open_file(copy_out(photo, Path(mkdtemp(prefix="gongkaibu-"))))
