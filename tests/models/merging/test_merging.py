"""A register kept on another PC is taken in: what is new, what changed, what has to be asked."""

from datetime import date
from pathlib import Path

import pytest

from models.backups import verify
from models.items import item
from models.items.item import PublishedItem
from models.merging.comparison import State
from models.requests import handling, request
from models.requests.request import InformationRequest
from models.store import acts, attachment, register
from models.store.history import history_of
from models.store.refusal import Refusal
from tests.models.merging.plain import (
    TODAY,
    compared_with,
    copied,
    merged,
    said_by,
    taken_in,
    values_of,
    worked,
)
from tests.models.store.picking import state
from tests.registers import make


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with a few records in every table."""
    place = tmp_path_factory.mktemp("full") / "register"
    make.make(place)
    return place


@pytest.fixture(scope="module")
def base(blank_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with an item and a request, of which others are copies."""

    def begin() -> None:
        item.record("防汛预案", ["政府网站", "镇广播"], index_number="A-1", keywords="防汛")
        request.record(
            "2026-001", TODAY, received_on=date(2026, 3, 2), applicant="张某", content="补偿"
        )

    return worked(copied(blank_register, tmp_path_factory.mktemp("base") / "register"), begin)


@pytest.fixture
def ours(base: Path, tmp_path: Path) -> Path:
    return copied(base, tmp_path / "ours")


@pytest.fixture
def theirs(base: Path, tmp_path: Path) -> Path:
    return copied(base, tmp_path / "theirs")


def first() -> PublishedItem:
    return PublishedItem.get(PublishedItem.index_number == "A-1")


def asked() -> InformationRequest:
    return request.find("2026-001")


def test_an_empty_register_holds_all_of_another_one_after_it_was_merged(
    full: Path, folder: Path
) -> None:
    with register.opened(folder):
        done = taken_in(full)
        assert [each.name for each in verify.of_register() if not each.ok] == []
        assert taken_in(full).act is None  # a second time there is nothing to do
        plan = PublishedItem.get(PublishedItem.document_number == "示镇发〔2026〕3号")
        assert history_of(plan)[-1].verb == "登记"  # as it was there
    assert done.new > 0
    there, here = said_by(full), said_by(folder)
    left_out = {"Department", "CatalogueEntry", "Channel"}  # which differ by their position only
    for name in there.keys() - left_out:
        assert len(here[name]) == len(there[name]), name
    with register.opened(folder):
        comparison = compared_with(full)
    assert [each for each in comparison.records if each.state is not State.SAME] == []


def test_a_merge_is_taken_back_in_one_act_also_after_a_restart_and_can_be_made_again(
    full: Path, folder: Path
) -> None:
    with register.opened(folder):
        before = state()
        done = taken_in(full)
        after = state()
    with register.opened(folder):
        assert done.act is not None
        back = acts.take_back(done.act)
        assert state() == before
        acts.take_back(back.id)
        assert state() == after
        acts.take_back(acts.find(done.act).id)
        assert taken_in(full).new == done.new
        assert [each.name for each in verify.of_register() if not each.ok] == []


def test_what_was_changed_on_one_side_only_is_taken_from_that_side(
    ours: Path, theirs: Path
) -> None:
    worked(ours, lambda: item.change(first(), note="这边"))
    worked(theirs, lambda: item.change(first(), ["政府网站", "公开栏"], keywords="防汛 抢险"))
    with register.opened(ours):
        (record,) = [each for each in compared_with(theirs).records if each.differences]
        assert not record.is_conflict
        assert {each.label for each in record.differences} == {"关键词", "信息在哪些渠道公开"}
        taken_in(theirs)
        assert values_of(first(), "note", "keywords") == ("这边", "防汛 抢险")
        assert item.channel_names(first()) == ["政府网站", "公开栏"]


def test_what_both_sides_changed_is_shown_field_by_field_and_ours_is_kept(
    ours: Path, theirs: Path
) -> None:
    worked(ours, lambda: item.change(first(), title="防汛应急预案", note="甲"))
    worked(theirs, lambda: item.change(first(), title="防汛抢险预案", note="乙"))
    with register.opened(ours):
        (record,) = compared_with(theirs).conflicts
        shown = [(each.label, each.ours, each.theirs) for each in record.differences]
        assert shown == [("信息名称", "防汛应急预案", "防汛抢险预案"), ("备注", "甲", "乙")]
        assert taken_in(theirs).act is None
        title, _note = record.differences
        taken_in(theirs, {title.key: True})
        assert values_of(first(), "title", "note") == ("防汛抢险预案", "甲")
        assert len(compared_with(theirs).conflicts) == 1  # the note, as before


def test_a_number_of_two_different_records_is_shown_and_never_changed_silently(
    ours: Path, theirs: Path
) -> None:
    day = date(2026, 3, 5)
    worked(
        ours,
        lambda: request.record(
            "2026-002", TODAY, received_on=day, applicant="李某", content="水费"
        ),
    )
    worked(theirs, lambda: request.record("2026－002", TODAY, applicant="王某", content="低保"))
    with register.opened(ours):
        (record,) = compared_with(theirs).conflicts
        (number,) = record.differences
        assert number.ours == "2026-002 · 李某 · 水费 · 2026-03-05"
        assert number.theirs == "2026－002 · 王某 · 低保（按 2026-003 登记）"
        assert taken_in(theirs).act is None
        assert request.find("2026-002").applicant == "李某"
        taken_in(theirs, {number.key: True})
        assert request.find("2026-003").applicant == "王某"
        assert taken_in(theirs).act is None  # it is known again under its other number


