"""The password of the register that is open: set, changed, forgotten, removed."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from models.password.conversion import Do, Progress, at_once, convert
from models.store import register
from models.store.acts import act
from models.store.connection import DB
from models.store.held import seat, unsaved
from models.store.held.lock import writing
from models.store.history import done_by
from models.store.refusal import Refusal, RegisterUnwritable
from models.store.secret import key as keys
from models.store.secret.key import Key, WrongPassword
from models.store.secret.password import checked
from models.store.settings import Setting, choose, setting

_SET_ON, _CHANGED_ON = "password.set_on", "password.changed_on"
_PRINTED_ON = "password.printed_on"
_SETTING, _LASTS = "设置口令", "口令不能撤销；要改、要取消，到设置的“数据安全”。"
_PRINTING, _RECOVERING = "打印恢复单", "用恢复单改口令"
_NONE = "登记簿没有设口令。"


@dataclass(frozen=True)
class Protection:
    """What is to be said of the password: set when and by whom, the code put on paper when.

    Days as ISO text, "" where that is not known or has not been.
    """

    set_on: str
    set_by: str
    printed_on: str


def protection() -> Protection | None:
    """Return what is known of the password of the open register, None where it has none."""
    if DB.key is None:
        return None
    by = [row.who for row in done_by(Setting.__name__, _SETTING)]
    return Protection(DB.key.set_on, by[-1] if by else "", setting(_PRINTED_ON))


def _no_progress(_part: float, _sentence: str) -> None:
    pass


def set_password(
    password: str, day: date, progress: Progress = _no_progress, do: Do = at_once
) -> list[str]:
    """Seal the open register, its attachments and its later backups with a new password.

    Returns the names of attachments that were broken before and stayed behind. Refuses a password
    that is too short, a register that has one, and what `convert` refuses.
    """
    seat.check(_SETTING)
    if DB.key is not None:
        raise Refusal("password", "登记簿已经设了口令，要换一个请用“改口令”。")
    key = Key.made(checked(password), day.isoformat())
    unsaved.bring_back()
    broken = convert(key, progress, do)
    _keep(_SETTING, _SET_ON, day.isoformat())
    return broken


def change(password: str, day: date) -> None:
    """Wrap the key by a new password: the old one opens the register no more.

    Backups that were made before are opened by the old one. Refuses as `set_password` does, and
    the same one once more.
    """
    seat.check("改口令")
    key = _key()
    checked(password)
    with suppress(WrongPassword):
        key.opened(password)
        raise Refusal("password", "新口令和现在的一样，请换一个。")
    _wrap(key.rewrapped(password))
    _keep("改口令", _CHANGED_ON, day.isoformat())


def remove(progress: Progress = _no_progress, do: Do = at_once) -> list[str]:
    """Unseal the open register and its attachments; returns and refuses as `set_password` does."""
    seat.check("取消口令")
    _key()
    unsaved.bring_back()
    broken = convert(None, progress, do)
    for name in (_SET_ON, _CHANGED_ON, _PRINTED_ON):
        _keep("取消口令", name, None)
    return broken


def recovery_code() -> str:
    """Return the recovery code of the open register in groups, to be put on paper."""
    seat.check(_PRINTING)
    return _key().recovery_code


def check(password: str) -> Key:
    """Return the key of the open register; refuses a password that is not its own."""
    return _key().opened(password)


def note_printed(day: date) -> None:
    """Keep the day on which the recovery code was put on paper."""
    _keep(_PRINTING, _PRINTED_ON, day.isoformat())


def renewed(folder: Path, key: Key, password: str) -> Key:
    """Wrap the key of a register that is not yet open, which the recovery code gave, anew."""
    wrapped = key.rewrapped(checked(password))
    with writing(folder):
        keys.write(folder, wrapped)
    return replace(wrapped, recovered=True)


def note_recovered(day: date) -> None:
    """Keep in the history of the open register that its recovery code gave another password."""
    if DB.key is not None and DB.key.recovered and not DB.only_read:
        seat.check(_RECOVERING)
        _keep(_RECOVERING, _CHANGED_ON, day.isoformat())
        DB.key = replace(DB.key, recovered=False)


def open_key() -> Key | None:
    """Return the key of the open register, None where it has no password."""
    return DB.key


def go_on_with(key: Key) -> None:
    """Go on with the key of the open register as a recovery code wrapped it anew."""
    if key.data == _key().data:
        DB.key = key


def known_key() -> Callable[[keys.Wrapped], Key] | None:
    """Return what gives the key of the open register again, when it is opened elsewhere anew."""
    key = DB.key
    return None if key is None else lambda _wrapped: key


def _key() -> Key:
    if DB.key is None:
        raise Refusal("password", _NONE)
    return DB.key


def _wrap(key: Key) -> None:
    if DB.only_read:
        raise RegisterUnwritable("register", DB.only_read)
    DB.check_in_place()
    with writing(register.place()):
        keys.write(register.place(), key)
    DB.key = key


def _keep(verb: str, name: str, value: str | None) -> None:
    with act(verb, "登记簿", lasting=_LASTS):
        choose(verb, name, value)
