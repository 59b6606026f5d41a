"""The headers of a mail made readable: 8-bit names and subjects, GBK that is called GB2312."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from email.header import decode_header
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

_CHINA = timezone(timedelta(hours=8))
_WORD = re.compile(r"=\?[^?\s]+\?[bBqQ]\?[^?]*\?=")
_GB2312 = re.compile(r"(?i)(?<==\?)(?:gb2312|gbk|gb_2312-80|x-gbk|cp936)(?=\?[bq]\?)")
_GUESSES = ("utf-8", "gb18030")


def straighten(mail: EmailMessage) -> None:
    """Let the headers of all parts of a mail be read as they were meant."""
    for part in mail.walk():
        known = [(name, str(value)) for name, value in part.raw_items()]
        # Only those that are to be changed: each costs a walk through all, and a bomb has many.
        wrong = {name for name, value in known if _meant(value) != value}
        for name in wrong:
            del part[name]
        for name, value in known:
            if name in wrong:
                part.set_raw(name, _meant(value))


def _meant(raw: str) -> str:
    """Return a header without bytes in it, and with the larger of the two sets of signs."""
    return _GB2312.sub("gb18030", guessed(raw.encode("utf-8", "surrogateescape")))


def guessed(data: bytes, called: str = "") -> str:
    """Return a text whose character set is `called` so, or not said."""
    wider = {"gb2312": "gb18030", "gbk": "gb18030"}.get(called.lower(), called)
    for each in filter(None, (wider, *_GUESSES)):
        try:
            return data.decode(each)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("gb18030", "replace")


def in_words(raw: str) -> str:
    """Return a header as it is read; the pieces of a sign that was cut in two are joined."""
    unfolded = re.sub(r"\r?\n\s*", " ", raw)
    return "".join(_pieces(unfolded)).strip()


def _pieces(text: str) -> Iterator[str]:
    if not _WORD.search(text):
        yield text
        return
    for piece, charset in decode_header(text):
        yield guessed(piece, charset or "") if isinstance(piece, bytes) else piece


def raw_header(part: EmailMessage, name: str) -> str:
    """Return a header of a part as it stands in the mail; "" without it."""
    found = (str(value) for key, value in part.raw_items() if key.lower() == name)
    return next(found, "")


def sender(mail: EmailMessage) -> tuple[str, str]:
    """Return the name and the address of who sent a mail; the name is "" where none is said."""
    name, address = parseaddr(raw_header(mail, "from").replace("\n", " "))
    said = in_words(name).strip("\"' ")
    return ("" if said.lower() == address.lower() or "@" in said else said), address


def sent_on(mail: EmailMessage) -> date | None:
    """Return the day in China on which a mail was sent, None where it does not say one."""
    try:
        at: datetime = parsedate_to_datetime(raw_header(mail, "date"))
    except (ValueError, TypeError, IndexError):
        return None
    return (at.astimezone(_CHINA) if at.tzinfo else at).date()
