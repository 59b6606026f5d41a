"""What is done at the boards: put up, taken down, photographed."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from gui.acting.act import acting, say, tell_of
from gui.acting.files import ask_files
from gui.acting.telling import telling
from gui.controls.menus import menu
from gui.controls.tips import with_ands
from gui.forms.attachments import attach_each, cannot_be_printed, show_copy
from gui.forms.form import Form
from gui.postings.fields import Today
from gui.postings.hanging.boards import PutUpDialog, TakeDownDialog
from gui.postings.hanging.objection_dialog import ObjectionDialog
from models.postings import boards
from models.postings.objections import withdraw_objection
from models.postings.posting import PHOTO_KIND, Posting, PostingPlace
from models.store.acts import act
from models.store.attachment import Attachment, attachments
from models.store.refusal import Refusal

_PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".bmp", ".webp", ".heic")
_PICTURES = f"照片 ({' '.join(f'*{each}' for each in _PICTURE_ENDINGS)});;所有文件 (*)"


class BoardWork(QObject):
    """The verbs of the boards of the posting in a form.

    `saved` returns the posting, what is unsaved saved first, None where that is refused.
    """

    def __init__(self, form: Form, saved: Callable[[], Posting | None], today: Today) -> None:
        super().__init__(form)
        self._form, self._saved, self._today = form, saved, today

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
        elif verb == "object":
            self.object()
        elif verb == "objection":
            self.object(int(rest))
        elif verb == "unobject":
            self._withdraw_objection(int(rest))

    def put_up(self) -> None:
        """Register that the posting was put up (Ctrl+H)."""
        posting = self._saved()
        if posting is not None:
            PutUpDialog(posting, self._today(), self._form.window()).open()

    def take_all_down(self) -> None:
        """Register that the posting came down wherever it hangs (Ctrl+Shift+H)."""
        posting = self._saved()
        if posting is None:
            return
        hanging = [each for each in boards.places_of(posting) if each.taken_down_on is None]
        if hanging:
            self._take_down(hanging)
        else:
            say("没有在贴的地点，不用登记取下")  # seen wherever the form is scrolled

    def object(self, at: int | None = None) -> None:
        """Register an objection, or change one."""
        posting = self._saved()
        if posting is not None:
            ObjectionDialog(posting, self._today(), self._form.window(), at).open()

    def _withdraw_objection(self, at: int) -> None:
        posting = self._saved()
        if posting is not None:
            with telling(self._form), acting("撤销异议", posting.in_words()):
                withdraw_objection(posting, at)

    def _take_down(self, places: list[PostingPlace]) -> None:
        TakeDownDialog(places, self._today(), self._form.window()).open()

    def _withdraw(self, place: PostingPlace) -> None:
        with telling(self._form), acting("撤销张贴", place.place):
            boards.withdraw_place(place)

    def _offer(self, place: PostingPlace) -> None:
        """Offer what can be done with a board: photographs, taking down."""
        opened = menu(self._form)
        opened.addAction("加照片…").triggered.connect(lambda: self.add_photos(place))
        for photo in attachments(PHOTO_KIND, place.id):
            seen = opened.addAction(with_ands(f"看照片 {photo.name}"))
            seen.triggered.connect(partial(self._show, photo))
        if place.taken_down_on is None:
            opened.addAction("登记取下").triggered.connect(lambda: self._take_down([place]))
        opened.popup(self._form.cursor().pos())

    def _show(self, photo: Attachment, _checked: bool = False) -> None:
        with telling(self._form):
            show_copy(photo)

    def add_photos(self, place: PostingPlace) -> None:
        """Ask for photographs of a board and keep them; one that is refused stops no other."""
        self._keep_photos(ask_files("加照片", _PICTURES, self._form), place)

    def _keep_photos(self, files: Sequence[Path], place: PostingPlace) -> None:
        with act("加照片", place.in_words()) as done:
            added = attach_each(PHOTO_KIND, place.id, files, self._form)
        words = f"已加照片 {len(added)} 张：{place.place}"
        tell_of(done, words, cannot_be_printed(files))

    def take_photos(self, files: Sequence[Path]) -> None:
        """Take photographs that were dropped on the posting; of several boards it asks which.

        What is no photograph is named, and stops no other.
        """
        posting = self._saved()
        if posting is None:
            return
        photos = [each for each in files if each.suffix.lower() in _PICTURE_ENDINGS]
        with telling(self._form):
            if photos:
                self._take_photos(photos, boards.places_of(posting))
            others = "”“".join(each.name for each in files if each not in photos)
            if others:
                raise Refusal(None, f"“{others}”不是照片，没有加入；这里只收张贴的照片。")

    def _take_photos(self, photos: Sequence[Path], places: Sequence[PostingPlace]) -> None:
        if not places:
            said = "照片要记在张贴的地点上：请先登记张贴（Ctrl+H），再把照片拖进来。"
            raise Refusal(None, said)
        if len(places) == 1:
            self._keep_photos(photos, places[0])
        else:
            self._ask_board(photos, places)

    def _ask_board(self, files: Sequence[Path], places: Sequence[PostingPlace]) -> None:
        opened = menu(self._form)
        for place in places:
            keep = partial(self._keep_photos, files, place)
            action = opened.addAction(with_ands(f"{len(files)} 张照片记在：{place.place}"))
            action.triggered.connect(lambda _=0, do=keep: do())
        opened.popup(self._form.cursor().pos())
        opened.setActiveAction(opened.actions()[0])
