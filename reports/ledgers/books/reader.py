"""The process that reads workbooks from elsewhere: whatever a file does to it, nothing is lost.

It takes one path after the other from its input and answers with the sheets or with a sentence.
"""

import gc
import os
import pickle
import sys
from contextlib import suppress
from pathlib import Path

from models.store.refusal import Refusal
from reports.ledgers.books.locked import is_locked
from reports.ledgers.books.raw_sheets import sheets
from reports.ledgers.books.raw_table import Table
from reports.ledgers.books.separated import CSV, read_separated
from reports.ledgers.books.stray import check_size

# The word that makes the program such a process.
SERVE = "--read-workbooks"
_MOST_MEMORY = 3 << 29  # bytes, 1.5 GB
_MOST_CPU = 60  # seconds for one file

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
    except (KeyboardInterrupt, SystemExit):
        raise
    except PermissionError:
        return f"“{path.name}”打不开，请先在 Excel 或 WPS 里关闭它。"
    except MemoryError:
        return too_much(path)
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


def serve() -> int:
    """Answer for one path after the other until there is none; returns the exit code."""
    gc.disable()  # cells hold no circles, and there are millions
    taken, given = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    sys.stdout = sys.stderr  # nothing but answers may go where they go
    with taken, given, suppress(EOFError, BrokenPipeError):
        while True:
            path = Path(pickle.load(taken))
            _limit()
            pickler = pickle.Pickler(given, pickle.HIGHEST_PROTOCOL)
            pickler.fast = True  # no cell is met twice: no need to remember each
            pickler.dump(answer(path))
            given.flush()
    return 0


def _limit() -> None:
    """Bound the memory and time of the process, where the system can (not on Windows)."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 (there is none on Windows)

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
        used = resource.getrusage(resource.RUSAGE_SELF)
        until = int(used.ru_utime + used.ru_stime) + _MOST_CPU
        resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))
