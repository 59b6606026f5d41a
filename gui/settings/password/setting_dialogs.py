"""The dialogs of 口令: set, changed, removed, and asked for before the recovery code is shown."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting.act import say
from gui.acting.application import application
from gui.acting.aside import Aside, Do, Tell
from gui.forms.choices import ToggleField
from gui.forms.dialog import FormDialog
from gui.forms.form import Part
from gui.forms.hidden import PasswordField
from gui.forms.rows import FieldSpec
from models.password import old_backups, tries, verbs
from models.store import register
from models.store.refusal import Refusal
from models.store.secret.password import LEAST, checked, normal
from reports.ways import Book, Show

SHEET = "recovery"  # the part of 设置 that shows the recovery sheet at once
_EXAMPLE = f"至少 {LEAST} 个字，几个词连起来最好记"
_MOST_NAMED = 3
_FATES = (("keep", "先留着"), ("delete", "删除"))
_FATE = (FieldSpec("old", "以前的备份", lambda: ToggleField(_FATES), required=True),)


def _new_password(word: str = "口令") -> list[Part]:
    return [
        FieldSpec("password", word, lambda: PasswordField(_EXAMPLE), required=True),
        FieldSpec("again", "再输一次", PasswordField, required=True),
    ]


def _now_password() -> FieldSpec:
    return FieldSpec("now", "现在的口令", PasswordField, required=True)


def _same(values: dict[str, Any]) -> str:
    """Return the password that was typed twice. Refuses a weak one, and two that differ."""
    password = checked(values["password"])
    if password != normal(values["again"]):
        raise Refusal("again", "两次输的口令不一样，请再输一次。")
    return password


def _check_now(values: dict[str, Any]) -> None:
    """Refuse a password that is not that of the register, beside its field."""
    try:
        tries.opened(register.place(), datetime.now(), lambda: verbs.check(values["now"]))
    except Refusal as refusal:
        raise type(refusal)("now", refusal.sentence) from None


class SetDialog(FormDialog):
    """Asks for a new password, and what becomes of the backups that anybody can read."""

    def __init__(self, today: date, parent: QWidget) -> None:
        self._today = today
        self.old = old_backups.readable()
        super().__init__(
            "设口令",
            (*_new_password(), *(_FATE if self.old else ())),
            self._set,
            sentence=(
                "登记簿、附件和以后的备份都加密，以后每次打开都要输口令。窗口先关上，加密完再打开；"
                f"中途断电也不会丢。导出、打印的文件不加密。{_said_of(self.old)}"
            ),
            accept_word="设口令",
            parent=parent,
            label_width=78,
        )

    def _set(self, values: dict[str, Any]) -> None:
        password = _same(values)
        if self.old and not values["old"]:
            raise Refusal("old", "请选以前的备份留着还是删除。")
        doomed = self.old if values.get("old") == "delete" else []
        application().aside.emit(
            Aside(
                "正在加密登记簿",
                partial(_sealed, password, self._today, doomed),
                "已设口令，登记簿和附件已加密。请打印恢复单，锁在保险柜里。",
                Show(Book.CHOICE, SHEET),
            )
        )


def _said_of(old: Sequence[Path]) -> str:
    """Say which backups are not sealed, and stay so."""
    if not old:
        return ""
    named = "、".join(each.name for each in old[:_MOST_NAMED])
    more = " 等" if len(old) > _MOST_NAMED else ""
    return (
        f"\n以前的 {len(old)} 份备份没有加密，谁都能看：{named}{more}。删除以前先做一份加密的；"
        "没插上的 U 盘、抄到别处的请自己处理。"
    )


def _sealed(password: str, today: date, doomed: Sequence[Path], tell: Tell, do: Do) -> list[str]:
    said = _broken(verbs.set_password(password, today, tell, do))
    try:
        old_backups.replace(doomed)
    except Refusal as refusal:
        said.append(f"以前的备份没有删除：{refusal.sentence}")
    return said


def _unsealed(tell: Tell, do: Do) -> list[str]:
    return _broken(verbs.remove(tell, do))


def _broken(names: Sequence[str]) -> list[str]:
    """Say which attachments could not be carried over."""
    if not names:
        return []
    return [f"{len(names)} 个附件原来就已损坏，没有转换：{'、'.join(names)}，请用备份恢复。"]


class ChangeDialog(FormDialog):
    """Asks for the password and another one."""

    def __init__(self, today: date, parent: QWidget) -> None:
        self._today = today
        super().__init__(
            "改口令",
            (_now_password(), *_new_password("新口令")),
            self._change,
            sentence="恢复单照旧能用；以前的备份要用当时的口令打开。",
            accept_word="改口令",
            parent=parent,
            label_width=78,
        )

    def _change(self, values: dict[str, Any]) -> None:
        password = _same(values)
        _check_now(values)
        verbs.change(password, self._today)
        say("口令已改")


class RemoveDialog(FormDialog):
    """Asks for the password before the register is unsealed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            "取消口令",
            (_now_password(),),
            self._remove,
            sentence=(
                "登记簿和附件不再加密，捡到电脑或 U 盘的人都能看。恢复单从此作废；"
                "以前的备份仍要用当时的口令打开。"
            ),
            accept_word="取消口令",
            parent=parent,
            label_width=78,
        )

    def _remove(self, values: dict[str, Any]) -> None:
        _check_now(values)
        application().aside.emit(
            Aside(
                "正在解密登记簿",
                _unsealed,
                "口令已取消，登记簿和附件不再加密。",
                Show(Book.CHOICE, "password"),
            )
        )


class AskDialog(FormDialog):
    """Asks for the password, then does what it guards."""

    def __init__(self, then: Callable[[], object], parent: QWidget) -> None:
        self._then = then
        super().__init__(
            "打印恢复单",
            (_now_password(),),
            self._go_on,
            sentence="恢复单能打开登记簿，先核对口令。",
            accept_word="预览",
            parent=parent,
            label_width=78,
        )

    def _go_on(self, values: dict[str, Any]) -> None:
        _check_now(values)
        self._then()
