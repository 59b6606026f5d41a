"""The figures of the sample towns are what a hand count gives.

The numbers below were counted on paper from the rows of the ledgers.
"""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import main
from models.store import register
from models.year.year import Year
from reports.annual.yearly import yearly
from reports.forms.counting import figures_of
from reports.forms.form import form
from tests.books import records_of
from tests.reports.ledgers.sample import fill, ledger_file

YEARS = (2021, 2022, 2023, 2024, 2025)
PEOPLE = ("natural_person", "business", "research", "welfare", "legal_service", "other_org")

# Table 三 by year: rows that are not all 0; columns 自然人, 商业企业, 科研机构, 社会公益组织,
# 法律服务机构, 其他, 总计.
BY_HAND: dict[int, dict[str, tuple[int, ...]]] = {
    2021: {
        "received": (4, 1, 0, 0, 1, 0, 6),
        "granted": (2, 0, 0, 0, 0, 0, 2),
        "d4": (0, 1, 0, 0, 0, 0, 1),
        "d7": (0, 0, 0, 0, 1, 0, 1),
        "o1": (1, 0, 0, 0, 0, 0, 1),
        "results_total": (3, 1, 0, 0, 1, 0, 5),
        "carried_out": (1, 0, 0, 0, 0, 0, 1),
    },
    2022: {
        "received": (3, 1, 1, 1, 0, 1, 7),
        "carried_in": (1, 0, 0, 0, 0, 0, 1),
        "granted": (1, 0, 0, 0, 0, 1, 2),
        "partial": (1, 0, 0, 1, 0, 0, 2),
        "d6": (0, 1, 0, 0, 0, 0, 1),
        "u2": (0, 0, 1, 0, 0, 0, 1),
        "n1": (1, 0, 0, 0, 0, 0, 1),
        "n3": (1, 0, 0, 0, 0, 0, 1),
        "results_total": (4, 1, 1, 1, 0, 1, 8),
    },
    2023: {
        "received": (6, 2, 1, 1, 1, 0, 11),
        "granted": (1, 0, 0, 0, 0, 0, 1),
        "partial": (0, 0, 0, 0, 1, 0, 1),
        "d2": (0, 0, 1, 0, 0, 0, 1),
        "d3": (1, 0, 0, 0, 0, 0, 1),
        "d5": (1, 0, 0, 0, 0, 0, 1),
        "d8": (1, 0, 0, 0, 0, 0, 1),
        "u3": (1, 0, 0, 0, 0, 0, 1),
        "o2": (0, 1, 0, 0, 0, 0, 1),
        "results_total": (5, 1, 1, 0, 1, 0, 8),
        "carried_out": (1, 1, 0, 1, 0, 0, 3),
    },
    2024: {
        "received": (7, 0, 1, 0, 1, 1, 10),
        "carried_in": (1, 1, 0, 1, 0, 0, 3),
        "granted": (1, 1, 0, 1, 0, 1, 4),
        "partial": (1, 0, 0, 0, 1, 0, 2),
        "d1": (1, 0, 0, 0, 0, 0, 1),
        "u1": (1, 0, 0, 0, 0, 0, 1),
        "n2": (1, 0, 0, 0, 0, 0, 1),
        "n4": (1, 0, 0, 0, 0, 0, 1),
        "n5": (1, 0, 0, 0, 0, 0, 1),
        "o3": (1, 0, 0, 0, 0, 0, 1),
        "results_total": (8, 1, 0, 1, 1, 1, 12),
        "carried_out": (0, 0, 1, 0, 0, 0, 1),
    },
    2025: {
        "received": (3, 2, 0, 0, 1, 0, 6),
        "carried_in": (0, 0, 1, 0, 0, 0, 1),
        "granted": (1, 1, 1, 0, 0, 0, 3),
        "u1": (1, 0, 0, 0, 0, 0, 1),
        "results_total": (2, 1, 1, 0, 0, 0, 4),
        "carried_out": (1, 1, 0, 0, 1, 0, 3),
    },
}
# 行政规范性文件 made, repealed, valid; 行政许可; 行政处罚; 行政强制; 行政事业性收费 in 万元.
TABLE_TWO = {
    2021: (1, 0, 4, 46, 3, 0, "0"),
    2022: (1, 1, 4, 52, 5, 1, "0"),
    2023: (2, 0, 6, 61, 8, 1, "0.05"),
    2024: (1, 1, 6, 58, 11, 2, "0"),
    2025: (1, 1, 6, 64, 9, 1, "0"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register of the busy town."""
    place = tmp_path_factory.mktemp("busy")
    fill(place, "busy")
    return place


@pytest.fixture
def busy(folder: Path) -> Iterator[Path]:
    """The same register, open."""
    with register.opened(folder):
        yield folder


def test_the_items_of_xihuachi_are_176_in_the_kinds_its_report_states() -> None:
    found = Counter(row["信息类别"] for row in records_of(ledger_file("xihuachi", "items")))
    functions = ("法定主动公开内容/机构职能", "法定主动公开内容/其他文件")
    assert sum(found.pop(path) for path in functions) == 2
    assert found == {
        "公示公告": 83,
        "法定主动公开内容/财政预决算": 5,
        "法定主动公开内容/人事信息": 9,
        "法定主动公开内容/招考录用": 15,
        "法定主动公开内容/预警信息": 54,
        "村务公开": 6,
        "政策解读": 1,
        "政府信息公开年报": 1,
    }
    assert sum(found.values()) + 2 == 176


@pytest.mark.parametrize("year", YEARS)
def test_table_three_is_what_a_hand_count_gives(year: int, busy: Path) -> None:
    found = figures_of(form("2021"), Year.of(year))
    rows = {}
    for leaf in form("2021").data.requests.leaves:
        cells = [found[f"table3.{leaf.id}.{each}"].value for each in (*PEOPLE, "total")]
        if any(cells):
            rows[leaf.id] = tuple(cells)
    assert rows == BY_HAND[year]


@pytest.mark.parametrize("year", YEARS)
def test_table_two_is_what_a_hand_count_gives(year: int, busy: Path) -> None:
    found = {key: str(each.value) for key, each in figures_of(form("2021"), Year.of(year)).items()}
    cells = [f"normative_documents.{each}" for each in ("made", "repealed", "valid")]
    cells += [f"{each}.decisions" for each in ("licensing", "punishment", "coercion")]
    cells.append("admin_fees.amount")
    assert tuple(found[f"table2.{each}"] for each in cells) == tuple(map(str, TABLE_TWO[year]))


def test_tables_2022_as_json_is_what_a_hand_count_gives(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main.main(["tables", "2022", "--json", "--register", str(folder)])
    answer = json.loads(capsys.readouterr().out)
    assert (code, answer["year"], answer["form"]) == (0, 2022, "2021")
    expected = {
        f"table3.{row}.{column}": number
        for row, numbers in BY_HAND[2022].items()
        for column, number in zip((*PEOPLE, "total"), numbers, strict=True)
        if number
    }
    expected |= {
        "table2.normative_documents.made": 1,
        "table2.normative_documents.repealed": 1,
        "table2.normative_documents.valid": 4,
        "table2.licensing.decisions": 52,
        "table2.punishment.decisions": 5,
        "table2.coercion.decisions": 1,
    }
    assert {cell: number for cell, number in answer["cells"].items() if number} == expected


def test_disputes_stand_in_table_four_of_2024_and_2025(busy: Path) -> None:
    def shown(year: int) -> dict[str, Any]:
        found = figures_of(form("2021"), Year.of(year))
        return {
            cell: each.value
            for cell, each in found.items()
            if cell.startswith("table4.") and each.value
        }

    assert shown(2023) == {}
    assert shown(2024) == {
        "table4.reconsideration.upheld": 1,
        "table4.reconsideration.total": 1,
        "table4.suit_after_reconsideration.pending": 1,
        "table4.suit_after_reconsideration.total": 1,
    }
    assert shown(2025) == {
        "table4.suit_after_reconsideration.upheld": 1,
        "table4.suit_after_reconsideration.total": 1,
    }


@pytest.mark.parametrize("year", YEARS[1:])
def test_what_is_carried_out_of_a_year_is_carried_into_the_next(year: int, busy: Path) -> None:
    before = figures_of(form("2021"), Year.of(year - 1))
    after = figures_of(form("2021"), Year.of(year))
    for column in (*PEOPLE, "total"):
        carried_out = before[f"table3.carried_out.{column}"].value
        assert after[f"table3.carried_in.{column}"].value == carried_out


@pytest.mark.parametrize("year", YEARS)
def test_the_checks_find_nothing_in_any_year_of_the_busy_town(year: int, busy: Path) -> None:
    found = yearly(form("2021"), Year.of(year), date(2026, 1, 20)).findings
    # In 2024 one reply was late, and no ledger gives the cause.
    assert [each.quote for each in found] == (["〔请写明原因〕"] if year == 2024 else [])


def test_the_report_of_xihuachi_comes_out_whole_and_asks_only_what_no_ledger_tells(
    tmp_path: Path,
) -> None:
    """Seed 002 mended: 176 items in their kinds, no request, table 三 there, fees named rightly."""
    fill(tmp_path, "xihuachi")
    with register.opened(tmp_path):
        report = yearly(form("2021"), Year.of(2022), date(2026, 1, 20))
        asked = ["〔请写明本年度存在的主要问题〕", "〔请写明改进措施〕"]
        assert [each.quote for each in report.findings] == asked
        text = report.sections[1].plain
        assert "政府信息176条。" in text
        for kind in (
            "公示公告83条",
            "财政预决算5条",
            "人事信息9条",
            "招考录用15条",
            "预警信息54条",
        ):
            assert kind in text
        assert "没有收到政府信息公开申请" in text
        assert (
            "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）" in report.sections[6].plain
        )
        assert not any(figure.value for figure in report.figures.values())
