"""A record that can lie in the bin: with the reason why, and always to be taken out again."""

from datetime import datetime

from peewee import CharField, DateTimeField

from models.store.acts import act
from models.store.database import Table
from models.store.refusal import Refusal


class Record(Table):
    """Base of the tables whose records leave their lists by the bin; they are never deleted.

    A record lies in the bin since `removed_at`, for `removed_reason`.
    """

    removed_at = DateTimeField(null=True)
    removed_reason = CharField(default="")

    def remove(self, reason: str) -> None:
        """Put the record into the bin. Refuses an empty reason and what `check_removal` does."""
        if not reason.strip():
            raise Refusal("removed_reason", "移入回收站要写理由，如“重复登记”。")
        self.check_removal()
        with act("移入回收站"):
            self.alter("移入回收站", removed_at=datetime.now(), removed_reason=reason.strip())
            self.settle({self.id})

    def check_removal(self) -> None:
        """Refuse what must not go into the bin."""

    def restore(self) -> None:
        """Take the record out of the bin again."""
        with act("从回收站恢复"):
            self.alter("从回收站恢复", removed_at=None, removed_reason="")
            self.settle({self.id})


def in_bin(record: Table | None) -> bool:
    """Tell whether a record lies in the bin."""
    return isinstance(record, Record) and record.removed_at is not None
