"""Titles of postings: broken by meaning, 梯形 or 菱形, no word or number cut."""

import re

import pytest

from reports.writers.setting.fonts import Fonts, Role
from reports.writers.setting.line_ends import NOT_FIRST, NOT_LAST
from reports.writers.setting.title import title_lines
from reports.writers.setting.typesetting import Type
from tests.reports.postings.measure import MM

FONTS = Fonts()
TITLE = Type(Role.TITLE, 22, 28.95)
WIDTH = 156 * MM
TITLES = [
    (
        "关于2026年3月拟新增农村最低生活保障对象的公示",
        "关于2026年3月拟新增农村/最低生活保障对象的公示",
    ),
    ("拟征收土地预公告（××县多祝镇××村地段）", "拟征收土地预公告/（××县多祝镇××村地段）"),
    (
        "关于高明乡司徒铺村司徒组道路实行全封闭式施工的通告",
        "关于高明乡司徒铺村司徒组/道路实行全封闭式施工的通告",
    ),
    ("迁坟公告", "迁坟公告"),
    ("关于在全镇范围内实施野外禁火的紧急通知", "关于在全镇范围内实施野外禁火的紧急通知"),
    ("2024年一般公共预算“三公”经费支出预算情况", "2024年一般公共预算/“三公”经费支出预算情况"),
    (
        "腾克镇西也必奇村第十一届村民委员会选举选民登记公告",
        "腾克镇西也必奇村第十一届/村民委员会选举选民登记公告",
    ),
    (
        "关于拟推荐珺堃喆等同志为县级劳动模范候选人的公示",
        "关于拟推荐珺堃喆等同志/为县级劳动模范候选人的公示",
    ),
    (
        "石桥村村民委员会关于村集体鱼塘承包经营权公开竞价的公告",
        "石桥村村民委员会关于村集体鱼塘/承包经营权公开竞价的公告",
    ),
    (
        "关于2025年度享受农村部分计划生育家庭奖励扶助制度对象名单的公示",
        "关于2025年度享受农村部分计划生育/家庭奖励扶助制度对象名单的公示",
    ),
    ("熊口镇关于禁止燃放烟花爆竹的\n通　告", "熊口镇关于禁止燃放烟花爆竹的/通　告"),
]


@pytest.mark.parametrize(("title", "broken"), TITLES)
def test_a_title_is_broken_by_meaning(title: str, broken: str) -> None:
    kind, found = title_lines(title, TITLE, FONTS, WIDTH)
    assert "/".join(found) == broken
    assert kind.size == 22


LONG_TITLES = [
    "关于转发西政办发〔2026〕5号文件做好2026年城乡居民基本医疗保险缴费工作的通知",
    "西岭镇人民政府关于征求《西岭镇石桥村村庄规划（2025—2035年）》（草案）意见的公告",
    "西岭镇人民政府关于石桥村、下河村、大塘村、青山村2026年第一季度农村特困人员救助供养资金发放情况的公示",
    "关于县道X123线西岭镇至石桥村段路面改造工程施工期间实行交通管制的通告",
    "关于对西岭镇2026年农村危房改造拟补助对象进行公示的通知",
]


@pytest.mark.parametrize("title", LONG_TITLES)
def test_no_line_of_a_title_is_lone_or_cuts_a_number(title: str) -> None:
    kind, found = title_lines(title, TITLE, FONTS, WIDTH)
    assert "".join(found) == title
    assert kind.size == 22
    assert len(found) <= 4
    assert min(map(len, found)) > 3
    assert not any(line[0] in NOT_FIRST or line[-1] in NOT_LAST for line in found)
    assert not re.search(r"\d/\d|\d/年|〔2026/|〕/5", "/".join(found))
    assert not any(line.startswith("的") for line in found)


@pytest.mark.parametrize("title", ["示" * 150, "A" * 200, "“" * 50, "农村" * 70])
def test_a_title_of_more_than_four_lines_is_set_smaller(title: str) -> None:
    kind, found = title_lines(title, TITLE, FONTS, WIDTH)
    assert "".join(found) == title
    assert 17 <= kind.size <= 22
    assert max(FONTS.width(line, kind.role, kind.size) for line in found) <= WIDTH + 0.1
