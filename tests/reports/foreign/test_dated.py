"""The days that a report bears are read where they stand, and held against its year."""

from pathlib import Path

import pytest

from models.law.law import report_due
from reports.foreign.checking import check_report
from tests.reports.foreign.published_cases import read_file
from tests.reports.foreign.test_one_fault import TEXT, findings

TITLE, _, REST = TEXT.partition("\n")


@pytest.mark.parametrize(
    ("head", "foot", "told"),
    [
        ("发布时间：2026-01-30 10:37", "", []),
        ("来源：本站 发布日期：2026/2/3", "", ["发布日期是2026年2月3日，晚于2026年1月31日"]),
        ("", "示例镇人民政府\n2026年2月1日", ["落款日期是2026年2月1日，晚于2026年1月31日"]),
        ("", "二〇二六年一月三十一日", []),
        ("（2026年2月9日）", "", ["落款日期是2026年2月9日，晚于2026年1月31日"]),
        ("", "示例镇人民政府 2025年12月20日", ["落款日期是2025年12月20日，2025 年还没有结束"]),
        ("| 成文日期 | 2026年2月9日 |", "", ["成文日期是2026年2月9日，晚于2026年1月31日"]),
        # Published in time, whatever it is dated; and dates of something else.
        ("发布时间：2026-01-30", "2026年2月9日", []),
        ("发布时间：2026年13月40日", "上一篇：2026年3月1日公告", []),
        ("", "我镇于2026年3月1日收到通知。", []),
    ],
)
def test_a_report_is_out_by_its_day_and_after_its_year(
    tmp_path: Path, head: str, foot: str, told: list[str]
) -> None:
    found = findings(tmp_path, f"{TITLE}\n{head}\n{REST}\n{foot}\n")
    assert [(each.code, each.message) for each in found if "日期是" in each.message] == [
        ("B9", each) for each in told
    ]


@pytest.mark.parametrize(
    "page",
    [
        "<html><head><meta name='PubDate' content='2026-02-03 10:00'></head><body>{}</body></html>",
        "<html><body><p><span>发布时间：</span> 2026-02-03</p><div>{}</div></body></html>",
    ],
)
def test_a_page_says_beside_the_report_when_it_was_published(tmp_path: Path, page: str) -> None:
    text = "".join(f"<p>{line}</p>" for line in TEXT.split("\n") if "|" not in line)
    (tmp_path / "x.html").write_text(page.format(f"<div>{text}</div>"), "utf-8")
    found = check_report(read_file(tmp_path / "x.html"))
    assert "发布日期是2026年2月3日，晚于2026年1月31日" in [each.message for each in found]


def test_governments_and_the_former_law_have_until_the_end_of_march() -> None:
    departments, governments, former = (
        report_due(*each) for each in ((2019, False), (2025, True), (2018, False))
    )
    assert (departments[0].isoformat(), departments[1]) == ("2020-01-31", "条例第四十九条")
    assert governments[0].isoformat() == "2026-03-31"
    assert (former[0].isoformat(), former[1]) == ("2019-03-31", "旧条例第三十一条")
