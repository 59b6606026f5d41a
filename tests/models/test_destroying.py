"""销毁: nothing of a file can be read any more, its number stays taken, and no figure changes."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from models import destroying
from models.backups import verify
from models.cases import archiving
from models.cases.destruction import destructions
from models.password import verbs
from models.requests import handling, request
from models.requests.request import KIND, InformationRequest
from models.store import acts, attachment, register, settings
from models.store.acts import act
from models.store.connection import DB
from models.store.database import History
from models.store.history import history_of
from models.store.refusal import Refusal
from models.year.period import Period
from models.year.year import Year
from reports.checks.cases import case_findings
from reports.forms.counting import figures_of
from reports.forms.form import form
from reports.ways import Book, Open, Show, as_plain
from tests.models.destroyed_case import SECRETS, SIGNED, TODAY, destroyed, filled, typed
from tests.models.password import reading
from tests.passwords import PASSWORD


def everything(folder: Path) -> str:
    """All bytes that lie in a register's folder, as the text that can be read in them."""
    return "".join(
        path.read_bytes().decode("utf-8", "ignore") for path in folder.rglob("*") if path.is_file()
    )


def figures() -> list[object]:
    return [
        {key: each.value for key, each in figures_of(form(name), Year(period)).items()}
        for name in ("2014", "2019", "2021")
        for period in (
            Period(date(2015, 1, 1), date(2015, 6, 30)),
            Period(date(2015, 3, 1), date(2016, 12, 31)),
        )
    ]


def test_nothing_of_a_destroyed_file_is_readable_in_the_folder_of_the_register(
    opened: Path,
) -> None:
    made = filled(opened)
    DB.execute_sql("VACUUM INTO ?", (str(register.before_upgrade()),))  # as an upgrade leaves it
    before = everything(opened)
    assert [each for each in SECRETS if each not in before] == []
    destroyed(made)
    after = everything(opened)
    assert [each for each in SECRETS if each in after] == []
    assert "扫描件里的字" not in after
    assert not attachment.contents(opened)


def test_nor_is_it_in_a_register_with_a_password_for_him_who_has_it(opened: Path) -> None:
    made = filled(opened)
    verbs.set_password(PASSWORD, TODAY)
    destroyed(made)
    rows = str(reading.everything())
    assert "2015-001" in rows
    assert [each for each in SECRETS if each in rows] == []
    assert DB.pragma("freelist_count") == 0
    assert not attachment.contents(opened)


def test_the_number_stays_taken_and_the_figures_stay_what_they_were(opened: Path) -> None:
    made = filled(opened)
    before = figures()
    destroyed(made)
    assert figures() == before
    with pytest.raises(Refusal):
        request.record("2015-001", TODAY)


def test_the_list_and_the_history_say_what_was_destroyed_when_and_by_which_list(
    opened: Path,
) -> None:
    destroyed(filled(opened))
    (kept,) = destructions()
    assert (kept.number, kept.approver, kept.witnesses) == ("2026-01", "王××", "李××、陈××")
    assert [(each.number, each.retention) for each in kept.filed] == [("2015-001", "10年")]
    (told,) = history_of(request.find("2015-001"))
    assert told.verb == "登记销毁"
    assert "清册 2026-01" in told.changes
    with pytest.raises(Refusal, match="没有留下，不能撤销"):
        acts.take_back(acts.recent(1)[0].id)


def test_a_register_in_which_files_were_destroyed_is_sound_and_has_no_findings_of_them(
    opened: Path,
) -> None:
    destroyed(filled(opened))
    assert [each.message for each in verify.of_register() if not each.ok] == []
    assert [each.number for each in case_findings(TODAY)] == []
    with closing(sqlite3.connect(opened / register.FILE)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_another_file_keeps_its_content_and_an_attachment_that_both_hold(opened: Path) -> None:
    made = filled(opened)
    other = request.record("2015-002", TODAY, applicant="别的人", received_on=date(2015, 3, 2))
    attachment.attach(KIND, other.id, opened.parent / SECRETS[19])
    destroyed(made)
    (kept,) = attachment.attachments(KIND, other.id)
    assert attachment.content(kept).decode() == "扫描件里的字"
    assert request.find("2015-002").applicant == "别的人"
    assert "别的人" in "".join(row.changes for row in History.select())


def test_what_an_interruption_left_on_the_disk_goes_at_the_next_start(opened: Path) -> None:
    destroying.destroy([filled(opened)], SIGNED, TODAY)
    assert attachment.contents(opened)
    settings.remember("points", "12")
    destroying.finish()
    assert not attachment.contents(opened)
    assert SECRETS[0] not in everything(opened)


def twice(made: InformationRequest) -> None:
    """The second list is refused, and the first one with it."""
    with act("登记销毁"):
        destroying.destroy([made], SIGNED, TODAY)
        destroying.destroy([made], SIGNED, TODAY)


def test_a_destruction_that_is_broken_off_leaves_everything(opened: Path) -> None:
    made = filled(opened)
    before = History.select().count()
    with pytest.raises(Refusal):
        twice(made)
    destroying.finish()
    assert request.find("2015-001").applicant == SECRETS[0]
    assert (History.select().count(), len(attachment.contents(opened))) == (before, 1)


def test_what_was_typed_about_another_case_stays_though_it_names_the_destroyed_one(
    opened: Path,
) -> None:
    made = filled(opened)
    other = request.record("2015-0010", TODAY, received_on=date(2015, 3, 2))
    open_other = as_plain(Open(Book.REQUEST, other.number))
    settings.remember("draft.dialog.登记检索　2015-0010.", typed("同 2015-001", open_other))
    settings.remember("draft.items", typed("", as_plain(Show(Book.ITEM)), made.id))
    settings.remember("draft.requests", typed("", as_plain(Show(Book.REQUEST)), made.id))
    destroyed(made)
    assert settings.known("draft.") == ["draft.dialog.登记检索　2015-0010.", "draft.items"]


def test_lists_of_a_year_are_numbered_on(opened: Path) -> None:
    first = filled(opened)
    second = request.record("2015-002", TODAY, received_on=date(2015, 3, 2))
    handling.answer(second, date(2015, 3, 9), "ans_granted", "", TODAY)
    handling.serve(second, date(2015, 3, 10), TODAY)
    archiving.archive(second, date(2015, 12, 1), "10年", TODAY)
    destroyed(first)
    destroyed(second)
    assert [each.number for each in destructions()] == ["2026-02", "2026-01"]
