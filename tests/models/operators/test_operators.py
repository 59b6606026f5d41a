"""人员: nobody is asked until they are on; then every change is one's own, and fits one's role."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from models.items import clearance, item
from models.items.clearance import Review
from models.items.item import PublishedItem
from models.law import local_day
from models.law.workday_notice import calendar
from models.office import profile
from models.operators import entering, operator, passwords
from models.operators.operator import Operator, OperatorEntry, entry_of
from models.postings import boards, posting
from models.store import acts, register
from models.store.acts import act
from models.store.connection import DB
from models.store.held import seat
from models.store.history import History, history_of
from models.store.refusal import Refusal

TODAY = date(2026, 3, 26)
BEFORE, NOW = datetime(2026, 3, 25, 9), datetime(2026, 3, 26, 8, 31)
PASSWORD = "河湾村-2026"


def sit(name: str) -> None:
    found = operator.named(name)
    assert found is not None
    seat.sit(found.id)


def made(title: str = "关于春耕的通知") -> PublishedItem:
    return item.record(title=title, made_on=date(2026, 3, 2))


def test_without_operators_nobody_is_named_and_everything_is_allowed(opened: Path) -> None:
    kept = made()
    item.change(kept, published_on=TODAY)
    assert not seat.are_on()
    assert {row.who for row in History.select()} == {""}


def test_the_history_names_who_was_at_the_desk(staffed: Path) -> None:
    sit("李××")
    kept = made()
    sit("陈××")
    item.change(kept, published_on=TODAY)
    assert [row.who for row in history_of(kept)] == ["陈××", "李××"]


def review_of(kept: PublishedItem) -> None:
    clearance.review(kept, [Review("保密审查", person="陈××", signed_on=TODAY)], TODAY)


def publish(kept: PublishedItem) -> None:
    item.change(kept, published_on=TODAY)


def hang(_kept: PublishedItem) -> None:
    poster = posting.record(TODAY, title="公示")
    boards.put_up(poster, "镇政府公开栏", TODAY, "", TODAY)


def finalise(_kept: PublishedItem) -> None:
    with act("定稿"):
        made("定稿的一年")


def take_a_ledger_in(_kept: PublishedItem) -> None:
    with act("导入"):
        made("导入的")


@pytest.mark.parametrize("does", [review_of, publish, hang, finalise])
def test_what_asks_for_review_is_refused_to_who_registers_and_leaves_nothing(
    staffed: Path, does: object
) -> None:
    sit("李××")
    kept = made()
    before = History.select().count()
    with pytest.raises(Refusal, match="要有“审核”权限，李××的权限是“登记”"):
        does(kept)  # type: ignore[operator]
    assert PublishedItem.get_by_id(kept.id).published_on is None
    assert [row.verb for row in history_of(kept)] == ["登记"]
    assert History.select().count() - before <= 1  # a draft of a posting may stay
    sit("陈××")
    does(PublishedItem.get_by_id(kept.id))  # type: ignore[operator]


@pytest.mark.parametrize(
    "does",
    [
        take_a_ledger_in,
        lambda _kept: profile.change_profile(website="www.example.gov.cn"),
        lambda _kept: local_day.record(date(2026, 5, 27), False, "通知", known=calendar()),
        lambda _kept: clearance.set_steps([clearance.Step("审", decides=True)]),
        lambda _kept: operator.add("赵××", "登记", PASSWORD),
        lambda _kept: operator.turn_off(),
    ],
)
def test_what_concerns_the_whole_register_is_left_to_who_manages(
    staffed: Path, does: object
) -> None:
    kept = made()
    sit("陈××")
    with pytest.raises(Refusal, match="要有“管理”权限"):
        does(kept)  # type: ignore[operator]
    sit("王××")
    does(kept)  # type: ignore[operator]


def test_who_may_not_do_an_act_may_not_take_it_back(staffed: Path) -> None:
    kept = made()
    publish(kept)
    done = acts.last()
    assert done is not None
    sit("李××")
    with pytest.raises(Refusal, match="审核"):
        acts.take_back(done.id)
    sit("陈××")
    acts.take_back(done.id)
    assert PublishedItem.get_by_id(kept.id).published_on is None


def test_nothing_is_kept_while_nobody_is_at_the_desk(staffed: Path) -> None:
    seat.leave()
    with pytest.raises(Refusal, match="先说明是谁在操作"):
        made()


def test_the_seat_is_empty_when_the_register_is_opened_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(passwords, "_HASHER", PasswordHasher(1, 8, 1))
    with register.opened(folder):
        entering.turn_on("王××", PASSWORD, BEFORE)
        assert seat.who() == "王××"
    with register.opened(folder):
        assert seat.are_on()
        assert seat.taken() is None


def test_no_password_stands_readable_anywhere(staffed: Path) -> None:
    stored = entry_of(operator.operators()[0]).password
    assert stored.startswith("$argon2id$")
    DB.pragma("wal_checkpoint", "truncate")
    data = (staffed / register.FILE).read_bytes()
    assert PASSWORD.encode() not in data
    told = "".join(row.changes for row in History.select())
    assert stored not in told


def test_a_right_password_takes_the_seat_full_width_or_not(staffed: Path) -> None:
    seat.leave()
    entering.enter(" 李×× ", "河湾村-２０２６", NOW)
    assert seat.who() == "李××"
    assert operator.last_seen() == "李××"


def test_wrong_passwords_wait_ever_longer_and_a_right_one_ends_that(staffed: Path) -> None:
    sit("李××")
    at, waits = NOW, []
    for _ in range(6):
        with pytest.raises(Refusal, match="口令不对"):
            entering.enter("陈××", "x", at)
        found = operator.named("陈××")
        assert found is not None
        waits.append(entering.wait_left(entry_of(found), at))
        if waits[-1]:
            with pytest.raises(Refusal, match="请等"):
                entering.enter("陈××", PASSWORD, at)
        at += timedelta(seconds=waits[-1])
    assert waits == [0, 0, 5, 10, 20, 40]
    assert seat.who() == "李××"
    entering.enter("陈××", PASSWORD, at)
    assert OperatorEntry.get(OperatorEntry.operator == found).failed == 0


def turned_on(password: str, at: datetime) -> None:
    """The door of turning on again, after it was turned off."""
    if seat.are_on():
        operator.turn_off()
    entering.turn_on("王××", password, at)


def changed(password: str, at: datetime) -> None:
    """The door of one's own password."""
    own = operator.named("王××")
    assert own is not None
    entering.change_password(own, password, "另一个口令2026", at)


