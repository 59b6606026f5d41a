"""Ledgers as csv: in whatever encoding Excel and WPS save them, out harmless, and in again."""

import csv
from datetime import date
from pathlib import Path

import pytest

import main
from models.items import item
from models.items.item import PublishedItem
from models.requests.request import InformationRequest
from models.store import acts
from models.store.numbering import GivenNumber
from models.store.refusal import Refusal
from reports.ledgers.exporting import export_ledger
from reports.ledgers.importing import import_ledger
from tests.reports.ledgers.rows import REQUEST, TODAY, take

TEXT = (
    "示例镇依申请公开台账,,,,,\r\n"
    "登记号,收到日期,申请方式,申请人类型,申请人,申请内容\r\n"
    '2026-001,2026年3月2日,邮寄,自然人,张××,"登记表，第一，第二；\r\n第三, 第四"\r\n'
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_a_csv_file_goes_in_whatever_wrote_it(
    opened: Path, tmp_path: Path, encoding: str, separator: str
) -> None:
    quoted = TEXT.replace("第三, 第四", "第三")
    path = tmp_path / "台账.csv"
    path.write_bytes(quoted.replace(",", separator).encode(encoding))
    assert import_ledger("requests", path, TODAY).imported == 1
    kept = InformationRequest.get()
    assert (kept.received_on, kept.applicant) == (date(2026, 3, 2), "张××")
    assert kept.content == "登记表，第一，第二；\n第三"


@pytest.mark.parametrize(
    "text", ["=1+1", "+86", "-5", "@x", "'=1", "'甲", "＝1+1", "=cmd|' /C calc'!A0", '甲"乙,丙']
)
def test_what_excel_would_take_for_a_formula_is_text_in_csv_and_comes_back_the_same(
    opened: Path, tmp_path: Path, text: str
) -> None:
    done = item.record(text, summary=text)
    export_ledger("items", tmp_path / "out.csv")
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        cell = list(csv.reader(file))[1][0]
    assert cell[0] not in "=+-@＝"
    done.remove("测试")
    assert import_ledger("items", tmp_path / "out.csv", TODAY).imported == 1
    kept = PublishedItem.select().where(PublishedItem.removed_at.is_null()).get()
    assert (kept.title, kept.summary) == (text, text)


@pytest.mark.parametrize("kind", ["items", "requests", "disputes", "activities", "figures"])
def test_every_ledger_goes_out_as_csv_and_comes_in_again(
    opened: Path, tmp_path: Path, kind: str
) -> None:
    rows = {
        "items": {"信息名称": "甲", "公开日期": date(2026, 3, 2), "公开渠道": "政府网站、公开栏"},
        "requests": REQUEST | {"收费通知日期": date(2026, 3, 5), "收费金额": 12.5},
        "disputes": {"编号": "F1", "种类": "复议", "收到日期": date(2026, 3, 2)},
        "activities": {"日期": date(2026, 3, 2), "种类": "培训", "事项": "甲", "问题": "乙\n丙"},
        "figures": {"年度": 2020, "指标": "table2.licensing.change", "数值": -8},
    }
    done = take(tmp_path, rows[kind], kind=kind)
    export_ledger(kind, tmp_path / "first.csv")
    assert done.act is not None
    acts.take_back(done.act)
    GivenNumber.delete().execute()  # a number stays given in this register; here it is another one
    found = import_ledger(kind, tmp_path / "first.csv", TODAY)
    assert (found.imported, found.rejected) == (1, [])
    export_ledger(kind, tmp_path / "second.csv")
    assert (tmp_path / "second.csv").read_bytes() == (tmp_path / "first.csv").read_bytes()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\x00\x01\xff\xfe", "不是文字表格"),
        ('标题\n"甲\n乙'.encode(), "引号不成对"),
        (b"", "没有内容"),
    ],
)
def test_what_is_no_csv_is_refused_in_words(
    opened: Path, tmp_path: Path, data: bytes, said: str
) -> None:
    (tmp_path / "a.csv").write_bytes(data)
    with pytest.raises(Refusal, match=said):
        import_ledger("items", tmp_path / "a.csv", TODAY)


def test_the_command_line_writes_xlsx_and_csv_and_refuses_another_ending(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, code in (("a.csv", 0), ("a.xlsx", 0), ("a.txt", 2)):
        words = ["export", "items", str(tmp_path / name), "--register", str(folder)]
        assert main.main(words) == code
        assert (tmp_path / name).exists() == (code == 0)
    assert "要以 .xlsx 或 .csv 结尾" in capsys.readouterr().err


def test_zeros_that_a_program_kept_from_excel_are_read_as_they_are(
    opened: Path, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(TEXT.replace("2026-001", '"=""001"""'), encoding="utf-8", newline="")
    import_ledger("requests", path, TODAY)
    assert InformationRequest.get().number == "001"


def test_a_long_number_that_excel_has_shortened_in_csv_is_said(
    opened: Path, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    text = TEXT.replace("申请内容\r\n", "申请内容,证件号码\r\n").replace(
        '第四"\r\n', '第四",6.22801E+17\r\n'
    )
    path.write_text(text, encoding="utf-8", newline="")
    found = import_ledger("requests", path, TODAY)
    assert [each.column for each in found.remarks] == ["证件号码"]
    assert "末尾几位可能已丢失" in found.remarks[0].reason
