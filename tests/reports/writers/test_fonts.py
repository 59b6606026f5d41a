"""Fonts of a paper: every character drawn by a font that has it, or reported."""

import shutil
from pathlib import Path

import pytest
from reportlab.pdfbase.ttfonts import TTFont

import resources
from reports.writers.setting.fonts import MISSING, Fonts, Role
from reports.writers.setting.installed_fonts import FontFile, scan
from tests.shipped_fonts import fonts_of_the_pc

RARE = "䶮㛃𬱖喆堃珺"
IN_NO_FONT = "𪚥"  # sixty-four strokes, in none of the shipped fonts


@pytest.mark.parametrize("role", list(Role))
def test_rare_names_are_drawn_in_every_typeface(role: Role) -> None:
    fonts = Fonts()
    drawn = "".join(run.text for run in fonts.runs(RARE, role))
    assert drawn == RARE
    assert not fonts.missing


def test_a_font_of_the_pc_is_taken_before_the_shipped_one_and_named_as_there() -> None:
    (family, *_) = resources.toml("fonts/families.toml")["fangsong"]["families"]
    shipped = Fonts()
    before = shipped.runs("吉𠮷", Role.FANGSONG)
    own = FontFile(resources.path("fonts/GongkaibuKai-Regular.ttf"))
    with fonts_of_the_pc({family.casefold(): own}):
        fonts = Fonts()
        after = fonts.runs("吉𠮷", Role.FANGSONG)
        assert fonts.substituted() == ()
    assert after[0].font.startswith("GongkaibuKai")
    assert before[0].font != after[0].font
    assert shipped.substituted() == ("仿宋",)


def test_a_character_the_typeface_lacks_is_drawn_by_the_next_font_of_the_chain() -> None:
    runs = Fonts().runs("吉𠮷吉", Role.FANGSONG)
    assert [run.text for run in runs] == ["吉", "𠮷", "吉"]
    assert runs[0].font == runs[2].font != runs[1].font


def test_a_character_in_no_font_becomes_a_mark_and_is_reported() -> None:
    fonts = Fonts()
    assert [run.text for run in fonts.runs(f"张{IN_NO_FONT}{IN_NO_FONT}", Role.SONG)] == [
        f"张{MISSING}{MISSING}"
    ]
    assert list(fonts.missing) == [IN_NO_FONT]


def test_control_characters_and_selectors_leave_no_mark() -> None:
    fonts = Fonts()
    assert "".join(run.text for run in fonts.runs("甲\x07\u200b\ufe0f乙", Role.SONG)) == "甲乙"
    assert not fonts.missing


def test_neighbouring_characters_of_one_font_stay_in_one_run() -> None:
    assert len(Fonts().runs("政府信息公开2022", Role.TITLE)) == 1


def test_a_full_width_character_is_as_wide_as_its_size() -> None:
    assert Fonts().width("公开", Role.SONG, 16) == pytest.approx(32)


def test_fonts_are_found_by_the_name_inside_the_file(tmp_path: Path) -> None:
    shipped = resources.path("fonts/GongkaibuKai-Regular.ttf")
    shutil.copy(shipped, tmp_path / "a.ttf")
    found = scan([tmp_path])
    assert found["gongkaibu kai"] == FontFile(tmp_path / "a.ttf", 0)
    assert "a" not in found


def test_a_broken_font_file_and_a_missing_folder_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "cut.ttf").write_bytes(b"\0\1\0\0\0\x09")
    (tmp_path / "empty.ttc").write_bytes(b"ttcf")
    assert scan([tmp_path, tmp_path / "no such folder"]) == {}


def test_a_font_with_postscript_outlines_is_not_offered(tmp_path: Path) -> None:
    data = resources.path("fonts/GongkaibuKai-Regular.ttf").read_bytes()
    (tmp_path / "cff.ttf").write_bytes(data.replace(b"glyf", b"CFF ", 1))
    assert scan([tmp_path]) == {}


@pytest.mark.parametrize(
    "name", ["NotoSansSC-Regular.ttf", "NotoSansSC-Medium.ttf", "NotoSerifSC-Bold.ttf"]
)
def test_a_subset_has_the_signs_of_screen_and_paper(name: str) -> None:
    has = TTFont(name, str(resources.path(f"fonts/{name}"))).face.charToGlyph
    wanted = "，。〔〕“”·—…→↑↓←①②③✓〓、《》（）：；？！￥％ＡAZaz09é" + RARE
    assert [character for character in wanted if ord(character) not in has] == []


def test_every_shipped_font_has_its_licence_beside_it() -> None:
    folder = resources.path("fonts")
    families = {path.name.split("-")[0] for path in folder.glob("*.ttf")}
    licences = {path.stem.removeprefix("OFL-") for path in folder.glob("OFL-*.txt")}
    assert families == licences
