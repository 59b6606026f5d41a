"""A workbook from elsewhere is read: its sheets, or the sentence why there are none."""

from pathlib import Path

from models.store.refusal import Refusal
from reports.ledgers.books.locked import is_locked
from reports.ledgers.books.raw_sheets import sheets
from reports.ledgers.books.raw_table import Table
from reports.ledgers.books.separated import CSV, read_separated
from reports.ledgers.books.stray import check_size

# The sheets, or the sentence why there are none.
Answer = list[Table] | str


def answer(path: Path) -> Answer:
    """Read a workbook or csv; any fault of it, of its reader or of memory comes out as words.

    A panic of the reader, which is written in Rust, is no `Exception`.
    """
    try:
        if path.suffix.lower() == CSV:
            return [Table(path.stem, read_separated(path.read_bytes(), path.name))]
        check_size(path)
        return sheets(path)
    except Refusal as refusal:
        return refusal.sentence
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except PermissionError:
        return f"“{path.name}”打不开，请先在 Excel 或 WPS 里关闭它。"
    except BaseException as error:
        return _said(error, path)


def too_much(path: Path) -> str:
    """Say of a workbook that its reader came to its end."""
    return (
        f"“{path.name}”读不出来：文件已损坏、内容太多，或者离表格很远的地方还有内容；"
        "请只留台账那张表，用 Excel 或 WPS 另存为 .xlsx 再导入。"
    )


def _said(error: BaseException, path: Path) -> str:
    if type(error).__name__ == "PasswordError" or is_locked(path):
        return f"“{path.name}”设了打开密码，读不了；请先在 Excel 或 WPS 里取消密码再导入。"
    if "limit exceeded" in str(error):
        return too_much(path)
    if isinstance(error, OverflowError) or "TimeDelta" in str(error):
        return (
            f"“{path.name}”里有设成时间格式的数字，大得不是时间，读不出来；"
            "请把那一列的格式改为常规或文本再导入。"
        )
    return f"“{path.name}”不是 Excel 工作簿或已损坏，请用 Excel 或 WPS 另存为 .xlsx 再导入。"
