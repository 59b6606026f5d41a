"""What a helper wants to know of a register: where it lies and how it stands, not what it says."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from pathlib import Path

from models.backups import backup, health, second_place
from models.backups.manifest import newest_step
from models.disk.shared import shared_by
from models.law.workday_notice import calendar, notices
from models.password.verbs import protection
from models.store import attachment, register
from models.store.database import DB
from models.store.refusal import Refusal
from models.store.words import size
from reports.diagnosis.details import Fact, Group, from_home

_GONE = "文件不在原处了，请先恢复"


def groups(today: date) -> tuple[Group, ...]:
    """Return the facts of the register that is open, and the years whose days off it knows."""
    place = register.place()
    held = attachment.contents(place)
    stored, files = _size(place / register.FILE), sum(_size(each) for each in held)
    own, state, step = backup.own(), health.told(today), newest_step(DB.connection())
    beside = f"{len(held)} 个，{size(files)}" if held else "没有"
    return (
        Group(
            "register",
            "登记簿",
            (
                Fact("folder", "文件夹", from_home(place)),
                Fact("state", "状态", register.why_only_read() or ("正常" if stored else _GONE)),
                Fact("size", "大小", stored, size(stored)),
                Fact("attachments", "附件", len(held), beside),
                Fact("step", "登记簿版本", step, step[:4]),
                Fact("password", "设了口令", protection() is not None),
                Fact("shared", "网络或同步文件夹", shared_by(place), shared_by(place) or "不是"),
            ),
        ),
        Group(
            "backup",
            "备份",
            (
                Fact("state", "状态", state.health.value, state.sentence),
                Fact("kept", "份数", len(own)),
                Fact("second_place", "第二备份", second_place.chosen() is not None),
            ),
        ),
        Group("calendar", "放假安排", tuple(_of_calendar())),
    )


def group_of_unopened(folder: Path, refusal: Refusal) -> Group:
    """Return what is known of a register that cannot be opened: where, and why."""
    facts = (
        Fact("folder", "文件夹", from_home(folder)),
        Fact("state", "状态", refusal.sentence.replace(str(folder), from_home(folder))),
    )
    return Group("register", "登记簿", facts)


def _of_calendar() -> Iterable[Fact]:
    years, entered = sorted(calendar().years), sorted(notices())
    yield Fact("years", "有的年份", years, spans(years))
    yield Fact("entered", "自己录入的", entered)


def spans(years: Iterable[int]) -> str:
    """Return years in order as spans: 2008–2026、2028."""
    found = [[year for _, year in same] for _, same in groupby(enumerate(years), _offset)]
    return "、".join(f"{each[0]}–{each[-1]}" if len(each) > 1 else str(each[0]) for each in found)


def _offset(numbered: tuple[int, int]) -> int:
    return numbered[1] - numbered[0]


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:  # gone since it was listed
        return 0
