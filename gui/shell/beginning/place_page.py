"""位置: the folder of the register, and where its backups lie once more."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from platformdirs import user_data_path

from gui.acting.files import ask_folder, documents
from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import Button, button
from gui.forms.choices import ComboField
from gui.forms.field import LineField
from gui.forms.form import Part
from gui.forms.rows import FieldSpec, Section
from gui.shell.beginning.choice_rows import Choice, ChoiceRows
from gui.shell.beginning.step_page import StepPage
from gui.shell.beginning.told_rows import FoundLine, ToldRows
from models import founding
from models.backups import second_place
from models.disk.disks import others, sticks
from models.disk.shared import shared_by
from models.founding import Site
from models.moving import said_of
from models.store.refusal import Refusal
from models.store.words import size

_NAME = "公开簿登记簿"
_USUAL, _OTHER, _DOCUMENTS, _OWN = "usual", "other", "documents", "own"
_LATER = ""
_HOLDS = (
    ("database", "登记簿", "一个文件，登记的内容都在里面"),
    ("paperclip", "附件", "扫描件、答复书、照片"),
    ("shield-check", "备份", "打开和退出时自动做，做完就核对，旧的自动清理"),
)


class PlacePage(StepPage):
    """Proposes the folder asked for at the start; says of any other at once how it is.

    `open_it` opens a register that lies in the chosen folder already.
    """

    def __init__(self, folder: Path, open_it: Callable[[Path], object]) -> None:
        self._places = {_USUAL: folder, _DOCUMENTS: documents() / _NAME}
        if (other := _other_disk()) is not None:
            self._places[_OTHER] = other / _NAME
        self._open_it = open_it
        super().__init__(_parts(folder, other))
        self._chip = ChipLabel(parent=self)
        self._add_choosers()
        self._seconds: list[Path] = []
        self._offer_seconds(sticks())
        found = str(self._seconds[0]) if self._seconds else _LATER
        self.set_values({"folder": str(folder), "second": found})
        self.field("folder").left.connect(self.look)
        self.edited.connect(self._follow)
        self._tell_second()
        self.look()

    def _add_choosers(self) -> None:
        where, second = self.field("where"), self.rows["second"]
        assert isinstance(where, ChoiceRows)
        where.add_to_row(_OWN, _chooser(self.choose_folder, "文件夹"))
        second.add_to_field(self._chip)
        second.add_to_field(_chooser(self.choose_second, "备份到"))

    @property
    def folder(self) -> Path:
        """The folder in which the register is made."""
        return Path(str(self.field("folder").value())).expanduser()

    @property
    def second(self) -> Path | None:
        """The disk or folder for the second backup, None for later."""
        chosen = self.field("second").value()
        return Path(str(chosen)) if chosen else None

    def check(self) -> None:
        """Refuse a folder in which no register can be made."""
        if (there := self.look()).tone == "late":
            raise Refusal("folder", there.sentence)

    def look(self) -> Site:
        """Look at the folder, and say under it how it is."""
        there = founding.site(self.folder)
        row, where = self.rows["folder"], shared_by(self.folder)
        row.clear_error()
        self.band.silence()
        if there.tone == "late":
            row.warn("")
            row.show_error("folder", there.sentence)
            if there.has_register:
                self.band.say("soon", "这个文件夹里已有登记簿。", "打开它", self._open)
        elif where:
            row.warn(said_of(where))
        elif there.tone == "soon":
            row.warn(there.sentence)
        else:
            row.warn("")
        found = self.field("found")
        assert isinstance(found, FoundLine)
        is_good = there.tone == "ok" and not where
        found.say(there.sentence if is_good else "")
        self.show_row("found", is_good)
        return there

    def _tell_second(self) -> None:
        free = _free(self.second) if self.second is not None else ""
        self._chip.set_chip(Chip(ChipKind.FINE, f"已插入，{free}") if free else None)

    def _open(self) -> None:
        self._open_it(self.folder)

    def _follow(self, key: str) -> None:
        if key == "where":
            chosen = self.field("where").value()
            if chosen == _OWN:
                self.go_to("folder")
            else:
                self.take(self._places[str(chosen)])
        elif key == "folder":
            self.field("where").set_value(_OWN)
        elif key == "second":
            self._tell_second()

    def take(self, folder: Path) -> None:
        """Put the register into a folder."""
        own = (key for key, place in self._places.items() if place == folder)
        self.field("where").set_value(next(own, _OWN))
        self.field("folder").set_value(str(folder))
        self.look()

    def choose_folder(self) -> None:
        """Ask for the folder: in one with something in it a new folder is made."""
        chosen = ask_folder("登记簿放在哪个文件夹里", self)
        if chosen is not None:
            is_taken = founding.site(chosen).tone == "soon" and any(chosen.iterdir())
            self.take(chosen / _NAME if is_taken else chosen)

    def choose_second(self) -> None:
        """Ask where the second backup lies."""
        chosen = ask_folder("第二备份放在哪里：选 U 盘或另一块硬盘", self)
        if chosen is not None:
            self.take_second(chosen)

    def take_second(self, chosen: Path) -> None:
        """Take a folder for the second backup."""
        self._offer_seconds([*self._seconds, chosen])
        self.field("second").set_value(str(chosen))
        self._tell_second()

    def _offer_seconds(self, places: list[Path]) -> None:
        self._seconds = list(dict.fromkeys(places))
        offered = [(_LATER, "以后再设")]
        offered += [(str(each), str(_within(each))) for each in self._seconds]
        field = self.field("second")
        assert isinstance(field, ComboField)
        field.set_choices(offered)


def _free(place: Path) -> str:
    with suppress(OSError):
        return f"剩 {size(shutil.disk_usage(place).free)}"
    return ""


def _within(place: Path) -> Path:
    return place if place.name == second_place.FOLDER else place / second_place.FOLDER


def _chooser(press: Callable[[], object], said: str) -> Button:
    made = button("选文件夹", icon_name="folder", press=press, size="bar")
    made.setAccessibleDescription(said)
    return made


def _room(folder: Path) -> str:
    there = next((each for each in (folder, *folder.parents) if each.is_dir()), None)
    return _free(there) if there is not None else ""


def _other_disk() -> Path | None:
    """Return a further disk of this PC on which a register does well."""
    good = (each for each in others() if founding.site(each / _NAME).tone == "ok")
    return next((each for each in good if not shared_by(each)), None)


def _parts(folder: Path, other: Path | None) -> list[Part]:
    is_usual = folder.is_relative_to(user_data_path("gongkaibu", appauthor=False))
    usual = ("这台电脑，用户数据文件夹", "推荐，不会误删，也不会被同步软件搬走")
    asked = ("启动时指定的文件夹", "快捷方式或命令里写着的")
    mine = documents()
    disk = f"这台电脑，{(other.name or other.drive) if other is not None else ''} 盘"
    apart = [Choice(_OTHER, disk, "系统重装也不丢", _room(other))] if other is not None else []
    choices = (
        Choice(_USUAL, *(usual if is_usual else asked), _room(folder)),
        *apart,
        Choice(_DOCUMENTS, "这台电脑，我的文档", "看得见，整个拷走就是搬家", _room(mine)),
        Choice(_OWN, "自己选", "不要选网络文件夹和 U 盘"),
    )
    return [
        Section("登记簿"),
        FieldSpec("where", "放在", lambda: ChoiceRows(choices), rule="全部资料在一个文件夹里"),
        FieldSpec("folder", "文件夹", LineField, rule="可以改", required=True),
        FieldSpec("found", "", FoundLine),
        Section("第二备份"),
        FieldSpec(
            "second",
            "备份到",
            ComboField,
            rule="电脑坏了、丢了，从这里恢复；退出时自动备份，没插就跳过",
        ),
        Section("文件夹里有什么"),
        FieldSpec("holds", "", lambda: ToldRows(_HOLDS)),
    ]
