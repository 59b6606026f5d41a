"""The notices of a package name everything that it bundles, each with its licence."""

import re
import runpy
from configparser import ConfigParser

from tests.places import ROOT


def test_every_package_that_is_bundled_is_named_with_its_licence() -> None:
    notices = runpy.run_path(str(ROOT / "packaging" / "notices.py"))
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
