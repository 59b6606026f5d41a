"""Categories and channels of a ledger that are called otherwise with us."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from models.items import item
from models.items.item import PublishedItem
from models.office.channel import channel
from reports.ledgers.imported import Imported
from reports.ledgers.importing import import_ledger
from tests.books import write_book

TODAY = date(2026, 3, 26)


def take(
    folder: Path, column: str, *cells: str, answers: Mapping[str, str] | None = None
) -> Imported:
    rows = [[f"第{at}件", cell] for at, cell in enumerate(cells)]
    path = write_book(folder / "台账.xlsx", ["信息名称", column], *rows)
    return import_ledger("items", path, TODAY, partial=True, answers=answers or {})


@pytest.mark.parametrize(
    ("answer", "places"),
    [
        ("as_guessed", ["法定主动公开内容/社会救助", "其他/三会一课"]),
        ("as_it_is", ["其他/最低生活保障", "其他/三会一课"]),
    ],
)
def test_a_strange_category_is_filed_where_it_is_like_or_anew_as_the_clerk_says(
    opened: Path, tmp_path: Path, answer: str, places: list[str]
) -> None:
    cells = ("最低生活保障", "最低生活保障", "三会一课")
    found = take(tmp_path, "信息类别", *cells, answers={"filing": answer})
    asked = next(each for each in found.questions if each.key == "filing")
    assert asked.sentence == "2 行的类别目录里没有：最低生活保障 → 社会救助"
    said = [each.reason for each in found.remarks if "目录里没有" in each.reason]
    assert len(said) == 2
    made = [each.category.path for each in PublishedItem.select() if each.category]
    assert made == [places[0], *places]


@pytest.mark.parametrize(("answer", "kind"), [("normative", "行政规范性文件"), ("as_it_is", "")])
def test_what_is_filed_as_a_normative_document_is_one_when_the_clerk_says_so(
    opened: Path, tmp_path: Path, answer: str, kind: str
) -> None:
    found = take(tmp_path, "信息类别", "规范性文件", answers={"document_kind": answer})
    asked = next(each for each in found.questions if each.key == "document_kind")
    assert asked.sentence == "1 行归在规范性文件，是不是行政规范性文件"
    assert asked.answer == ""
    assert PublishedItem.get().document_kind == kind


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("网站/公示栏", ["政府网站", "公开栏"]),
        ("镇务公开栏", ["公开栏"]),
        ("示例镇人民政府门户网站＋柳湾村公示栏", ["政府网站", "村务公开栏"]),
        ("便民大厅", ["便民大厅"]),
        ("镇东头公示栏", ["镇东头公示栏"]),
    ],
)
def test_a_channel_of_another_name_is_ours_unless_the_office_keeps_it(
    opened: Path, tmp_path: Path, cell: str, names: list[str]
) -> None:
    channel("镇东头公示栏")
    take(tmp_path, "公开渠道", cell)
    assert item.channel_names(PublishedItem.get()) == names
