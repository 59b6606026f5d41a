"""The register opened only to be read: where another program has it, or nothing can be written."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from models.disk import log_of_changes
from models.store import register
from models.store.connection import DB
from models.store.held import seat
from models.store.refusal import Refusal, RegisterBusy, RegisterUnwritable, said_plainly
from models.store.secret import swap
from models.store.secret.key import Ask


@contextmanager
def opened_at_least_to_read(folder: Path, ask: Ask | None = None) -> Iterator[str]:
    """Hold the register in `folder` open, only to read where it cannot be had otherwise.

    Yields why it is only read, "" where it can be written. Refuses as `register.opened` does.
    """
    with ExitStack() as stack:
        try:
            stack.enter_context(register.opened(folder, ask))
            why = ""
        except (RegisterBusy, RegisterUnwritable) as refusal:
            why = stack.enter_context(opened_to_read(folder, refusal, ask))
        yield why


@contextmanager
def opened_to_read(folder: Path, refusal: Refusal, ask: Ask | None = None) -> Iterator[str]:
    """Hold the register in `folder` open to read, which `refusal` kept from being written.

    Nothing is written, no lock and no file beside it either; what another program saves meanwhile
    is seen. Yields why. Raises `refusal` where it cannot be read, or would have to be upgraded.
    """
    if not DB.is_closed() or swap.is_pending(folder):
        raise refusal
    key = register.key_of(folder, ask)
    file = folder / register.FILE
    why = f"{refusal.sentence.partition('，')[0]}，现在只能查看，不能保存。"
    log = log_of_changes.beside(file)
    is_quiet = not isinstance(refusal, RegisterBusy) and not (log.is_file() and log.stat().st_size)
    try:
        with said_plainly():
            DB.open_to_read(file, why, key, is_quiet=is_quiet)
            if register.lacks_steps():
                raise refusal
    except Refusal:
        DB.close()
        raise refusal from None
    try:
        yield why
    finally:
        seat.leave()
        DB.close()
