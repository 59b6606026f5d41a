"""A mail as the process apart takes it to pieces: who, when, its text, its files."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from models.arrivals.arrived_mail import Mail
from models.arrivals.filing import Content
from models.store.plain_text import lines, one_line, safe_file_name
from models.store.refusal import Refusal
from reports.apart.unreadable import answered
from reports.arrivals.mail_headers import guessed, in_words, raw_header, sender, sent_on, straighten
from reports.arrivals.page_text import page_text

_TNEF = ("application/ms-tnef", "application/vnd.ms-tnef")
_MOST_PARTS = 500
# Programs: nobody sends a request in one, and a press would run it.
_PROGRAMS = frozenset(
    (
        *(".exe", ".com", ".scr", ".bat", ".cmd", ".pif", ".msi", ".js", ".jse", ".vbs", ".vbe"),
        *(".wsf", ".wsh", ".hta", ".lnk", ".ps1", ".jar", ".reg", ".cpl"),
    )
)
_ENDINGS = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
    "text/html": ".html",
    "text/calendar": ".ics",
    "message/rfc822": ".eml",
}


def mail_in(path: Path) -> Mail | str:
    """Return a mail as it was read, or the words why it cannot be."""
    return answered(path, _read, "登记")


def too_much(path: Path) -> str:
    """Say of a mail that its reader came to its end."""
    return f"“{path.name}”读不出来：邮件已损坏，或者附件太多；请在邮箱里另存附件，再逐个加入。"


def _read(path: Path) -> Mail:
    data = path.read_bytes()
    mail = _parsed(data)
    if not any(raw_header(mail, name) for name in ("from", "date", "subject", "received")):
        raise Refusal("file", f"“{path.name}”不是邮件，请在邮箱里把邮件另存为 .eml 文件。")
    inner = _forwarded(mail)
    return _taken(inner or mail, Content(path.name, data), path.name)


def _parsed(data: bytes) -> EmailMessage:
    mail = message_from_bytes(data, policy=policy.default)
    assert isinstance(mail, EmailMessage)
    straighten(mail)
    return mail


def _forwarded(mail: EmailMessage) -> EmailMessage | None:
    """Return the mail that is all that another one brings; None where that says or brings more."""
    leaves = list(_leaves(mail))
    inner = [each for each in leaves if each.get_content_type() == "message/rfc822"]
    others = [each for each in leaves if each not in inner]
    if len(inner) != 1 or any(_name(each) or _text(each) for each in others):
        return None
    return _inner(inner[0])


def _inner(part: EmailMessage) -> EmailMessage | None:
    """Return the mail that a part brings, None where it is none."""
    held = part.get_payload()
    found = held[0] if isinstance(held, list) and held else None
    return found if isinstance(found, EmailMessage) else None


def _taken(mail: EmailMessage, whole: Content, name: str) -> Mail:
    leaves = list(_leaves(mail))
    if len(leaves) > _MOST_PARTS:
        raise Refusal("file", f"“{name}”有 {len(leaves)} 个附件，太多了，没有读。")
    if any(_is_packed(each) for each in leaves):
        raise Refusal(
            "file",
            f"“{name}”的附件包在 winmail.dat 里（Outlook 专用格式），读不出来；"
            "请发件人改用纯文本或者 HTML 格式重发。",
        )
    said = _said(leaves)
    files, left_out = [], []
    for at, part in enumerate((each for each in leaves if each is not said), start=1):
        if part.get_content_maintype() == "text" and not _is_file(part):
            continue  # the same text once more, as a page
        named, data = _file_name(part, at), _content(part)
        if Path(named).suffix.lower() in _PROGRAMS or not data:
            left_out.append(named)
        else:
            files.append(Content(named, data))
    who, address = sender(mail)
    return Mail(
        in_words(raw_header(mail, "subject")),
        one_line(who),
        one_line(address),
        sent_on(mail),
        lines(_text(said)) if said is not None else "",
        whole,
        tuple(files),
        tuple(left_out),
    )


def _leaves(mail: EmailMessage) -> Iterator[EmailMessage]:
    """Yield what a mail is made of; another mail in it is one piece."""
    for part in mail.iter_parts() if mail.is_multipart() else (mail,):
        assert isinstance(part, EmailMessage)
        is_mail = part.get_content_type() == "message/rfc822"
        if part is not mail and part.is_multipart() and not is_mail:
            yield from _leaves(part)
        else:
            yield part


def _said(leaves: list[EmailMessage]) -> EmailMessage | None:
    """Return the part that is the text of a mail: plain where it has one, else the page."""
    for kind in ("text/plain", "text/html"):
        for each in leaves:
            if each.get_content_type() == kind and not _is_file(each) and _text(each):
                return each
    return None


def _is_file(part: EmailMessage) -> bool:
    return part.get_content_disposition() == "attachment" or bool(_name(part))


def _is_packed(part: EmailMessage) -> bool:
    return part.get_content_type() in _TNEF or _name(part).lower() == "winmail.dat"


def _text(part: EmailMessage) -> str:
    if part.get_content_maintype() != "text" or _is_file(part):
        return ""
    text = guessed(_content(part), part.get_content_charset() or "")
    return page_text(text) if part.get_content_subtype() == "html" else text.strip()


def _content(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = _inner(part)
        # Its headers may hold Chinese as it is: they have been straightened.
        return inner.as_bytes(policy=policy.SMTPUTF8) if inner is not None else b""
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _name(part: EmailMessage) -> str:
    return in_words(part.get_filename() or "")


def _file_name(part: EmailMessage, at: int) -> str:
    """Return the name of a file, one without a name called by its kind."""
    named = _name(part).replace("\\", "/").rsplit("/", 1)[-1]
    if named.strip(" ."):
        return safe_file_name(named)
    kind = part.get_content_type()
    if kind == "message/rfc822":
        inner = _inner(part)
        subject = in_words(raw_header(inner, "subject")) if inner is not None else ""
        return safe_file_name(f"{subject or '转发的邮件'}.eml")
    return f"附件{at}{_ENDINGS.get(kind, '.bin')}"
