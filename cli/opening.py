"""The register of a verb, opened; what its opening has to say goes to stderr."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.store.secret.key import Key, Wrapped

from models.store.refusal import Refusal


@contextmanager
def opened(args: Namespace) -> Iterator[None]:
    """Hold the register that a call names open, by the password in its file.

    The operator whom it names is at the desk. Refuses a wrong one, and as
    `models.store.register.opened` does.
    """
    from models import moving
    from models.backups import backup, damage, restore
    from models.store import register

    with register.opened(args.register, asking(args)):
        restore.clear(args.register)
        backup.keep_before_upgrade()
        _tell(_unwanted(args) or register.said_at_opening() or moving.warning())
        with damage.told():
            _enter(args)
            yield


@contextmanager
def opened_to_read(
    args: Namespace, *, says_why: bool = True, enters: bool = False
) -> Iterator[None]:
    """Hold the register open for a verb that saves nothing in it.

    It is had also while a window has it open, and where nothing can be written: that is said,
    but for a verb to which it makes no difference. `enters` lets the operator whom the call names
    take the seat, for a verb that not everybody may do.
    """
    from models import moving, reading
    from models.backups import damage
    from models.store import register

    with reading.opened_at_least_to_read(args.register, asking(args)) as why:
        said = (why if says_why else "") or _unwanted(args)
        _tell(said or register.said_at_opening() or moving.warning())
        with damage.told():
            if enters:
                _enter(args)
            yield


def _enter(args: Namespace) -> None:
    """Let the operator of a call take the seat."""
    from datetime import datetime

    from models.operators import entering
    from models.store.held import seat
    from models.store.secret.password import read_password

    if args.operator is None:
        return
    if not seat.are_on():
        _tell("登记簿没有启用人员权限，没有用到 --operator。")
        return
    if args.operator_password_file is None:
        raise Refusal("operator", "用 --operator 时，还要用 --operator-password-file 写口令文件。")
    entering.enter(args.operator, read_password(args.operator_password_file), datetime.now())


def asking(args: Namespace) -> "Callable[[Wrapped], Key] | None":
    """Return what gives the key by the password in the file that a call names, None without one.

    Refuses a file that holds no password.
    """
    if args.password_file is None:
        return None
    from models.store.secret.password import read_password

    password = read_password(args.password_file)
    return lambda wrapped: wrapped.opened(password)


def _unwanted(args: Namespace) -> str:
    """Say that a password was given and none is set; nothing is kept from being done by that."""
    if args.password_file is None:
        return ""
    from models.password.verbs import protection

    if protection() is not None:
        return ""
    return "这个登记簿没有设口令，没有用到 --password-file。"


def _tell(sentence: str) -> None:
    if sentence:
        print(sentence, file=sys.stderr)
