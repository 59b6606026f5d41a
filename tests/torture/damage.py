"""Files that were damaged on the way: a byte changed, a part cut off, in whatever kind of file.

Each is read or refused with one sentence; a verb ends with 0 or 2 then, never with a traceback.
"""

import hashlib
import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import main
from models.backups import restore
from models.store import attachment, register
from models.store.refusal import Refusal
from models.store.secret import key as keys
from reports.apart.asking import end_waiting
from reports.ledgers.books.workbook import tables
from tests.passwords import PASSWORD
from tests.reports.ledgers.books.hostile import plain_book
from tests.torture import sound
from tests.torture.forked import run
from tests.torture.kills import registers

_VERBS = (
    ("due", "--all"),
    ("verify",),
    ("tables", "2026", "--xlsx", "@/o.xlsx"),
    ("export", "items", "@/o.csv"),
    ("export", "requests", "@/o.csv"),
    ("posting", "关于低保对象的公示", "--out", "@/o.html"),
    ("letter", "2026-001", "receipt", "--out", "@/o.html"),
    ("import", "items", "@/items.csv"),
)
_MAY_FIND = ("import", "letter", "posting", "verify")  # verbs that may end with 1
_MOST = 300  # characters of a sentence
_A_TIME = 20  # files looked at by one child


def spoilt(data: bytes, chance: random.Random) -> bytes:
    """Return what is left of a file: some bytes changed, some parts blank, or its end cut off."""
    held = bytearray(data)
    way = chance.random()
    if way < 0.2:
        return bytes(held[: chance.randrange(len(held))])
    if way < 0.35:
        at = chance.randrange(len(held))
        held[at : at + 512] = bytes(len(held[at : at + 512]))
        return bytes(held)
    for _ in range(chance.choice((1, 1, 4, 60))):
        held[chance.randrange(len(held))] = chance.randrange(256)
    return bytes(held)


def _register(place: Path, chance: random.Random) -> Iterator[str]:
    """A verb on a damaged register, with a password or without."""
    folder, is_sealed = place / "damaged", chance.random() < 0.3
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(place / ("sealed" if is_sealed else "whole"), folder)
    file = folder / (keys.FILE if is_sealed and chance.random() < 0.3 else register.FILE)
    file.write_bytes(spoilt(file.read_bytes(), chance))
    (place / "items.csv").write_text("信息名称\n通知\n", encoding="utf-8")
    words = [word.replace("@", str(place)) for word in chance.choice(_VERBS)]
    if is_sealed:
        (place / "word.txt").write_text(PASSWORD, encoding="utf-8")
        words += ["--password-file", str(place / "word.txt")]
    ended = run(lambda: main.main([*words, "--register", str(folder)]))
    yield ended.complaint(0, 2, *([1] if words[0] in _MAY_FIND else []))


def _backup(place: Path, chance: random.Random) -> str:
    """A damaged backup gives a sound register, or none."""
    whole = (place / "whole.zip").read_bytes()
    (place / "damaged.zip").write_bytes(spoilt(whole, chance))
    shutil.rmtree(place / "new", ignore_errors=True)
    try:
        restore.into(place / "damaged.zip", place / "new")
    except Refusal as refusal:
        if (place / "new" / register.FILE).exists():
            return "refused, and a register was made"
        return _too_long(refusal)
    return "; ".join(sound.faults_of(place / "new"))


def _workbook(place: Path, chance: random.Random) -> str:
    """A damaged workbook is read or refused."""
    file = place / f"x.{chance.choice(('xlsx', 'xls', 'ods', 'xlsb', 'et'))}"
    file.write_bytes(spoilt(plain_book(), chance))
    try:
        tables(file)
    except Refusal as refusal:
        return _too_long(refusal)
    return ""


def _attachment(place: Path, chance: random.Random) -> str:
    """A damaged attachment is never handed out."""
    with sound.opened(place / "whole"):
        kept = attachment.Attachment.select().order_by(attachment.Attachment.id).first()
        file = place / "whole" / "attachments" / kept.digest[:2] / kept.digest
        whole = file.read_bytes()
        file.write_bytes(spoilt(whole, chance))
        try:
            found = attachment.content(kept)
        except Refusal as refusal:
            return _too_long(refusal)
        finally:
            file.write_bytes(whole)
        return "" if hashlib.sha256(found).hexdigest() == kept.digest else "handed out"


def _too_long(refusal: Refusal) -> str:
    return f"said {refusal.sentence}" if len(refusal.sentence) > _MOST else ""


_KINDS: dict[str, Callable[[Path, random.Random], str]] = {
    "backup": _backup,
    "workbook": _workbook,
    "attachment": _attachment,
}


def _many(kind: str, place: Path, seeds: list[int]) -> None:
    for seed in seeds:
        if said := _KINDS[kind](place, random.Random(seed)):
            print(f"{kind}, seed {seed}: {said}", flush=True)
    end_waiting()


def torture(times: int, seed: int) -> tuple[Counter[str], list[str]]:
    """Damage about so many files; return how many of each kind, and what was wrong."""
    chance, counted, wrong = random.Random(seed), Counter[str](), list[str]()
    with registers() as place:
        for _ in range(times // 2):
            own = chance.randrange(1 << 30)
            found = [each for each in _register(place, random.Random(own)) if each]
            wrong += [f"register, seed {own}: {each}" for each in found]
            counted["register"] += 1
        for kind in _KINDS:
            for begun in range(0, max(1, times // 6), _A_TIME):
                seeds = [chance.randrange(1 << 30) for _ in range(min(_A_TIME, times // 6 - begun))]
                ended = run(partial(_many, kind, place, seeds))
                wrong += [each for each in (ended.complaint(0), *ended.out.splitlines()) if each]
                counted[kind] += len(seeds)
    return counted, wrong
