from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from models.items.item import record
from models.office import departments
from models.office import profile as office
from models.office.departments import Department
from models.store import settings
from models.store.database import History, own_connection
from models.store.refusal import Refusal
from models.year import entered as year_figure


def test_the_profile_is_changed_but_never_without_a_name(opened: Path) -> None:
    assert office.change_profile(phone="0934-0000000") == ["phone"]
    assert office.office().phone == "0934-0000000"
    with pytest.raises(Refusal) as refusal:
        office.change_profile(name=" ")
    assert refusal.value.field == "name"


def test_a_department_is_made_once(opened: Path) -> None:
    first = departments.department("民政办")
    assert departments.department(" 民政办 ") == first
    assert departments.department("  ") is None
    assert [each.name for each in departments.departments()] == ["民政办"]
    Department.get().alter("停用", active=False)
    assert departments.departments() == []


def test_a_choice_is_remembered_and_replaced(opened: Path) -> None:
    assert settings.setting("points", "10.5") == "10.5"
    settings.remember("points", "14")
    settings.remember("points", "16")
    assert settings.setting("points") == "16"


def test_a_figure_is_entered_changed_and_taken_back_with_its_history(opened: Path) -> None:
    year_figure.enter(2025, "table2.licensing.decisions", Decimal("12.50"), "窗口")
    year_figure.enter(2025, "table2.licensing.decisions", Decimal(13))
    kept = year_figure.figures_of(2025)["table2.licensing.decisions"]
    assert (kept.value, kept.reason) == ("13", "")
    assert list(year_figure.entered()) == [(2025, "", "table2.licensing.decisions")]
    assert year_figure.withdraw(2025, "table2.licensing.decisions")
    assert not year_figure.withdraw(2025, "table2.licensing.decisions")
    verbs = [row.verb for row in History.select().where(History.kind == "YearFigure")]
    assert verbs == ["填报", "修改指标", "撤回指标"]


@pytest.mark.parametrize(("text", "value"), [("12", "12"), ("1,200", "1200"), (" 0.05 ", "0.05")])
def test_a_typed_figure_is_read(text: str, value: str) -> None:
    assert year_figure.plain(year_figure.read_value(text)) == value


@pytest.mark.parametrize("text", ["十二", "-1", "", "nan", "Infinity"])
def test_what_is_no_figure_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        year_figure.read_value(text)


def test_another_thread_works_with_a_connection_of_its_own(opened: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

    def work() -> str:
        with own_connection():
            return office.office().name

    record("甲", made_on=date(2026, 3, 3))
    with ThreadPoolExecutor(1) as threads:
        assert threads.submit(work).result() == "示例镇人民政府"
    with own_connection():  # in the thread that has one already
        assert office.office().name == "示例镇人民政府"
