"""The code on a paper of a case: by it a scan finds its case again.

It says which register printed the paper, what kind of paper it is and of which case: no name, no
matter, nothing of a person. In capitals, for which a QR code needs the least room.
"""

import hashlib
from base64 import b32encode
from collections.abc import Iterable
from dataclasses import dataclass

from peewee import fn

from models.letters.kinds import kinds
from models.requests.request import InformationRequest, RequestEvent
from models.store.history import Act
from models.store.plain_text import number_key
from models.store.settings import choose, setting

COVER, MAIL_SLIP = "cover", "mail_slip"
_BEGIN = "GKB1"
_KEY, _OFF = "papers.code", "no"
_OF_REGISTER = 6  # characters
_SHORTEST_OF_MAIL = 8  # characters of a number of the post
_LONGEST = 60  # characters of a number that still makes a code to be read from a scan
# The papers of a case that are no letters.
_NAMES = {COVER: "案卷", MAIL_SLIP: "邮寄凭证", "sheet": "案卷材料", "clock": "期限计算说明"}


@dataclass(frozen=True)
class PaperCode:
    """What a code says: the register by its mark, the kind of paper, and the 登记号."""

    register: str
    kind: str
    number: str

    @property
    def is_ours(self) -> bool:
        """Whether this register printed the paper."""
        return self.register == own_mark()

    @property
    def paper(self) -> str:
        """What the paper is called."""
        named = {**_NAMES, **{each.id: each.title for each in kinds()}}
        return named.get(self.kind, "文书")


def own_mark() -> str:
    """Return what tells this register from those of other offices; a copy of it has the same.

    It follows from its first act: the moment in which it was made, and for which office.
    """
    first = Act.select(Act.at, Act.about).order_by(Act.id).first()
    made = f"{first.at} {first.about}" if first is not None else ""
    return b32encode(hashlib.sha256(made.encode()).digest())[:_OF_REGISTER].decode()


def are_printed() -> bool:
    """Tell whether papers carry codes."""
    return setting(_KEY) != _OFF


def print_codes(wanted: bool) -> None:
    """Let papers carry codes, or no more."""
    choose("修改文书二维码", _KEY, None if wanted else _OFF)


def code_for(number: str, kind: str) -> str:
    """Return the code of a paper of the case with that 登记号; "" where it carries none."""
    if not number or len(number) > _LONGEST or not are_printed():
        return ""
    return ":".join((_BEGIN, own_mark(), kind.upper().replace("_", "-"), number))


def read_code(text: str) -> PaperCode | None:
    """Return what the text of a code says, None of one that is none of ours (a slip of EMS)."""
    begin, *said = text.split(":", 3)
    if begin != _BEGIN or len(said) != 3:
        return None
    register, kind, number = said
    if not number.strip() or len(number) > _LONGEST:
        return None
    return PaperCode(register, kind.lower().replace("-", "_"), number)


def posted_under(texts: Iterable[str]) -> PaperCode | None:
    """Return what the slip of a letter that was posted is: its bar code is the 邮件号 of a 送达.

    None where no letter went under one of these numbers, or several did.
    """
    number = fn.REPLACE(RequestEvent.mail_number, " ", "")
    wanted = [text for text in texts if len(text) >= _SHORTEST_OF_MAIL]
    of_these = RequestEvent.select(RequestEvent.request).where(number.in_(wanted))
    found = list(InformationRequest.select().where(InformationRequest.id.in_(of_these)))
    return PaperCode(own_mark(), MAIL_SLIP, found[0].number) if len(found) == 1 else None


def is_number(code: PaperCode, number: str) -> bool:
    """Tell whether a code names the case with that 登记号."""
    return number_key(code.number) == number_key(number)
