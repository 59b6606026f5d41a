"""What nothing decides between two registers is shown, and stays as it is here until it is chosen."""

from datetime import date
from pathlib import Path

import pytest

from models.activities import activity
from models.activities.activity import Activity
from models.items import item
from models.items.item import PublishedItem
from models.letters.letter import LetterTemplate
from models.merging import words
from models.merging.comparison import State
from models.merging.kinds import KINDS
from models.office.profile import Office
from models.operators.operator import Operator, OperatorEntry
from models.requests import request
from models.requests.request import InformationRequest
from models.store import acts, register
from models.store.history import Act, History
from models.store.numbering import GivenNumber
from models.store.refusal import Refusal
from models.store.settings import Setting
from models.tables import TABLES
from models.year.report import AnnualReport
from tests.models.merging.plain import (
    TODAY,
    asked,
    compared_with,
    copied,
    first,
    merged,
    taken_in,
    values_of,
    worked,
)


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


def test_what_is_kept_by_keys_or_as_json_is_shown_in_words(ours: Path, theirs: Path) -> None:
    def correct() -> None:
        people = {"applicant_kind": "business", "applicant": "张某", "phone": "1"}
        request.change(asked(), TODAY, **people)
        activity.record("training", "培训", TODAY, on_date=TODAY, people=3)

    worked(theirs, correct)
    with register.opened(ours):
        shown = {
            each.label: (each.ours, each.theirs)
            for record in compared_with(theirs).records
            for each in record.differences
        }
    assert shown == {"申请人类型": ("—", "商业企业"), "联系电话": ("—", "1")}
    assert words.value_in_words(Activity, "kind", "training", lambda *_: {}) == "培训"
    facts = words.value_in_words(
        Activity, "facts", '{"ways": ["微博"], "leader": true}', lambda *_: {}
    )
    assert facts == "微博、是"


def test_every_table_is_merged_or_is_what_an_office_or_pc_has_for_itself() -> None:
    own = {Office, Setting, LetterTemplate, Operator, OperatorEntry, AnnualReport}
    kept = {Act, History, GivenNumber}  # which come with the records
    assert {each.table for each in KINDS} == set(TABLES) - own - kept
