"""How the text tells lists and what did not happen: paragraphs of their own, no 0 beside a figure."""

from datetime import date
from pathlib import Path

from models.items import item
from models.items.item import DocumentKind
from models.office import category
from models.year.year import Year
from reports.annual.narrative.fact import Fact
from reports.annual.narrative.overview.lists import listed
from reports.annual.yearly import yearly
from reports.forms.form import form

TODAY = date(2025, 1, 15)


def _first_section() -> list[str]:
    whole = yearly(form("2021"), Year.of(2024), TODAY)
    return whole.sections[1].plain.split("\n")


def _publish(title: str, path: str = "", kind: str = "") -> None:
    entry = category.find(path) if path else None
    item.record(
        title,
        ("政府网站",),
        category=entry,
        document_kind=kind,
        made_on=date(2024, 3, 1),
        published_on=date(2024, 3, 4),
        attribute="主动公开",
    )


def test_what_was_made_without_anything_repealed_stands_without_a_0(opened: Path) -> None:
    _publish("示例镇临时救助办法", kind=DocumentKind.NORMATIVE.value)
    text = "\n".join(_first_section())
    assert "本年制发行政规范性文件1件，即《示例镇临时救助办法》；没有废止；现行有效1件。" in text
    assert "0件" not in text


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def test_the_largest_headings_are_told_with_their_share(opened: Path) -> None:
    paths = [each.path for each in category.entries()][:7]
    for path, number in zip(paths, (5, 1, 4, 1, 3, 1, 1), strict=True):
        for at in range(number):
            _publish(f"{path}{at}", path)
    first, second, third = (_name(paths[at]) for at in (0, 2, 4))
    told = _first_section()[1]
    assert f"{first}5条、{second}4条、{third}3条，三类合计12条，占75%；另有" in told


def test_what_is_told_together_is_less_than_a_fifth(opened: Path) -> None:
    paths = [each.path for each in category.entries()][:14]
    for path in paths:
        for at in range(2):
            _publish(f"{path}{at}", path)
    told = _first_section()[1]
    assert "类合计" not in told  # none is larger than the others
    assert f"{_name(paths[11])}2条，其他4条（{'、'.join(map(_name, paths[12:]))}）。" in told


def test_headings_are_told_from_the_largest_and_those_of_one_item_together(opened: Path) -> None:
    paths = [each.path for each in category.entries()][:20]
    for path in paths:
        _publish(path, path)
    _publish("再一条", paths[7])
    told = _first_section()[1]
    assert f"按内容分，{_name(paths[7])}2条、" in told
    assert f"其余11个栏目各1条（{'、'.join(map(_name, paths[9:12]))}等）。" in told


def test_columns_under_the_heading_of_others_are_told_by_their_own_names(opened: Path) -> None:
    for path, number in (
        ("其他/通知公告", 3),
        ("其他/招考信息", 2),
        (category.entries()[0].path, 4),
    ):
        category.find(path) or category.grow(path)
        for at in range(number):
            _publish(f"{path}{at}", path)
    told = _first_section()[1]
    assert "通知公告3条、招考信息2条" in told


def test_a_list_is_left_out_where_more_than_a_fifth_has_no_heading(opened: Path) -> None:
    paths = [each.path for each in category.entries()][:3]
    for path in paths:
        _publish(path, path)
    assert "按内容分" in _first_section()[1]
    _publish("没有归类")
    assert "按内容分" not in _first_section()[1]


def test_what_is_other_stands_last_whatever_its_number() -> None:
    ways = [
        Fact(f"way:{name}", name, at, "件")
        for name, at in (("网络", 3), ("其他途径", 2), ("信函", 1))
    ]
    told = listed(ways)
    assert told.index("网络") < told.index("信函") < told.index("其他途径")
