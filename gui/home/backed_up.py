"""What is to be done about the backups, as 工作台 tells it."""

from models.backups.health import Told
from reports.ways import Book, Show
from reports.workbench.task import Note

_LATE = "现在出了事会丢掉新登记的内容，请到“数据安全”看原因。"
_SOON = "请到“数据安全”看一看，马上备份一次。"


def of_backups(told: Told) -> list[Note]:
    """Return the one note where they failed or are overdue; else none."""
    if not told.tone:
        return []
    late = told.tone == "late"
    way = Show(Book.CHOICE, "backups")
    return [Note(told.sentence, _LATE if late else _SOON, way, late, "shield-check")]
