"""The demonstration: what it builds, what it says, and what it never replaces."""

import json
import shutil
from pathlib import Path

import pytest

import main
from models import founding
from models.store import register
from models.store.refusal import Refusal, RegisterBusy
from reports import demo
from reports.annual.files import KINDS
from reports.demo import MARK, DemoTown
from reports.forms.form import form
from reports.forms.table import tables
from reports.paper.plain import places_of, plain_lines


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> list[DemoTown]:
    return demo.build(tmp_path_factory.mktemp("demo"))


def test_both_towns_are_built_each_in_a_folder_of_its_own(built: list[DemoTown]) -> None:
    assert [(town.folder.name, town.office) for town in built] == [
        ("xihuachi", "西华池镇人民政府"),
        ("busy", "示例镇人民政府"),
    ]
    for town in built:
        with register.opened(town.folder) as upgraded:
            assert upgraded == []


def test_the_shipped_ledgers_are_in_the_registers(built: list[DemoTown]) -> None:
    assert [town.counts for town in built] == [
        {"items": 176, "figures": 7},
        {"items": 298, "requests": 40, "disputes": 2, "activities": 76, "figures": 20},
    ]


def test_the_report_of_every_year_is_written_in_every_kind(built: list[DemoTown]) -> None:
    def names(town: DemoTown) -> list[str]:
        assert all(path.stat().st_size for path in town.files)
        return [path.name for path in town.files]

    first = "西华池镇人民政府2022年政府信息公开工作年度报告"
    assert names(built[0]) == [f"{first}.{kind}" for kind in KINDS]
    assert names(built[1]) == [
        f"示例镇人民政府{year}年政府信息公开工作年度报告.{kind}"
        for year in range(2021, 2026)
        for kind in KINDS
    ]


def test_no_character_of_the_reports_lacks_in_the_fonts(built: list[DemoTown]) -> None:
    assert [town.missing_characters for town in built] == [[], []]


def test_the_items_of_2022_are_told_by_the_kinds_of_the_published_report(
    built: list[DemoTown],
) -> None:
    assert built[0].kinds == [
        ("政府职能机构、文件公开", 2),
        ("通知公告", 83),
        ("决算预算", 5),
        ("人事信息", 9),
        ("招考信息公开", 15),
        ("预警信息", 54),
        ("村务公开", 6),
        ("政策解读", 1),
        ("其他", 1),
    ]
    assert "主动公开 176 条＝政府职能机构、文件公开 2＋通知公告 83＋" in demo.words(built[0])


def test_the_words_say_what_the_published_report_got_wrong(built: list[DemoTown]) -> None:
    said = demo.words(built[0])
    for words in (
        "错误：“三、收到和处理政府信息公开申请情况”下面印的是“二、主动公开政府信息情况”的表",
        "提示：正文写主动公开共 176 条，所列 8 类相加为 175 条",
        "提示：标题",
        "应为“国办函〔2020〕109号”",
        "提示：",
    ):
        assert words in said


def test_the_busy_town_lacks_one_cause_and_has_no_published_report(built: list[DemoTown]) -> None:
    said = [each.message for found in built[1].findings.values() for each in found]
    asked = [message for message in said if "是程序拟的，还没有确认" not in message]
    assert asked == ["“〔请写明原因〕”还没有填写"]  # of the late reply: no ledger gives it
    assert built[1].published == []
    assert "该镇公布的" not in demo.words(built[1])


def test_table_three_of_the_shown_years_is_in_the_words(built: list[DemoTown]) -> None:
    assert [list(town.tables) for town in built] == [[2022], [2023, 2024, 2025]]
    row = next(line for line in built[1].tables[2024].splitlines() if "结转下年度" in line)
    assert [cell.strip() for cell in row.strip("|").split("|")][1:] == list("0010001")
    assert all(table in demo.words(town) for town in built for table in town.tables.values())


