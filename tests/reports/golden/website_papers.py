"""The paper of 网站对账: a column of five entries beside an invented register."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from models.website.on_record import OnRecord
from reports.website.choosing import lists_on, site_list
from reports.website.paper import result, write
from reports.website.pieces import of_text
from reports.website.reconciled import Comparison, Decided, Scope, compare
from tests.reports.golden.annual_papers import TODAY, Writing, paper

_COPIED = """当前位置：首页 > 政务公开 > 通知公告
关于春季森林防火的通告 2026-03-24
2026年2月城乡最低生活保障资金发放公示 2026-03-21
示例镇石桥村道路硬化工程竣工验收结果的公示 2026-03-18
2026年第一批农村厕所改造名单公示 2026-03-16
关于印发2026年春耕备耕工作方案的通… 2026-03-10
关于去年的公告 2025-12-30
"""


def _kept(key: int, title: str, day: date) -> OnRecord:
    return OnRecord(key, title, "", day, "公示公告", "主动公开", None, on_website=True)


def _compared() -> Comparison:
    items = [
        _kept(1, "关于春季森林防火的通告", date(2026, 3, 24)),
        _kept(2, "2026年2月城乡最低生活保障资金发放公示", date(2026, 3, 20)),
        _kept(3, "石桥村道路硬化工程竣工验收结果公示", date(2026, 3, 18)),
        _kept(4, "关于印发2026年春耕备耕工作方案的通知", date(2026, 3, 10)),
        _kept(5, "柳湾村土地征收补偿安置方案公告", date(2026, 3, 12)),
    ]
    scope = Scope(date(2026, 3, 1), date(2026, 3, 24), "公示公告")
    return compare(site_list([lists_on(of_text(_COPIED), TODAY, list)]), items, scope, Decided())


def _write(path: Path) -> None:
    write(_compared(), TODAY, path)


PAPERS: Mapping[str, tuple[Writing, tuple[str, ...]]] = {
    "website/result": (paper(lambda: result(_compared(), TODAY)), ("pdf", "docx")),
    "website/whole": (_write, ("xlsx",)),
}
