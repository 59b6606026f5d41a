"""A mail that was saved as a file (.eml), read in the process apart."""

from collections.abc import Callable
from pathlib import Path

from models.arrivals.arrived_mail import Mail
from reports.apart.asking import read_apart
from reports.apart.place import Wanted
from reports.apart.serving import Reading
from reports.arrivals import mail_parts
from reports.arrivals.strange_kinds import INSTEAD

KINDS = (".eml",)
_MOST_MB = 60
_MOST_MEMORY = 700 << 20  # bytes: a mail, its lines, its files
_LARGE = 20 << 20
_MAIL = Wanted(
    KINDS,
    "邮件",
    "不是邮件；请在邮箱里把邮件另存或者下载为 .eml 文件。",
    "有 {size} MB，太大了，没有读；请在邮箱里另存附件，再逐个加入。",
    most_mb={".eml": _MOST_MB},
    instead=INSTEAD,
)


def read_mail(path: Path, still_wanted: Callable[[], object] = lambda: None) -> Mail:
    """Return a mail. Refuses another kind of file, one too large, and one that cannot be read."""

    def read(whole: Path) -> Mail:
        reading = Reading(whole, mail_parts.mail_in, mail_parts.too_much, _MOST_MEMORY)
        found: Mail = read_apart(reading, still_wanted, _is_large)
        return found

    made: Mail = _MAIL.read(path, read)
    return made


def _is_large(mail: Mail) -> bool:
    return len(mail.whole.data) > _LARGE
