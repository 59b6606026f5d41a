"""Three clerks keep the register of one office on PCs of their own; in any order it becomes one."""

import contextlib
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from models.activities import activity
from models.items import item
from models.items.item import PublishedItem
from models.postings import boards, posting
from models.requests import handling, request
from models.requests.request import InformationRequest
from models.store import attachment, register
from models.store.attachment import Attachment
from models.store.database import Table
from models.store.refusal import Refusal
from tests.models.merging.plain import TODAY, copied, merged, said_by, worked

FIRST = date(2026, 3, 2)
FIELDS = ("keywords", "note", "summary", "publisher")
PCS = ("甲", "乙", "丙")


def begin() -> None:
    """Register what all three know."""
    for at in range(6):
        item.record(f"公告{at}", ["政府网站"], index_number=f"共-{at}")
        request.record(f"共-{at}", TODAY, received_on=FIRST, applicant="张某", content=f"第{at}件")


def own(kind: type[Table], pc: int) -> Any:
    """Return the record that only this PC goes on with."""
    return kind.select().order_by(kind.id)[pc]


def do(pc: int, act: str, at: int) -> None:
    """Let the clerk at a PC do something that no other one does with the same field or step."""
    name, day = PCS[pc], FIRST + timedelta(days=at)
    channels = ["政府网站", f"渠道{at % 3}"]
    if act == "item":
        item.record(f"{name}通知{at}", channels, index_number=f"{name}-{at}", made_on=day)
    elif act == "field":
        item.change(own(PublishedItem, at % 3), **{FIELDS[pc]: f"{name}{at}"})
    elif act == "channels":
        item.change(own(PublishedItem, pc), channels[at % 2 :])
    elif act == "request":
        request.record(f"{name}-{at}", TODAY, received_on=day, content=f"{name}{at}")
    elif act == "answer":
        handling.answer(own(InformationRequest, pc), day, "ans_granted", "", TODAY)
    elif act == "activity":
        activity.record("training", f"{name}培训{at}", TODAY, on_date=day, people=at)
    elif act in ("bin", "file"):
        do_with_own(own(PublishedItem, 3 + pc if act == "bin" else pc), act, f"{name}{at}")
    else:
        made = posting.record(TODAY, title=f"{name}公示{at}", body="现予公示。")
        boards.put_up(made, f"{name}公开栏", day, "王某", TODAY)


def do_with_own(kept: PublishedItem, act: str, said: str) -> None:
    """Put an item into the bin, or a file to it."""
    if act == "bin":
        kept.remove(f"{said}移去")
        return
    with tempfile.TemporaryDirectory() as place:
        scan = Path(place) / f"{said}.txt"
        scan.write_text(said[:2], encoding="utf-8")
        attachment.attach(item.KIND, kept.id, scan)


ACTS = ("item", "field", "channels", "request", "answer", "activity", "file", "bin", "posting")
ORDERS = st.permutations(range(3))
STEPS = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(ACTS), st.integers(0, 20)), min_size=3, max_size=9
)


def kept_apart(blank: Path, place: Path, steps: list[tuple[int, str, int]]) -> list[Path]:
    """Return the registers of the three PCs after each did its steps."""
    base = worked(copied(blank, place / "base"), begin)
    registers = [copied(base, place / name) for name in PCS]
    for pc, folder in enumerate(registers):
        with register.opened(folder):
            for one, act, at in steps:
                if one == pc:
                    with contextlib.suppress(Refusal):
                        do(pc, act, at)
    return registers


def contents(folder: Path) -> list[tuple[str, bytes]]:
    """Return the names and contents of all attachments of a register."""
    with register.opened(folder):
        return sorted((each.name, attachment.content(each)) for each in Attachment.select())


@settings(max_examples=2, phases=[Phase.explicit, Phase.generate])
@example(
    steps=[(pc, act, pc + 3) for pc in range(3) for act in ACTS],
    orders=([0, 1, 2], [2, 1, 0]),
)
@given(steps=STEPS, orders=st.tuples(ORDERS, ORDERS))
def test_three_registers_merged_in_any_order_are_one(
    blank_register: Path, steps: list[tuple[int, str, int]], orders: tuple[list[int], list[int]]
) -> None:
    with tempfile.TemporaryDirectory() as place:
        registers = kept_apart(blank_register, Path(place), steps)
        one, other = (
            merged(*(registers[at] for at in order), to=Path(place) / f"merged{at}")
            for at, order in enumerate(orders)
        )
        assert said_by(one) == said_by(other)
        assert contents(one) == contents(other)
