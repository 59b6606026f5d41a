"""The text of one office differs from year to year, and a copy of last year's is held."""

from datetime import date
from pathlib import Path

import pytest

from models.activities import activity
from models.items.item import Publication, PublishedItem
from models.office import category
from models.office.channel import channel
from models.office.profile import change_profile
from models.store.database import insert_many
from models.year.dismissal import dismiss
from models.year.report import write_text
from models.year.year import Year
from reports.annual.finality import against, finalise
from reports.annual.narrative import wordings
from reports.annual.yearly import hint_key, yearly
from reports.checks.alike import share
from reports.forms.register_form import register_form
from tests.reports.annual.odd_registers import TODAY, close
from tests.reports.annual.turning import TURN

YEARS = (2022, 2023, 2024)
OWN = (
    "（一）主动公开\n各科室形成的信息由党政办公室在政府网站和公开栏发布，村里的由包村干部送去张贴。\n"
    "（二）依申请公开\n收到的申请由党政办公室登记，按内容分给科室办理，答复前由分管领导看过。\n"
    "（三）政府信息管理\n文件在拟稿时提出公开属性，发布前经过保密审查，年底清理一次。\n"
    "（四）政府信息公开平台建设\n便民服务大厅的查阅点备有公报和办事指南，公众号由宣传委员打理。\n"
    "（五）监督保障\n党政办公室承担日常工作，年中开会部署，请县里的老师来讲课。"
)
PATHS = ("社会救助", "财政预决算", "公示公告", "应急管理", "工作动态", "就业", "教育")


@pytest.fixture
def three_years(opened: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An office that does much the same in each of three years."""
    monkeypatch.setattr(wordings, "turn", TURN)
    change_profile(work_unit="党政办公室", reading_place="便民服务大厅", phone="0796-0000000")
    published = []
    for at, year in enumerate(YEARS):
        for place, path in enumerate(PATHS):
            for number in range(2 + (place * 3 + at) % 5):
                made = date(year, 1 + (place + number * 2) % 12, 4)
                entry = category.find(path)
                row = {"title": f"{path}{year}{number}", "made_on": made, "published_on": made}
                published.append({**row, "category": entry.id if entry else None})
        for number in range(2 + at):
            close(f"{year}-{number}", date(year, 5, 20 + number), received=date(year, 5, 6))
        for kind, matter in (("meeting", "研究公开工作"), ("training", "业务培训")):
            on, said = date(year, 6, 5), f"{year}年{matter}"
            activity.record(kind, said, TODAY, on_date=on, done_on=on, people=20 + at)
    keys = insert_many(PublishedItem, "导入", published)
    where = channel("政府网站").id
    insert_many(Publication, "导入", [{"item": key, "channel": where} for key in keys])


def text_of(year: int, number: int = 1) -> str:
    whole = Year.of(year)
    return yearly(register_form("2021", whole), whole, TODAY).sections[number].plain


def test_three_years_share_no_paragraph_and_little_of_their_words(three_years: None) -> None:
    texts = {year: text_of(year) for year in YEARS}
    for before, year in ((2022, 2023), (2023, 2024)):
        assert share(texts[year], texts[before]) <= 0.1  # 0.3 is asked about
    paragraphs = [
        line for year in YEARS for line in texts[year].split("\n") if not line.startswith("（")
    ]
    assert len(paragraphs) == len(set(paragraphs))


def test_two_offices_share_no_paragraph(three_years: None) -> None:
    one = text_of(2024)
    change_profile(name="示例乡人民政府", work_unit="综合办公室", reading_place="乡政府一楼")
    other = text_of(2024)
    assert not [line for line in other.split("\n") if line in one.split("\n") and line[0] != "（"]


def test_a_copy_of_last_year_is_held_until_it_is_waved_through(three_years: None) -> None:
    for year in (2023, 2024):
        write_text(year, 1, OWN, "")
        write_text(year, 5, f"{year}年检查发现公开栏换得慢，改为每月核对，{year}年底前完成。", "")
        if year == 2023:
            whole = Year.of(2023)
            finalise(register_form("2021", whole), whole, TODAY)
    whole = Year.of(2024)
    report = yearly(register_form("2021", whole), whole, TODAY)
    refusal = against(report, TODAY)
    assert refusal is not None
    assert "第一部分与上年报告 100% 相同（不计数字）；请改写，或者写明理由" in refusal.sentence
    (held,) = [each for each in report.findings if each.holds]
    dismiss(2024, hint_key(held), "两年做的事确实一样")
    again = yearly(register_form("2021", Year.of(2024)), Year.of(2024), TODAY)
    assert not [each for each in again.findings if each.holds]
