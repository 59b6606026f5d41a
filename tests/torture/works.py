"""What the program does while it is killed or its disk fails: saves, files in and out, upgrades.

Each work is done on a register of its own in `place/register`; what it acknowledges it says.
"""

import contextlib
import hashlib
import random
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import main
from models import founding
from models.backups import restore, verify
from models.items import item
from models.office.profile import change_profile
from models.postings import posting
from models.requests import handling, request
from models.store import acts, attachment, register
from models.store.database import DB
from models.store.history import Act
from models.store.secret import key as keys
from reports.apart.asking import end_waiting
from tests.models.destroyed_case import SECRETS, destroyed, filled
from tests.models.store.picking import TODAY
from tests.passwords import PASSWORD, by
from tests.torture import sound

STEPS = ("0001", "0020")  # of the registers of tests/registers that are upgraded
ITEMS = 40  # rows of the ledger that comes in
LATER = "备份以后登记的一条"
_WORDS = "防汛抢险应急预案低保名单预算公开补偿登记表"


@dataclass(frozen=True)
class Work:
    """A work to be interrupted: how it is got ready, done, and looked at afterwards.

    `verify` yields what is wrong beside the register itself, given what the work said.
    `out` is the file that it writes: whole, or as it was before.
    """

    name: str
    do: Callable[[Path], int | None]
    prepare: Callable[[Path], object] = lambda place: None
    verify: Callable[[Path, str], Iterator[str]] = lambda place, said: iter(())
    out: str = ""
    weight: int = field(default=1)  # how often it is done beside the others


def _told() -> None:
    """Say that everything so far is saved."""
    print("act", Act.select(Act.id).order_by(Act.id.desc()).first().id, flush=True)


def _kept(place: Path, said: str) -> Iterator[str]:
    """Yield each acknowledged act that the register does not have."""
    for line in said.splitlines():
        word, _, key = line.partition(" ")
        if word == "act" and Act.get_or_none(Act.id == int(key)) is None:
            yield f"acknowledged act {key} is lost"


def _title(chance: random.Random) -> str:
    return "".join(chance.sample(_WORDS, 8))


def _saves(place: Path) -> None:
    chance = random.Random(1)
    with register.opened(place / "register"):
        for number in range(4):
            made = item.record(_title(chance), ["政府网站"], index_number=f"杀-{number}")
            _told()
            item.change(made, summary=_title(chance), published_on=TODAY)
            _told()
            case = request.record(f"杀{number}", TODAY, received_on=TODAY - timedelta(9))
            _told()
            handling.ask_supplement(case, TODAY - timedelta(7), TODAY + timedelta(9), "", TODAY)
            _told()
            made.remove("重复登记")
            _told()
        acts.take_back(acts.take_back(Act.select().order_by(Act.id.desc()).first().id).id)
        _told()
        change_profile(phone="0934-0000009")
        _told()


def _postings(place: Path) -> None:
    with register.opened(place / "register"):
        for number in range(4):
            posting.change(posting.record(TODAY, title=f"公示{number}"), TODAY, body="正文")
            _told()


def _ledger(place: Path) -> None:
    rows = [f"第{number}号通知,杀入-{number},2026-03-0{1 + number % 9}" for number in range(ITEMS)]
    text = "\n".join(["信息名称,索引号,公开日期", *rows])
    (place / "items.csv").write_text(text, encoding="utf-8")


def _import(place: Path) -> int:
    try:
        words = ["import", "items", str(place / "items.csv"), "--register"]
        return main.main([*words, str(place / "register")])
    finally:
        end_waiting()


def _all_or_none(place: Path, said: str) -> Iterator[str]:
    sql = "SELECT COUNT(*) FROM published_item WHERE index_number LIKE '杀入-%'"
    ((rows,),) = DB.execute_sql(sql).fetchall()
    if rows not in (0, ITEMS) or ("已导入" in said and not rows):
        yield f"{rows} of {ITEMS} rows came in"


def _verb(*words: str) -> Callable[[Path], int]:
    """Return a work that runs a verb; `@` in a word is the place."""

    def do(place: Path) -> int:
        given = [word.replace("@", str(place)) for word in words]
        return main.main([*given, "--register", str(place / "register")])

    return do


def _scans(place: Path) -> None:
    chance = random.Random(2)
    for number in range(4):
        (place / f"附件{number}.bin").write_bytes(chance.randbytes(1 << (10 + 3 * number)))


def _restore(place: Path) -> int:
    return main.main(["restore", str(place / "b.zip"), str(place / "new")])


def _attach(place: Path) -> None:
    with register.opened(place / "register"):
        made = item.record("带附件的通知", ["政府网站"])
        for file in sorted(place.glob("*.bin")):
            attachment.attach(item.KIND, made.id, file)
            _told()
            print("file", hashlib.sha256(file.read_bytes()).hexdigest(), flush=True)


def _files_there(place: Path, said: str) -> Iterator[str]:
    yield from _kept(place, said)
    for line in said.splitlines():
        word, _, digest = line.partition(" ")
        if word == "file" and not (place / "register/attachments" / digest[:2] / digest).is_file():
            yield f"the content of an acknowledged attachment is lost: {digest}"


def _old(step: str) -> Callable[[Path], object]:
    """Put the register of an earlier program in the place."""

    def prepare(place: Path) -> None:
        shutil.rmtree(place / "register")
        shutil.copytree(place.parent / step, place / "register")

    return prepare


