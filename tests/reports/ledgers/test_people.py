"""Joint applicants, their services and help for another organ, into the ledger and out again."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.requests import applicant, request
from models.requests.applicant import Person
from models.requests.request import InformationRequest, events_of
from models.requests.service import services, unserved
from reports.ledgers.exporting import export_ledger
from reports.ledgers.importing import import_ledger
from tests.books import rows_of
from tests.reports.ledgers.rows import TODAY, one, only_reason, take

CLOSED = {"办结日期": date(2026, 3, 9), "办理结果": "予以公开"}
JOINT = {
    "申请人": "张三、李四、王五",
    "证件号码": "622801199001010011、、622801199001010033",
    "联系电话": "13900000001、13900000002、",
    "通信地址": "柳湾村一组、柳湾村二组、",
}


def people(number: str = "2026-001") -> list[Person]:
    return applicant.people(request.find(number))


def exported(tmp_path: Path) -> dict[str, Any]:
    export_ledger("requests", tmp_path / "out.xlsx")
    head, row = rows_of(tmp_path / "out.xlsx")[:2]
    return dict(zip(head, row, strict=True))


def again(tmp_path: Path) -> None:
    """Take what was written out into a register without requests."""
    InformationRequest.delete().execute()
    found = import_ledger("requests", tmp_path / "out.xlsx", TODAY)
    assert (found.rejected, found.imported) == ([], 1)


def test_joint_applicants_go_in_each_with_his_own_and_out_the_same(
    opened: Path, tmp_path: Path
) -> None:
    assert take(tmp_path, one(**JOINT)).remarks == []
    assert people() == [
        Person("张三", "", "622801199001010011", "13900000001", "柳湾村一组"),
        Person("李四", "", "", "13900000002", "柳湾村二组"),
        Person("王五", "", "622801199001010033"),
    ]
    row = exported(tmp_path)
    assert {name: row[name] for name in JOINT} == JOINT
    before = people()
    again(tmp_path)
    assert people() == before


def test_one_applicant_keeps_his_address_whole(opened: Path, tmp_path: Path) -> None:
    found = take(
        tmp_path, one(通信地址="示例县柳湾村一组、二组", 联系电话="13900000001、13900000002")
    )
    assert found.remarks == []
    assert people() == [
        Person("张××", phone="13900000001、13900000002", address="示例县柳湾村一组、二组")
    ]


def test_the_name_of_an_organization_is_not_taken_apart(opened: Path, tmp_path: Path) -> None:
    found = take(tmp_path, one(申请人="甲、乙会计师事务所", 申请人类型="商业企业"))
    assert [each.name for each in people()] == ["甲、乙会计师事务所"]
    assert "按一个申请人登记" in found.remarks[0].sentence()


def test_values_that_are_not_as_many_as_applicants_stay_with_the_first_and_are_said(
    opened: Path, tmp_path: Path
) -> None:
    found = take(tmp_path, one(申请人="张三、李四", 通信地址="一组、二组、三组"))
    assert [each.address for each in people()] == ["一组、二组、三组", ""]
    assert [
        (each.column, "申请人有 2 个，通信地址有 3 个" in each.sentence()) for each in found.remarks
    ] == [("通信地址", True)]
    exported(tmp_path)
    before = people()
    again(tmp_path)
    assert people() == before


def test_joint_applicants_are_one_request(opened: Path, tmp_path: Path) -> None:
    assert take(tmp_path, one(**JOINT)).imported == 1
    assert InformationRequest.select().count() == 1


@pytest.mark.parametrize(
    ("cells", "served_on", "waiting"),
    [
        ({"送达日期": date(2026, 3, 10)}, date(2026, 3, 10), 0),
        ({"送达日期": "2026-03-10、2026-03-12、2026-03-11"}, date(2026, 3, 12), 0),
        ({"送达日期": "、2026-03-12、"}, None, 2),
    ],
)
def test_services_go_in_one_for_all_or_one_for_each(
    opened: Path, tmp_path: Path, cells: dict[str, Any], served_on: date | None, waiting: int
) -> None:
    take(tmp_path, one(**JOINT, **CLOSED, **cells))
    about = request.find("2026-001")
    assert about.served_on == served_on
    assert len(unserved(about, events_of(about))) == waiting


def test_every_service_goes_out_and_in_the_same(opened: Path, tmp_path: Path) -> None:
    cells = {
        "送达方式": "直接送达、邮寄、",
        "送达日期": "2026-03-10、2026-03-12、",
        "交邮日期": "、2026-03-10、",
        "邮件号": "、EMS123、",
        "签收人": "张三、李大、",
    }
    assert take(tmp_path, one(**JOINT, **CLOSED, **cells)).rejected == []

    def known() -> list[tuple[Any, ...]]:
        return [
            (e.recipient, e.on_date, e.way, e.posted_on, e.mail_number, e.receiver)
            for e in services(events_of(request.find("2026-001")))
        ]

    before = known()
    assert before == [
        ("张三", date(2026, 3, 10), "直接送达", None, "", "张三"),
        ("李四", date(2026, 3, 12), "邮寄", date(2026, 3, 10), "EMS123", "李大"),
    ]
    row = exported(tmp_path)
    assert {name: row[name] for name in cells} == cells
    again(tmp_path)
    assert known() == before


@pytest.mark.parametrize("way", [{}, {"送达方式": "邮寄"}])
def test_a_day_of_posting_without_one_of_service_is_kept_and_said(
    opened: Path, tmp_path: Path, way: dict[str, str]
) -> None:
    found = take(tmp_path, one(**CLOSED, **way, 交邮日期=date(2026, 3, 10), 邮件号="EMS123"))
    (kept,) = services(events_of(request.find("2026-001")))
    assert (kept.on_date, kept.posted_on) == (date(2026, 3, 10), date(2026, 3, 10))
    assert (kept.way, kept.mail_number) == ("邮寄", "EMS123")
    assert [(each.column, each.reason) for each in found.remarks] == [
        ("交邮日期", "没有送达日期，按交邮日期登记送达，有回执的请核对")
    ]


def test_posting_is_the_service_of_those_alone_who_have_no_other_day(
    opened: Path, tmp_path: Path
) -> None:
    cells = {
        "送达方式": "直接送达、邮寄、",
        "送达日期": "2026-03-10、、",
        "交邮日期": "、2026-03-11、",
    }
    take(tmp_path, one(**JOINT, **CLOSED, **cells))
    served = services(events_of(request.find("2026-001")))
    assert [(e.recipient, e.on_date) for e in served] == [
        ("张三", date(2026, 3, 10)),
        ("李四", date(2026, 3, 11)),
    ]


def test_one_way_of_service_stands_for_every_applicant(opened: Path, tmp_path: Path) -> None:
    days = "2026-03-10、2026-03-12、2026-03-11"
    take(tmp_path, one(**JOINT, **CLOSED, 送达日期=days, 送达方式="邮寄"))
    assert [e.way for e in services(events_of(request.find("2026-001")))] == ["邮寄"] * 3


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        (
            {**JOINT, **CLOSED, "送达日期": "2026-03-10、2026-03-12"},
            "送达日期有 2 个，申请人有 3 个",
        ),
        ({**CLOSED, "送达日期": "2026-03-10、2026-03-12"}, "送达日期有 2 个，申请人有 1 个"),
        (
            {**JOINT, **CLOSED, "送达日期": "、2026-03-10、", "邮件号": "EMS1"},
            "没有对应的送达日期",
        ),
        ({**CLOSED, "送达日期": date(2026, 3, 10), "交邮日期": date(2026, 3, 11)}, "交邮日期应在"),
    ],
)
def test_services_that_do_not_fit_are_rejected(
    opened: Path, tmp_path: Path, cells: dict[str, Any], sentence: str
) -> None:
    assert sentence in only_reason(take(tmp_path, one(**cells)))


def test_help_and_what_was_asked_after_a_supplement_go_in_and_out(
    opened: Path, tmp_path: Path
) -> None:
    cells = {"协助机关": "示例县民政局", "补正后申请内容": "2022年补偿登记表"}
    take(tmp_path, one(**cells))
    about = request.find("2026-001")
    assert (about.helps, about.wanted) == ("示例县民政局", "2022年补偿登记表")
    row = exported(tmp_path)
    assert {name: row[name] for name in cells} == cells


def test_what_was_posted_and_not_served_yet_goes_in_with_a_word(
    opened: Path, tmp_path: Path
) -> None:
    found = take(tmp_path, one(**CLOSED, 送达方式="邮寄", 邮件号="EMS1"))
    assert found.imported == 1
    assert [(each.column, "没有送达日期" in each.sentence()) for each in found.remarks] == [
        ("邮件号", True)
    ]
    assert request.find("2026-001").service_way == "邮寄"


def test_a_withdrawal_goes_in_and_out_with_its_words(opened: Path, tmp_path: Path) -> None:
    ended = {"办结日期": date(2026, 3, 9), "办理结果": "3.其他"}
    cells = {"撤回日期": date(2026, 3, 6), "撤回内容": "来函申请撤回"}
    found = take(tmp_path, one(**ended, **cells))
    assert (found.rejected, found.remarks) == ([], [])
    kinds = [(event.kind, event.text) for event in events_of(request.find("2026-001"))]
    assert ("withdrawn", "来函申请撤回") in kinds
    row = exported(tmp_path)
    assert (row["撤回日期"].date(), row["撤回内容"]) == tuple(cells.values())
    again(tmp_path)
    assert len(events_of(request.find("2026-001"))) == 3


@pytest.mark.parametrize("names", ["张三，李四", "张三;李四", "张三/李四", "张三等3人", "张三等"])
def test_names_joined_otherwise_are_one_applicant_with_a_word(
    opened: Path, tmp_path: Path, names: str
) -> None:
    found = take(tmp_path, one(申请人=names))
    assert [each.name for each in people()] == [names]
    assert [each.column for each in found.remarks] == ["申请人"]
    assert "按一个申请人登记" in found.remarks[0].reason