def test_the_words_name_the_path_of_every_file(built: list[DemoTown]) -> None:
    for town in built:
        assert all(str(path) in demo.words(town) for path in town.files)
        assert str(town.folder) in demo.words(town)


def test_the_json_holds_plain_values_only(built: list[DemoTown]) -> None:
    answer = json.loads(json.dumps([demo.as_json(town) for town in built]))
    assert answer[0]["kinds"]["预警信息"] == 54
    assert [each["code"] for each in answer[0]["published"]] == ["A7", "B2", "B6", "B6", "C5"]
    assert answer[1]["findings"]["2023"] == []


def test_the_command_prints_both_towns_as_json(
    built: list[DemoTown],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(demo, "build", {tmp_path: built}.__getitem__)
    assert main.main(["demo", "--out", str(tmp_path), "--json"]) == 0
    assert [each["office"] for each in json.loads(capsys.readouterr().out)] == [
        "西华池镇人民政府",
        "示例镇人民政府",
    ]


@pytest.fixture
def earlier(built: list[DemoTown], tmp_path: Path) -> Path:
    """A copy of the town with requests, in its folder beside the other."""
    shutil.copytree(built[1].folder.parent, tmp_path, dirs_exist_ok=True)
    return tmp_path / built[1].folder.name


def test_an_earlier_demonstration_is_replaced(
    earlier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo, "_write", lambda *_of_a_year: None)
    (earlier / "attachments" / "旧.txt").write_text("旧", "utf-8")
    (again,) = (town for town in demo.build(tmp_path) if town.folder.name == "busy")
    assert again.counts["items"] == 298
    assert not (earlier / "attachments" / "旧.txt").exists()


@pytest.mark.parametrize("name", ["台账.xlsx", "register.db", MARK])
def test_a_folder_that_holds_something_else_is_refused_and_left_alone(
    name: str, tmp_path: Path
) -> None:
    strange = tmp_path / "busy" / "我的文件.txt"
    strange.parent.mkdir()
    strange.write_text("我的", "utf-8")
    (strange.parent / name).write_text("我的", "utf-8")
    with pytest.raises(Refusal, match="示例不会覆盖它"):
        demo.build(tmp_path)
    assert strange.read_text("utf-8") == "我的"
    assert (strange.parent / name).read_text("utf-8") == "我的"
    assert not (tmp_path / "xihuachi").exists()


def test_a_register_of_the_users_own_is_refused(tmp_path: Path) -> None:
    founding.make(tmp_path / "busy", "某镇人民政府")
    with pytest.raises(Refusal, match="示例不会覆盖它"):
        demo.build(tmp_path)
    assert (tmp_path / "busy" / register.FILE).is_file()


def test_a_demonstration_that_is_open_is_not_replaced(earlier: Path, tmp_path: Path) -> None:
    with register.opened(earlier), pytest.raises(RegisterBusy):
        demo.build(tmp_path)
    assert (earlier / register.FILE).is_file()


def test_a_file_in_the_place_of_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "busy").write_text("", "utf-8")
    with pytest.raises(Refusal, match="不是文件夹"):
        demo.build(tmp_path)


def test_a_place_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(Refusal, match="不能写入"):
        demo.build(tmp_path / "file")


@pytest.mark.parametrize("form_id", ["2019", "2021"])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_the_columns_of_a_plain_table_line_up(form_id: str, place: int) -> None:
    table = tables(form(form_id), {})[place]
    heading, *lines = plain_lines(table)
    assert heading == table.heading
    assert len({places_of(line) for line in lines}) == 1


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_plain_table_holds_every_word_of_the_form(place: int) -> None:
    table = tables(form("2021"), {})[place]
    printed = "".join(plain_lines(table))
    for cell in table.cells:
        assert all(character in printed for character in cell.text)
    figures = sum(line.count("0|") for line in plain_lines(table))
    assert figures == len(table.figures)


def test_full_width_characters_take_two_places() -> None:
    assert [places_of(text) for text in ("三、abc", "（三），", "“a”")] == [7, 8, 3]
