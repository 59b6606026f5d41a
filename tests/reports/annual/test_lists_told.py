"""How the text tells lists and what did not happen: paragraphs of their own, no 0 beside a figure."""

from datetime import date
from pathlib import Path

from models.items import item
from models.items.item import DocumentKind
from models.office import category
from models.year.year import Year
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
    assert (
        "本年制发行政规范性文件1件，即《示例镇临时救助办法》，没有废止，现行有效行政规范性文件1件。"
        in text
    )
    assert "0件" not in text


def test_each_list_of_published_items_has_a_paragraph_of_its_own(opened: Path) -> None:
    paths = [each.path for each in category.entries()][:14]
    for path in paths:
        for at in range(2):
            _publish(f"{path}{at}", path)
    lines = _first_section()
    first = next(line for line in lines if line.startswith("2024年"))
    assert "其中，" not in first
    (told,) = (line for line in lines if line.startswith("按公开目录的类别分，"))
    assert not any(line.startswith("按公开渠道分") for line in lines)  # all on one
    rest = "、".join(path.rpartition("/")[2] for path in paths[10:])
    assert told.endswith(f"其余8条分属{rest}等4个类别。")  # no more than three in ten


def test_categories_are_told_from_the_largest_and_those_of_one_item_together(opened: Path) -> None:
    paths = [each.path for each in category.entries()][:20]
    for path in paths:
        _publish(path, path)
    _publish("再一条", paths[7])
    (told,) = (line for line in _first_section() if line.startswith("按公开目录的类别分，"))
    assert told.startswith(f"按公开目录的类别分，{paths[7].rpartition('/')[2]}2条，")
    assert told.endswith("等11个类别，每个1条。")
