"""The notices of a package name everything that it bundles, each with its licence."""

import re
import runpy
from configparser import ConfigParser
from pathlib import Path
from typing import Any

import pytest

from tests.places import ROOT

# What Qt's wheels have inside and bring no word of (strings of libQt6Core, libQt6Gui and qjpeg tell).
IN_QT = (
    *(
        "ICU",
        "HarfBuzz",
        "FreeType",
        "libpng",
        "libjpeg-turbo",
        "zlib",
        "PCRE2",
        "double-conversion",
    ),
    *("TinyCBOR", "MD4C", "BLAKE2", "Public Suffix List", "Wayland protocols"),
)


@pytest.fixture(scope="module")
def notices() -> dict[str, Any]:
    """What packaging/notices.py defines."""
    return runpy.run_path(str(ROOT / "packaging" / "notices.py"))


def test_every_package_that_is_bundled_is_named_with_its_licence(notices: dict[str, Any]) -> None:
    setup = ConfigParser()
    setup.read(ROOT / "setup.cfg", encoding="utf-8")
    wanted = {re.split("[<>=]", line)[0] for line in setup["options"]["install_requires"].split()}
    bundled = {each.metadata["Name"]: notices["_of_package"](each) for each in notices["bundled"]()}
    named = {re.sub("[-_.]+", "-", name).lower() for name in bundled}
    assert {re.sub("[-_.]+", "-", name).lower() for name in wanted} <= named
    assert {"shiboken6", "cffi", "markupsafe"} <= named  # what those need
    assert [name for name, said in bundled.items() if not re.search("许可：..", said)] == []
    of_qt = {name for name, said in bundled.items() if "按 LGPL-3.0 使用" in said}
    assert len(of_qt) == 2


def test_the_licence_of_qt_is_there_whole() -> None:
    for name, words in (("LGPL", "Combined Work"), ("GPL", "How to Apply These Terms")):
        text = (ROOT / "packaging" / "licences" / f"{name}-3.0.txt").read_text(encoding="utf-8")
        assert words in text


@pytest.mark.parametrize("name", [*IN_QT, "SQLite", "SQLCipher", "OpenSSL"])
def test_what_is_built_into_a_library_is_named_with_its_licence(
    notices: dict[str, Any], name: str
) -> None:
    (said,) = (each for each in notices["_of_inside"]() if name in each.partition("许可：")[0])
    licence = said.partition("许可：")[2].partition("\n")[0]
    assert len(said) > 600 or re.search("公有领域", licence)


def test_what_a_wheel_says_is_compiled_into_it_is_told(notices: dict[str, Any]) -> None:
    (calamine,) = (each for each in notices["bundled"]() if each.name == "python-calamine")
    assert re.search(r"其中编译了：.*zip [\d.]+（MIT）", notices["_of_package"](calamine))


def test_a_licence_that_is_only_named_follows_whole(
    notices: dict[str, Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "LGPL-2.1").write_text("the whole of it")
    (tmp_path / "LGPL").symlink_to(tmp_path / "LGPL-3")
    (tmp_path / "LGPL-3").write_text("it is there already")
    monkeypatch.setitem(notices["_of_common"].__globals__, "_COMMON", tmp_path)
    said = [f"see {tmp_path}/LGPL-2.1.", f"or {tmp_path}/LGPL"]
    (text,) = notices["_of_common"](said)
    assert "the whole of it" in text
