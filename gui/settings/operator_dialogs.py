"""The dialogs of 人员: another operator, what is changed of one, passwords, on and off."""

from datetime import date, datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting.act import acting, say, tell_of
from gui.acting.telling import telling
from gui.dialogs.sheet import SheetDialog
from gui.forms.choices import ToggleField
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.forms.form import Part
from gui.forms.hidden import PasswordField
from gui.forms.rows import FieldSpec
from models.operators import entering, operator, passwords
from models.operators.operator import Operator
from models.password import verbs
from models.store.held import seat
from models.store.refusal import Refusal

_EXAMPLE = f"至少 {passwords.LEAST} 个字符"
# By whether the register has a password of its own.
_FILE = {True: "登记簿文件另有口令加密", False: "登记簿文件没有加密"}


def _new_password(word: str = "口令", *, required: bool = True) -> list[Part]:
    return [
        FieldSpec("password", word, lambda: PasswordField(_EXAMPLE), required=required),
        FieldSpec("again", "再输一次", PasswordField, required=required),
    ]


def _same(values: dict[str, Any]) -> str:
    """Return the password that was typed twice. Refuses two that differ."""
    if values["password"] != values["again"]:
        raise Refusal("again", "两次输的口令不一样，请再输一次。")
    return str(values["password"])


def _name() -> FieldSpec:
    return FieldSpec("name", "姓名", LineField, required=True)


def _role() -> FieldSpec:
    roles = [(each, each) for each in seat.roles()]
    return FieldSpec("role", "权限", lambda: ToggleField(roles), required=True)


def _said_of_roles(more: str) -> str:
    return "\n".join([*(f"{role}：{may}" for role, may in seat.what_roles_may().items()), more])


class TurnOnDialog(FormDialog):
    """Asks for the first operator, who is 管理; the one of before where there is one."""

    def __init__(self, parent: QWidget) -> None:
        known = bool(operator.operators())
        ask = (
            [FieldSpec("password", "口令", PasswordField, required=True)]
            if known
            else _new_password()
        )
        super().__init__(
            "启用人员权限",
            (_name(), *ask),
            self._turn_on,
            sentence=(
                f"第一名人员的权限是“{operator.highest()}”，以后每次打开都要选姓名、输口令。"
                "口令只能由管理人员重设；所有管理人员都忘了口令，窗口就进不去了。"
                f"人员的口令只管窗口里和导入时由谁操作，{_FILE[verbs.protection() is not None]}。"
            ),
            accept_word="启用",
            parent=parent,
        )

    def _turn_on(self, values: dict[str, Any]) -> None:
        password = _same(values) if "again" in values else values["password"]
        done = entering.turn_on(values["name"], password, datetime.now())
        tell_of(done, "已启用人员权限")


class TurnOffDialog(SheetDialog):
    """Asks whether nobody shall be asked any more."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("停用人员权限", "", parent)
        self.add_words("停用以后打开登记簿不再问是谁，谁都可以做所有的事，历史里也不再记姓名。")
        self.add_button("取消", self.reject, key="Esc")
        self.add_button("停用", self._turn_off, kind="primary")

    def _turn_off(self) -> None:
        with telling(self), acting("停用人员权限", sentence="已停用人员权限"):
            operator.turn_off()
        self.accept()


class AddDialog(FormDialog):
    """Asks for another operator."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            "加一人",
            (_name(), _role(), *_new_password("初始口令")),
            self._add,
            sentence=_said_of_roles("把初始口令告诉本人，请他进来以后自己改。"),
            accept_word="保存",
            parent=parent,
        )
        self.form.set_values({"role": seat.roles()[0]})

    def _add(self, values: dict[str, Any]) -> None:
        with acting("加人员", values["name"]):
            operator.add(values["name"], values["role"] or "", _same(values))


class ChangeDialog(FormDialog):
    """Changes name, role and password of an operator; 停用 and 恢复 stand at the foot."""

    def __init__(self, changed: Operator, today: date, parent: QWidget) -> None:
        self._operator, self._today = changed, today
        super().__init__(
            f"人员　{changed.name}",
            (_name(), _role(), *_new_password("新口令", required=False)),
            self._change,
            sentence=_said_of_roles("口令不改就空着。"),
            accept_word="保存",
            parent=parent,
        )
        self.form.set_values({"name": changed.name, "role": changed.role})
        is_here = changed.retired_on is None
        word = "停用这名人员" if is_here else "恢复这名人员"
        self.retire_button = self.add_button(word, self.retire if is_here else self.bring_back)
        self.foot.insertWidget(0, self.retire_button)

    def _change(self, values: dict[str, Any]) -> None:
        password = _same(values)
        with acting("修改人员", values["name"]):
            operator.change(self._operator, values["name"], values["role"] or "")
            if password:
                operator.reset_password(self._operator, password)

    def retire(self) -> None:
        """Let the operator take no seat any more."""
        with telling(self.form), acting("停用人员", self._operator.name):
            operator.retire(self._operator, self._today)
            self.let_go()

    def bring_back(self) -> None:
        """Let the operator work again."""
        with telling(self.form), acting("恢复人员", self._operator.name):
            operator.bring_back(self._operator)
            self.let_go()


class OwnPasswordDialog(FormDialog):
    """Changes one's own password."""

    def __init__(self, key: int, parent: QWidget) -> None:
        self._operator = Operator.get_by_id(key)
        super().__init__(
            "改我的口令",
            (FieldSpec("old", "现在口令", PasswordField, required=True), *_new_password("新口令")),
            self._change,
            accept_word="保存",
            parent=parent,
        )

    def _change(self, values: dict[str, Any]) -> None:
        entering.change_password(self._operator, values["old"], _same(values), datetime.now())
        say("口令已改")


def open_over(dialog: SheetDialog) -> None:
    """Show a dialog until it is done."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