@pytest.mark.parametrize("door", [turned_on, changed])
def test_wrong_passwords_wait_ever_longer_at_every_door(
    staffed: Path, door: Callable[[str, datetime], None]
) -> None:
    for wrong in range(1, 5):
        at = NOW + timedelta(minutes=wrong)
        with pytest.raises(Refusal, match="口令不对"):
            door("x", at)
    with pytest.raises(Refusal, match="口令输错 4 次，请等 10 秒再试"):
        door(PASSWORD, at)
    door(PASSWORD, at + timedelta(seconds=10))


@pytest.mark.parametrize("poor", ["", "1234567", "aaaaaaaaaa", "河湾镇人民政府王××"])
def test_a_poor_password_is_refused(staffed: Path, poor: str) -> None:
    with pytest.raises(Refusal, match="口令"):
        operator.add("河湾镇人民政府王××", "登记", poor)
    assert operator.named("河湾镇人民政府王××") is None


def test_the_last_who_manages_can_neither_be_retired_nor_lowered(staffed: Path) -> None:
    first = operator.named("王××")
    assert first is not None
    for refused in (
        lambda: operator.retire(first, TODAY),
        lambda: operator.change(first, "王××", "登记"),
    ):
        with pytest.raises(Refusal, match="至少要有一名“管理”"):
            refused()


def test_a_retired_operator_takes_no_seat_and_keeps_his_name_in_the_history(
    staffed: Path,
) -> None:
    sit("李××")
    kept = made()
    sit("王××")
    gone = operator.named("李××")
    assert gone is not None
    operator.retire(gone, TODAY)
    with pytest.raises(Refusal, match="没有“李××”"):
        entering.enter("李××", PASSWORD, NOW)
    with pytest.raises(Refusal, match="已停用，可以恢复"):
        operator.add("李××", "登记", PASSWORD)
    assert history_of(kept)[-1].who == "李××"
    operator.bring_back(Operator.get_by_id(gone.id))
    entering.enter("李××", PASSWORD, NOW)


def test_a_password_is_changed_by_oneself_and_reset_by_who_manages(staffed: Path) -> None:
    sit("李××")
    own = operator.named("李××")
    assert own is not None
    with pytest.raises(Refusal, match="口令不对"):
        entering.change_password(own, "x", "另一个口令2026", NOW)
    entering.change_password(own, PASSWORD, "另一个口令2026", NOW)
    entering.enter("李××", "另一个口令2026", NOW)
    with pytest.raises(Refusal, match="管理"):
        operator.reset_password(own, PASSWORD)
    sit("王××")
    operator.reset_password(own, PASSWORD)
    entering.enter("李××", PASSWORD, NOW)


def test_what_was_done_with_operators_is_never_taken_back(staffed: Path) -> None:
    done = acts.recent(1)[0]
    with pytest.raises(Refusal, match="不能撤销"):
        acts.take_back(done.id)


def test_operators_of_before_are_turned_on_again_only_by_who_manages(staffed: Path) -> None:
    operator.turn_off()
    made()
    with pytest.raises(Refusal, match="管理人员（王××）"):
        entering.turn_on("李××", PASSWORD, BEFORE)
    with pytest.raises(Refusal, match="口令不对"):
        entering.turn_on("王××", "x", BEFORE)
    assert not seat.are_on()
    entering.turn_on("王××", PASSWORD, BEFORE)
    assert seat.who() == "王××"
