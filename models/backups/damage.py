"""Damage that shows only where something of the register is read: looked for after a fault."""

from collections.abc import Iterator
from contextlib import contextmanager

from models.store.connection import DB
from models.store.refusal import FROM_BACKUP, Refusal, RegisterBroken, refusal_of


@contextmanager
def told() -> Iterator[None]:
    """Say of a fault that it comes from damage, where the open register is damaged.

    Any other fault is let through.
    """
    try:
        yield
    except (Refusal, OSError):
        raise
    except Exception as fault:
        found = refusal_of(fault) or found_in_register()
        if found is None:
            raise
        raise found from fault


def found_in_register() -> RegisterBroken | None:
    """Look through the register that is open, but for attachments; None if it is sound, or shut."""
    if DB.is_closed():
        return None
    from models.backups import verify  # noqa: PLC0415 (after a fault)

    wrong = next((check.word for check in verify.of_database() if not check.ok), "")
    return RegisterBroken(None, f"登记簿已损坏（{wrong}有误），{FROM_BACKUP}") if wrong else None
