"""What a package holds: all that the program imports or reads, and nothing that it asks for is out.

No package is built here; docs/packaging.md says how one is walked.
"""

import re
import runpy
import sys
from configparser import ConfigParser
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest

from models.pc.program import DESKTOP_ID, NAME
from models.store import register
from tests.places import ROOT

ROOMS = ("cli", "gui", "models", "reports", "resources")
IMPORT = re.compile(r"^ *(?:from ([a-zA-Z][\w.]*) import |import ([\w.]+)(?: as \w+)?$)", re.M)


@pytest.fixture(scope="module")
def contents() -> dict[str, Any]:
    """What the spec takes from packaging/contents.py."""
    return runpy.run_path(str(ROOT / "packaging" / "contents.py"))


@pytest.fixture(scope="module")
def imported() -> set[str]:
    """Return the modules of others that the program imports, also late and in steps of the schema.

    Of PySide6 each of its modules.
    """
    files = [ROOT / "main.py", *(file for room in ROOMS for file in (ROOT / room).rglob("*.py"))]
    found = {
        name or other
        for file in files
        for name, other in IMPORT.findall(file.read_text(encoding="utf-8"))
    }
    own = {*ROOMS, "main"}
    return {
        name for name in found if name.partition(".")[0] not in {*own, *sys.stdlib_module_names}
    }


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_what_is_imported_by_name_is_in_the_package(contents: dict[str, Any]) -> None:
    held = set(contents["modules"]())
    assert {"main", "gui.home.page", "gui.rollup.page", "models.destroying", "resources"} <= held
    assert not any("migrations" in name for name in held)  # read as files


def test_every_file_that_is_read_lies_where_the_program_looks_for_it(
    contents: dict[str, Any],
) -> None:
    held = {f"{folder}/{Path(file).name}" for file, folder in contents["data"]()}
    read = [each for each in (ROOT / "resources").rglob("*") if each.is_file()]
    wanted = {str(each.relative_to(ROOT)) for each in read if "__pycache__" not in each.parts}
    assert {each for each in wanted if not each.endswith(".py")} <= held
    steps = {str(each.relative_to(ROOT)) for each in (ROOT / "models/migrations").glob("*.py")}
    assert steps <= held
    assert "./setup.cfg" in held  # the version
    assert all(contents["is_kept"](each) for each in held)


def test_nothing_that_the_program_imports_is_left_out(
    contents: dict[str, Any], imported: set[str]
) -> None:
    out = contents["UNWANTED"]
    assert [each for each in imported if each.startswith(out)] == []
    for name in sorted(each for each in imported if each.startswith("PySide6.")):
        assert contents["is_kept"](f"PySide6/{name.partition('.')[2]}.abi3.so")
        assert contents["is_kept"](f"PySide6/Qt/lib/libQt6{name.partition('.Qt')[2]}.so.6")


def test_everything_imported_is_named_as_wanted_in_the_set_up(imported: set[str]) -> None:
    setup = ConfigParser()
    setup.read(ROOT / "setup.cfg", encoding="utf-8")
    lines = setup["options"]["install_requires"].split()
    named = {plain(re.split(r"[<>=]", line)[0]) for line in lines} | {"shiboken6"}  # with Qt
    of = packages_distributions()
    tops = {name.partition(".")[0] for name in imported}
    missing = {top: of.get(top) for top in tops if not named & {*map(plain, of.get(top, ()))}}
    assert missing == {}


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/plugins/styles/qmodernwindowsstyle.dll",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/plugins/platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/Qt/translations/qtbase_zh_CN.qm",
    ],
)
def test_what_only_qt_asks_for_is_kept(contents: dict[str, Any], place: str) -> None:
    assert contents["is_kept"](place)
    assert contents["is_kept"](place.replace("/", "\\"))


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/opengl32sw.dll",
        "libgtk-3.so.0",
    ],
)
def test_what_nobody_asks_for_is_left_out(contents: dict[str, Any], place: str) -> None:
    assert not contents["is_kept"](place)


def test_a_library_stays_only_where_something_kept_asks_for_it(contents: dict[str, Any]) -> None:
    asked = {
        "PySide6/QtCore.abi3.so": {"libQt6Core.so.6"},
        "libQt6Core.so.6": {"libz.so.1", "libc.so.6"},
        "libz.so.1": set[str](),
        "libcairo.so.2": {"libz.so.1"},
    }
    assert contents["wanted"](asked) == set(asked) - {"libcairo.so.2"}


def test_a_desktop_knows_registers_and_packages_by_what_the_program_gives_them() -> None:
    kinds = (ROOT / "packaging/linux/gongkaibu.xml").read_text(encoding="utf-8")
    assert f'offset="68" value="0x{register.MARK:08X}"' in kinds
    assert f'pattern="{register.FILE}"' in kinds
    assert f'pattern="*.{NAME}.zip"' in kinds


def test_the_program_goes_by_one_name_on_every_desktop() -> None:
    linux = ROOT / "packaging/linux"
    entry = dict(
        line.split("=", 1)
        for line in (linux / "gongkaibu.desktop").read_text(encoding="utf-8").splitlines()
        if "=" in line
    )
    assert entry["Icon"] == "{id}"
    assert entry["StartupWMClass"] == NAME  # the class that Qt gives its windows
    kinds = (linux / "gongkaibu.xml").read_text(encoding="utf-8")
    known = re.findall(r'<mime-type type="(.+)">', kinds)
    assert entry["MimeType"].strip(";").split(";") == known
    assert kinds.count('<icon name="{id}"/>') == len(known)
    assert f"\nid={DESKTOP_ID}\n" in (linux / "walk.sh").read_text(encoding="utf-8")


def test_no_wheel_for_a_newer_glibc_is_taken_for_an_older_one() -> None:
    tags = runpy.run_path(str(ROOT / "packaging/wheels.py"))["of_linux"]("aarch64", 28)
    assert tags[0] == "manylinux_2_28_aarch64"
    assert "manylinux2014_aarch64" in tags
    assert "manylinux_2_31_aarch64" not in tags