def _open(place: Path) -> None:
    with register.opened(place / "register"):
        pass


def _back_up(place: Path) -> None:
    shutil.copy(place.parent / "whole.zip", place / "b.zip")


def _backups_whole(place: Path, said: str) -> Iterator[str]:
    """Every backup that has its name is whole, also what a killed writing left behind is none."""
    found = list(verify.of_backups())
    yield from (f"{each.name}: {each.message}" for each in found if not each.ok)
    if "已备份" in said and not found and "o.zip" not in said:
        yield "the acknowledged backup is lost"


def _restored(place: Path, said: str) -> Iterator[str]:
    """A register that was restored is whole; where it was not, it is the next time."""
    DB.leave()
    if not (place / "new" / register.FILE).exists():
        if "已恢复" in said:
            yield "the acknowledged register is not there"
        with contextlib.redirect_stdout(sys.stderr):
            code = _restore(place)
        if code:
            yield "the folder of an interrupted restoring takes no other"
    yield from sound.faults_of(place / "new")


def _restore_in_place(place: Path) -> None:
    with register.opened(place / "register"):
        item.record(LATER)
        restore.in_place(place / "b.zip", lambda *_told: None, lambda work: work())
        print("restored", flush=True)


def _old_or_new(place: Path, said: str) -> Iterator[str]:
    """The register is that of the backup or the one from before, of which there is a backup."""
    yield from _backups_whole(place, "")
    later = item.PublishedItem.get_or_none(item.PublishedItem.title == LATER)
    if "restored" in said and later is not None:
        yield "the acknowledged restoring is lost"


def _over_due(place: Path) -> None:
    """Put a register with a file whose time is over into the place."""
    shutil.rmtree(place / "register")
    founding.make(place / "register", "示例镇人民政府")
    with register.opened(place / "register"):
        filled(place / "register")


def _destroy(place: Path) -> None:
    with register.opened(place / "register"):
        destroyed(request.InformationRequest.get(number="2015-001"))
        print("destroyed", flush=True)


def _readable(place: Path, said: str) -> Iterator[str]:
    """Of a file that was destroyed nothing is left in any file of the register."""
    held = b"".join(each.read_bytes() for each in (place / "register").rglob("*") if each.is_file())
    left = [each for each in SECRETS if each.encode() in held]
    if "destroyed" in said and left:
        yield f"of a destroyed file there is left: {left}"


def _word(place: Path) -> None:
    (place / "word.txt").write_text(PASSWORD, encoding="utf-8")


def _sealed(place: Path) -> None:
    """Put a register with a password in the place."""
    _old("sealed")(place)
    _word(place)


def _turned(place: Path, said: str) -> Iterator[str]:
    """What was acknowledged is so; where there is no password, nothing is sealed."""
    has_one = (place / "register" / keys.FILE).is_file()
    if ("已加密" in said and not has_one) or ("已取消" in said and has_one):
        yield "the acknowledged change of the password is lost"
    if (place / "register" / "register.converting").exists():
        yield "a draft of the register is left"


def _two_words(place: Path) -> None:
    _sealed(place)
    (place / "new.txt").write_text(PASSWORD, encoding="utf-8")


_PASSWORD = ("--password-file", "@/word.txt")
WORKS = (
    Work("password set", _verb("password", "set", *_PASSWORD), _word, _turned, weight=3),
    Work("password remove", _verb("password", "remove", *_PASSWORD), _sealed, _turned, weight=3),
    Work(
        "password change",
        _verb("password", "change", *_PASSWORD, "--new-password-file", "@/new.txt"),
        _two_words,
        _turned,
    ),
    Work("restore in place", _restore_in_place, _back_up, _old_or_new, weight=3),
    Work("destruction", _destroy, _over_due, _readable, weight=3),
    Work("backup", _verb("backup"), verify=_backups_whole, weight=3),
    Work("backup elsewhere", _verb("backup", "@/o.zip"), out="o.zip", weight=2),
    Work("restore", _restore, _back_up, _restored, weight=3),
    Work("saves", _saves, verify=_kept, weight=6),
    Work("postings", _postings, verify=_kept, weight=2),
    Work("import", _import, _ledger, _all_or_none, weight=3),
    Work("attachments", _attach, _scans, _files_there, weight=3),
    *(Work(f"upgrade from {step}", _open, _old(step), weight=2) for step in STEPS),
    Work("export xlsx", _verb("export", "items", "@/o.xlsx"), out="o.xlsx"),
    Work("export csv", _verb("export", "requests", "@/o.csv"), out="o.csv"),
    Work("tables", _verb("tables", "2026", "--xlsx", "@/o.xlsx"), out="o.xlsx"),
    Work("letter", _verb("letter", "2026-001", "receipt", "--out", "@/o.html"), out="o.html"),
    Work("posting", _verb("posting", "关于低保对象的公示", "--out", "@/o.pdf"), out="o.pdf"),
    Work("report", _verb("report", "2026", "--out", "@/out", "--kinds", "html,docx")),
)


def faults_after(work: Work, place: Path, said: str) -> list[str]:
    """Open the register again and return what is wrong after a work that said `said`."""
    found = sound.faults_of(place / "register")
    with register.opened(place / "register", by()):
        return [*found, *work.verify(place, said)]
