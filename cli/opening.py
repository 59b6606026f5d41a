"""The register of a verb, opened; what its opening has to say goes to stderr."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.store.refusal import Refusal


@contextmanager
def opened(args: Namespace) -> Iterator[None]:
    """Hold the register that a call names open, with the operator whom it names at the desk.

    Refuses as `models.store.register.opened` does, and a wrong operator.
    """
    from models import moving
    from models.backups import backup, restore
    from models.store import register

    with register.opened(args.register):
        restore.clear(args.register)
        backup.keep_before_upgrade()
        _tell(register.said_at_opening() or moving.warning())
        _enter(args)
        yield


@contextmanager
def opened_to_read(folder: Path, *, says_why: bool = True) -> Iterator[None]:
    """Hold the register open for a verb that saves nothing in it.

    It is had also while a window has it open, and where nothing can be written: that is said,
    but for a verb to which it makes no difference.
    """
    from models import moving, reading
    from models.store import register

    with reading.opened_at_least_to_read(folder) as why:
        _tell((why if says_why else "") or register.said_at_opening() or moving.warning())
        yield


def _enter(args: Namespace) -> None:
    """Let the operator of a call take the seat."""
    from datetime import datetime

    from models.operators import entering
    from models.store.held import seat

    if args.operator is None:
        return
    if not seat.are_on():
        _tell("登记簿没有启用人员权限，没有用到 --operator。")
        return
    if args.operator_password_file is None:
        raise Refusal("operator", "用 --operator 时，还要用 --operator-password-file 写口令文件。")
    entering.enter(args.operator, _first_line(args.operator_password_file), datetime.now())


def _first_line(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig").partition("\n")[0].removesuffix("\r")
    except (OSError, ValueError):
        raise Refusal("operator", f"口令文件“{file}”读不了，请检查文件名和编码。") from None


def _tell(sentence: str) -> None:
    if sentence:
        print(sentence, file=sys.stderr)
