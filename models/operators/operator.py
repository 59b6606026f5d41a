"""人员: the operators of a register, their roles and passwords; off until the office wants them.

An operator is never deleted, for the history names him: he is retired (停用). What is done here is
kept in the history, without passwords, and cannot be taken back but by doing it anew.
"""

from datetime import date

from peewee import CharField, DateField, DateTimeField, ForeignKeyField, IntegerField

from models.operators import passwords
from models.store.acts import act
from models.store.connection import Stored
from models.store.database import Table
from models.store.held import seat
from models.store.history import Change
from models.store.plain_text import one_line
from models.store.refusal import Refusal
from models.store.settings import choose

LASTING = "人员、权限和口令的改动不能撤销，请直接再改一次。"
_LAST = "登记簿至少要有一名“管理”权限的人员；请先给别的人员“管理”权限。"


class Operator(Table):
    """One operator; retired since `retired_on`, and then he takes no seat."""

    name = CharField(unique=True)
    role = CharField()
    retired_on = DateField(null=True)

    named_by = "name"


class OperatorEntry(Stored):
    """The password of an operator as it is kept, when he came last, and what he mistyped since.

    No history is kept of it: a hash is nothing to be read there.
    """

    operator = ForeignKeyField(Operator, unique=True, on_delete="CASCADE", backref="+")
    password = CharField()
    seen_at = DateTimeField(null=True)
    failed = IntegerField(default=0)
    failed_at = DateTimeField(null=True)


def highest() -> str:
    """Return the role that may do everything (管理)."""
    return seat.roles()[-1]


def operators(*, retired: bool = False) -> list[Operator]:
    """Return the operators by their names, those who may most first, `retired` ones last."""
    query = Operator.select()
    found = query if retired else query.where(Operator.retired_on.is_null())
    return sorted(found, key=_order)


def _order(operator: Operator) -> tuple[bool, int, int]:
    return operator.retired_on is not None, -seat.roles().index(operator.role), operator.id


def named(name: str) -> Operator | None:
    """Return the operator of that name who is not retired, or None."""
    here = (Operator.name == one_line(name)) & Operator.retired_on.is_null()
    found: Operator | None = Operator.get_or_none(here)
    return found


def entry_of(operator: Operator) -> OperatorEntry:
    """Return the password and last coming of an operator."""
    found: OperatorEntry = OperatorEntry.get(OperatorEntry.operator == operator)
    return found


def last_seen() -> str:
    """Return the name of the operator who came last, "" where none came yet."""
    query = (
        OperatorEntry.select()
        .join(Operator)
        .where(OperatorEntry.seen_at.is_null(False) & Operator.retired_on.is_null())
    )
    found = query.order_by(OperatorEntry.seen_at.desc()).first()
    return str(found.operator.name) if found is not None else ""


def turn_off() -> None:
    """停用人员权限: nobody is asked any more, everything is allowed; the operators stay known."""
    with act("停用人员权限", lasting=LASTING):
        choose("停用人员权限", seat.ON, None)
    seat.leave()


def add(name: str, role: str, password: str) -> Operator:
    """Make an operator. Refuses an empty name, one that is known, and a poor password."""
    called = _free_name(name)
    kept = passwords.kept(password, called)
    with act("加人员", called, lasting=LASTING):
        made = Operator.add("加人员", name=called, role=_known_role(role))
        OperatorEntry.create(operator=made, password=kept)
    return made


def change(operator: Operator, name: str, role: str) -> None:
    """Give an operator another name or role. Refuses to leave the register without 管理."""
    called = _free_name(name, operator)
    if _known_role(role) != highest():
        _check_not_last(operator, "role")
    with act("修改人员", operator.name, lasting=LASTING):
        operator.alter("修改人员", name=called, role=role)


def retire(operator: Operator, on: date) -> None:
    """停用: he takes no seat any more; what he did keeps his name. Refuses the last 管理."""
    _check_not_last(operator, None)
    here = seat.taken()
    if here is not None and here.key == operator.id:
        raise Refusal(None, "不能停用自己；请换一名管理人员来做。")
    with act("停用人员", operator.name, lasting=LASTING):
        operator.alter("停用人员", retired_on=on)


def bring_back(operator: Operator) -> None:
    """Let a retired operator work again, with the role and password that he had."""
    with act("恢复人员", operator.name, lasting=LASTING):
        operator.alter("恢复人员", retired_on=None)


def reset_password(operator: Operator, password: str) -> None:
    """Give an operator another password, which only 管理 may."""
    kept = passwords.kept(password, operator.name)
    with act("重设口令", operator.name, lasting=LASTING):
        operator.tell("重设口令", Change.TOLD, {"password": ("", "已重设")})
        keep_password(operator, kept)


def keep_password(operator: Operator, kept: str) -> None:
    """Keep the hash of another password, and forget what was mistyped."""
    values = {OperatorEntry.password: kept, OperatorEntry.failed: 0, OperatorEntry.failed_at: None}
    OperatorEntry.update(values).where(OperatorEntry.operator == operator).execute()


def admins() -> set[int]:
    """Return the ids of those who may do everything."""
    return {each.id for each in operators() if each.role == highest()}


def _check_not_last(operator: Operator, field: str | None) -> None:
    if admins() == {operator.id}:
        raise Refusal(field, _LAST)


def _known_role(role: str) -> str:
    if role not in seat.roles():
        raise Refusal("role", f"请选择权限：{'、'.join(seat.roles())}。")
    return role


def _free_name(name: str, besides: Operator | None = None) -> str:
    called = one_line(name)
    if not called:
        raise Refusal("name", "请写姓名。")
    twin = Operator.get_or_none(Operator.name == called)
    if twin is not None and twin != besides:
        state = "，已停用，可以恢复" if twin.retired_on else ""
        raise Refusal("name", f"已经有“{called}”{state}；同名的请加上科室区分。")
    return called
