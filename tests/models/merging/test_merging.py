"""A register kept on another PC is taken in: what is new and what changed comes, and goes back."""

from datetime import date
from pathlib import Path

import pytest

from models.backups import verify
from models.items import item
from models.items.item import PublishedItem
from models.merging import package
from models.merging.comparison import State
from models.packages import packing
from models.requests import handling, request
from models.store import acts, attachment, register
from models.store.database import DB
from models.store.history import history_of
from models.store.refusal import Refusal
from tests.models.merging.plain import (
    TODAY,
    asked,
    compared_with,
    first,
    said_by,
    taken_in,
    values_of,
    worked,
)
from tests.models.store.picking import state


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


def test_a_disk_that_is_full_in_the_middle_leaves_the_register_as_it_was(
    full: Path, tmp_path: Path, folder: Path
) -> None:
    file = tmp_path / "另一台.zip"
    with register.opened(full):
        packing.make(file)
    with register.opened(folder):
        before, held = state(), {each.name for each in (folder / "attachments").rglob("*")}
        DB.execute_sql(f"PRAGMA max_page_count = {DB.pragma('page_count') + 8}")
        with pytest.raises(Refusal, match="磁盘已满"):
            package.merge(file, TODAY)
        assert state() == before
        assert {each.name for each in (folder / "attachments").rglob("*")} == held
        DB.execute_sql("PRAGMA max_page_count = 1000000")
        assert package.merge(file, TODAY)[1].new > 0
