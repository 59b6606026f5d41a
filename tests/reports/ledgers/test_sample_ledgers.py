"""The sample ledgers: complete in kinds, clean, and stable through the register."""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from models import founding
from models.items.item import PublishedItem, publish_by
from models.law.clock import Clock
from models.law.event import EventKind, Party, Status
from models.law.workdays import shipped_calendar
from models.office import category as catalogue
from models.requests.applicant import ApplicantKind
from models.requests.intake import Intake
from models.requests.request import RequestEvent
from models.store import register
from reports.cases.due import due
from reports.forms.form import form
from reports.ledgers.exporting import export_ledger
from reports.ledgers.importing import import_ledger
from tests.books import records_of
from tests.reports.ledgers.sample import LEDGERS, TODAY, fill, ledger_file


@pytest.fixture(scope="module")
def registers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A register of each town, filled from the shipped ledgers."""
    made = {town: tmp_path_factory.mktemp(town) for town in ("xihuachi", "busy")}
    for town, place in made.items():
        fill(place, town)
    return made


@pytest.fixture
def busy(registers: dict[str, Path]) -> Iterator[Path]:
    """The register of the busy town, open."""
    with register.opened(registers["busy"]):
        yield registers["busy"]


def test_the_items_of_xihuachi_are_all_of_2022() -> None:
    days = [row["公开日期"] for row in records_of(ledger_file("xihuachi", "items"))]
    assert {day.year for day in days} == {2022}


@pytest.mark.parametrize("town", ["xihuachi", "busy"])
def test_no_two_items_of_a_day_bear_the_same_title(town: str) -> None:
    rows = records_of(ledger_file(town, "items"))
    found = Counter((row["信息名称"], row["成文日期"]) for row in rows)
    assert max(found.values()) == 1


@pytest.mark.parametrize(("town", "code"), [("xihuachi", "xhczzf"), ("busy", "slzzf")])
def test_every_item_has_an_index_number_of_its_year(town: str, code: str) -> None:
    for row in records_of(ledger_file(town, "items")):
        year = (row["公开日期"] or row["成文日期"]).year
        assert re.fullmatch(rf"{code}/{year}-\d{{5}}", row["索引号"])


@pytest.mark.parametrize("town", ["xihuachi", "busy"])
def test_items_are_published_on_working_days_within_their_period(
    town: str, registers: dict[str, Path]
) -> None:
    days = shipped_calendar()
    with register.opened(registers[town]):
        for item in PublishedItem.select().where(PublishedItem.published_on.is_null(False)):
            made, published, last = item.made_on, item.published_on, publish_by(item, days)
            assert made, item.title
            assert published, item.title
            assert last, item.title
            assert days.is_workday(published), item.title
            assert made <= published <= last, item.title


def test_the_busy_town_files_something_under_every_leaf_of_the_catalogue(busy: Path) -> None:
    used = {row["信息类别"] for row in records_of(ledger_file("busy", "items"))}
    assert used == {leaf.path for leaf in catalogue.leaves()}


def test_what_is_not_public_has_a_reason_and_no_day_of_publication() -> None:
    rows = records_of(ledger_file("busy", "items"))
    closed = [row for row in rows if row["公开属性"] != "主动公开"]
    assert {row["公开属性"] for row in closed} == {"依申请公开", "不予公开"}
    assert all(row["不公开理由"] and not row["公开日期"] for row in closed)


def test_every_interpretation_names_the_document_it_interprets() -> None:
    for town, number in (("xihuachi", 1), ("busy", 6)):
        rows = records_of(ledger_file(town, "items"))
        titles = {row["索引号"]: row["信息名称"] for row in rows}
        linked = [row for row in rows if row["解读对象"]]
        assert len(linked) == number
        for row in linked:
            name = row["信息名称"].removeprefix("《").removesuffix("》解读")
            assert name in titles[row["解读对象"]]


def test_the_busy_town_has_about_three_hundred_items_and_forty_requests() -> None:
    assert len(records_of(ledger_file("busy", "items"))) == 298
    assert len(records_of(ledger_file("busy", "requests"))) == 40


def test_the_requests_end_in_every_row_of_table_three() -> None:
    found = {row["办理结果"] for row in records_of(ledger_file("busy", "requests"))}
    assert found - {None} == {row.label for row in form("2021").result_rows}
    assert len(found - {None}) == 21


def test_the_requests_come_from_every_kind_of_applicant_in_every_way() -> None:
    rows = records_of(ledger_file("busy", "requests"))
    assert {row["申请方式"] for row in rows} == {each.value for each in Intake}
    assert len({row["申请人类型"] for row in rows}) == len(ApplicantKind) == 6


def test_the_requests_go_through_every_kind_of_step(busy: Path) -> None:
    found = {row.kind for row in RequestEvent.select(RequestEvent.kind)}
    annulled = {EventKind.REPLY_ORDERED, EventKind.REPLIED_AGAIN}  # no reply of the town was
    unkept = {EventKind.CONSULTATION_TOLD, EventKind.CANCELLED}  # its ledger has no column of it
    assert found == {each.value for each in EventKind} - annulled - unkept


def test_every_party_is_asked_and_answers_once_and_is_silent_once(busy: Path) -> None:
    letters = RequestEvent.select().where(RequestEvent.kind == EventKind.CONSULTED)
    answers = RequestEvent.select().where(RequestEvent.kind == EventKind.OPINION_RECEIVED)
    answered = {row.refers_id for row in answers}
    found = {(row.party, row.id in answered) for row in letters}
    assert found == {(party.value, each) for party in Party for each in (True, False)}
    assert [row.until for row in letters if row.until] == [date(2023, 8, 31)]


def test_the_fees_follow_the_pages_asked_for() -> None:
    """30 页以内不收，31—100 页每页 10 元，101—200 页每页 20 元."""
    rows = records_of(ledger_file("busy", "requests"))
    fees = {row["登记号"]: row["收费金额"] for row in rows if row["收费金额"]}
    assert fees == {"2023-005": 70 * 10 + 30 * 20, "2023-006": 50 * 10, "2025-005": 30 * 10}


def states(on: date) -> dict[str, Clock]:
    return {each.request.number: each.clock for each in due(on, everything=True)}


def test_three_requests_are_live_at_the_end_of_2025_each_waiting_for_something_else(
    busy: Path,
) -> None:
    open_ones = {
        number: (state.status, state.waiting_until)
        for number, state in states(date(2025, 12, 31)).items()
        if state.status is not Status.CLOSED
    }
    assert open_ones == {
        "2025-004": (Status.WAITING_SUPPLEMENT, date(2026, 1, 9)),
        "2025-005": (Status.WAITING_PAYMENT, date(2026, 1, 20)),
        "2025-006": (Status.WAITING_CONSULTATION, date(2026, 1, 12)),
    }


def test_exactly_one_request_was_answered_late(busy: Path) -> None:
    late = {number for number, state in states(TODAY).items() if state.on_time is False}
    assert late == {"2024-008"}


@pytest.mark.parametrize(
    ("number", "due_on"),
    [
        ("2021-003", date(2021, 6, 22)),  # third party 05-14 to 05-28
        ("2022-006", date(2022, 11, 10)),  # joint maker silent for 15 working days
        ("2023-004", date(2023, 6, 7)),  # anew from the supplement of 05-10
        ("2023-006", date(2023, 7, 26)),  # anew from the payment of 06-28
        ("2023-007", date(2023, 9, 21)),  # another organ, limit set by hand
        ("2023-009", date(2024, 1, 23)),  # extended by 15 working days
        ("2024-007", date(2024, 10, 11)),  # joint maker answered, extended by 10
        ("2025-003", date(2025, 11, 21)),  # another organ silent, extended by 10
    ],
)
def test_the_due_dates_are_those_counted_on_the_calendar(
    number: str, due_on: date, busy: Path
) -> None:
    assert states(TODAY)[number].due_on == due_on


@pytest.mark.parametrize(("town", "kind"), LEDGERS)
def test_a_ledger_comes_out_of_an_empty_register_as_it_went_in(
    town: str, kind: str, tmp_path: Path
) -> None:
    shipped = ledger_file(town, kind)
    founding.make(tmp_path / "register", "示例镇人民政府")
    with register.opened(tmp_path / "register"):
        if kind == "disputes":  # they name requests
            import_ledger("requests", ledger_file(town, "requests"), TODAY)
        found = import_ledger(kind, shipped, TODAY)
        export_ledger(kind, tmp_path / "again.xlsx")
    assert not found.rejected
    before, after = records_of(shipped), records_of(tmp_path / "again.xlsx")
    assert [{name: row[name] for name in before[0]} for row in after] == before
    assert not any(row[name] for row in after for name in row.keys() - before[0].keys())


@pytest.mark.parametrize(("town", "kind"), LEDGERS)
def test_no_ledger_holds_a_whole_telephone_identity_or_mail_address(town: str, kind: str) -> None:
    personal = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)|\d{17}[\dXx]|\d{15}|\w@\w|0\d{2,3}-?\d{7}")
    for row in records_of(ledger_file(town, kind)):
        for cell in row.values():
            assert not personal.search(str(cell or "")), cell


@pytest.mark.parametrize(("town", "kind"), LEDGERS)
def test_no_ledger_names_a_person_in_its_metadata(town: str, kind: str) -> None:
    with zipfile.ZipFile(ledger_file(town, kind)) as book:
        core = book.read("docProps/core.xml").decode()
    assert re.findall(r"<dc:creator>(.*?)</dc:creator>", core) == [""]
    assert re.findall(r"<cp:lastModifiedBy>(.*?)</cp:lastModifiedBy>", core) == [""]


@pytest.mark.parametrize("kind", ["items", "requests", "disputes"])
def test_a_ledger_that_the_register_gave_is_the_same_when_it_comes_back(
    busy: Path, tmp_path: Path, kind: str
) -> None:
    rows = export_ledger(kind, tmp_path / "out.xlsx")
    found = import_ledger(kind, tmp_path / "out.xlsx", TODAY, dry_run=True)
    assert [each.sentence() for each in (*found.rejected, *found.changed)] == []
    assert (found.same, found.good_rows) == (rows, 0)