def test_a_document_number_that_another_record_bears_is_shown(ours: Path, theirs: Path) -> None:
    worked(ours, lambda: item.record("甲通知", document_number="示政发〔2026〕1号"))
    worked(theirs, lambda: item.record("乙通知", document_number="示政发[2026]1号"))
    with register.opened(ours):
        (record,) = compared_with(theirs).conflicts
        assert (record.state, "“甲通知”也在用" in record.said) == (State.NEW, True)


def test_the_steps_of_a_case_come_with_what_mirrors_them(ours: Path, theirs: Path) -> None:
    def answered() -> None:
        handling.answer(asked(), date(2026, 3, 9), "ans_granted", "1号", TODAY)
        handling.serve(asked(), date(2026, 3, 10), TODAY)

    worked(theirs, answered)
    with register.opened(ours):
        (record,) = [each for each in compared_with(theirs).records if each.differences]
        (log,) = record.differences
        assert (log.label, log.theirs) == ("办理过程", "2026-03-09 答复、2026-03-10 送达")
        taken_in(theirs)
        assert values_of(asked(), "outcome", "served_on") == ("ans_granted", date(2026, 3, 10))
        assert [each.kind for each in request.events_of(asked())] == [
            "received",
            "replied",
            "served",
        ]


def test_where_both_went_on_with_a_case_ours_is_kept_and_theirs_takes_its_place_when_chosen(
    ours: Path, theirs: Path
) -> None:
    worked(ours, lambda: handling.answer(asked(), date(2026, 3, 9), "ans_granted", "", TODAY))
    worked(theirs, lambda: handling.answer(asked(), date(2026, 3, 6), "not_held", "", TODAY))
    with register.opened(ours):
        (record,) = compared_with(theirs).conflicts
        (log,) = record.differences
        assert (log.ours, log.theirs) == ("2026-03-09 答复", "2026-03-06 答复")
        assert taken_in(theirs).act is None
        taken_in(theirs, {log.key: True})
        events = request.events_of(asked())
        assert [(each.kind, each.outcome) for each in events[1:]] == [("replied", "not_held")]
        assert asked().outcome == "not_held"
        assert [each.name for each in verify.of_register() if not each.ok] == []


def test_what_was_put_into_the_bin_there_and_changed_here_is_asked_about(
    ours: Path, theirs: Path
) -> None:
    worked(theirs, lambda: first().remove("重复登记"))
    with register.opened(ours):
        (one,) = [each for record in compared_with(theirs).records for each in record.differences]
        assert (one.takes_theirs, one.is_conflict) == (True, False)
        item.change(first(), note="还要用")
        (record,) = compared_with(theirs).conflicts
        assert [(each.label, each.takes_theirs) for each in record.differences] == [
            ("回收站", False)
        ]
        assert taken_in(theirs).act is None
        assert first().removed_at is None


def test_a_record_whose_making_was_taken_back_here_does_not_come_again_by_itself(
    ours: Path, theirs: Path
) -> None:
    worked(theirs, lambda: item.record("乙通知"))
    with register.opened(ours):
        taken_in(theirs)
    merged(ours, to=theirs.parent / "again")
    with register.opened(theirs):
        last = acts.last()
        assert last is not None
        acts.take_back(last.id)
        (record,) = compared_with(ours).conflicts
        assert [each.why for each in record.differences] == ["本登记簿撤销过这条的登记"]
        assert taken_in(ours).act is None


def test_an_attachment_comes_with_its_content_and_history(
    ours: Path, theirs: Path, tmp_path: Path
) -> None:
    scan = tmp_path / "扫描件.txt"
    scan.write_text("盖章的扫描件", encoding="utf-8")
    worked(theirs, lambda: attachment.attach(item.KIND, first().id, scan))
    with register.opened(ours):
        taken_in(theirs)
        (found,) = attachment.attachments(item.KIND, first().id)
        assert attachment.content(found).decode() == "盖章的扫描件"


def test_what_was_typed_on_two_pcs_by_themselves_is_known_by_its_number_or_title_and_day(
    folder: Path, blank_register: Path, tmp_path: Path
) -> None:
    def typed() -> None:
        item.record("防汛预案", ["政府网站"], made_on=date(2026, 3, 2))
        request.record("2026-001", TODAY, received_on=date(2026, 3, 2), content="补偿")

    def otherwise() -> None:
        item.record("防汛  预案", ["政府网站"], made_on=date(2026, 3, 2), keywords="防汛")
        request.record("2026 -001", TODAY, received_on=date(2026, 3, 2), content="补偿", phone="1")

    other = worked(copied(blank_register, tmp_path / "other"), otherwise)
    worked(folder, typed)
    with register.opened(folder):
        taken_in(other)
        (one,) = PublishedItem.select()
        (two,) = InformationRequest.select()
        assert (one.keywords, two.phone, two.number) == ("防汛", "1", "2026-001")
        assert len(request.events_of(two)) == 1


def test_a_record_that_would_contradict_itself_stays_as_it_is_here(
    ours: Path, theirs: Path
) -> None:
    worked(ours, lambda: item.change(first(), notice_from=date(2026, 3, 20)))
    worked(theirs, lambda: item.change(first(), notice_until=date(2026, 3, 10)))
    with register.opened(ours):
        (one,) = [each for record in compared_with(theirs).records for each in record.differences]
        done = taken_in(theirs)
        assert (done.act, done.left) == (None, ("防汛预案",))
        assert values_of(first(), "notice_from", "notice_until") == (date(2026, 3, 20), None)
        with pytest.raises(Refusal, match="“防汛预案”两边各取一部分以后会对不上"):
            taken_in(theirs, {one.key: True})
