"""What is not 主动公开 is published in no figure: one condition for every door."""

from datetime import date
from pathlib import Path

from models.items import in_force, item
from models.items.listing import item_counts
from models.office.category import every_entry
from models.office.category_tree import holdings
from models.year import counts, figures, statistics
from models.year.month import month_figures
from models.year.year import Year
from reports.forms.counting import figures_of
from reports.forms.form import form

DAY = date(2024, 3, 5)
FIRST, LAST = date(2024, 1, 1), date(2024, 12, 31)
NORMATIVE = "行政规范性文件"


def publish(title: str, attribute: str, category_id: int | None = None) -> None:
    item.record(
        title,
        ("政府网站",),
        made_on=DAY,
        published_on=DAY,
        attribute=attribute,
        document_kind=NORMATIVE,
        category=category_id,
    )


def test_only_what_is_public_or_undecided_counts_as_published_through_every_door(
    opened: Path,
) -> None:
    for title, attribute in (
        ("甲", "主动公开"),
        ("乙", "依申请公开"),
        ("丙", "不予公开"),
        ("丁", ""),
    ):
        publish(title, attribute)
    year, old = Year.of(2024), form("2014")
    table = figures_of(old, year)
    shown = [table[cell].value for cell in ("published_total", "published_normative", "ch_website")]
    assert shown == [2, 2, 2]
    assert counts.count(["published"], year) == {"published": 2}
    assert counts.groups("channel", year) == [("政府网站", 2)]
    assert [row[2] for row in statistics.items_behind("website", FIRST, LAST)] == ["甲", "丁"]
    assert figures.items_by_category(FIRST, LAST) == [("", 2)]
    assert len(month_figures("2024-03").published) == 2
    assert item_counts(date(2024, 3, 9)) == (2, 2, 4)
    documents = in_force.documents((NORMATIVE,), FIRST, LAST)[NORMATIVE]
    assert (documents["newly_public"], documents["total_public"]) == (2, 2)
    assert (documents["made"], documents["valid"]) == (4, 4)  # 制发 counts what was made


def test_what_is_not_public_is_no_news_in_a_column(opened: Path) -> None:
    column = every_entry()[0].id
    publish("只依申请公开", "依申请公开", column)
    assert holdings(LAST)[column].last is None
    publish("主动公开", "主动公开", column)
    assert holdings(LAST)[column].last == DAY


def test_a_document_without_its_day_counts_by_its_publication_in_every_form(opened: Path) -> None:
    item.record("没有成文日期", published_on=DAY, document_kind=NORMATIVE)
    item.record("两个日期都没有", document_kind=NORMATIVE)
    year = Year.of(2024)
    row = "table2.normative_documents."
    old, middle, new = (figures_of(form(name), year) for name in ("2014", "2019", "2021"))
    assert (old["published_normative"].value, old["normative_made"].value) == (1, 1)
    shown = [middle[f"{row}{name}"].value for name in ("made", "newly_public", "total_public")]
    assert shown == [1, 1, 1]
    assert [new[f"{row}{name}"].value for name in ("made", "repealed", "valid")] == [1, 0, 1]
    (behind,) = in_force.documents_behind(NORMATIVE, "valid", FIRST, LAST)
    assert behind[2:] == ("没有成文日期", "2024-03-05")
