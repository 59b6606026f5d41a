"""Write the notices of everything that a package bundles, from what is installed here.

    python packaging/notices.py PROGRAM

Of each Python package its name, version, licence, and the texts and the list of parts it brings; of
Qt the LGPL, and of what is built into it and others `licences/inside.toml`; of fonts and icons the
texts in `resources`; of the libraries of the system what Debian says of them. They go into PROGRAM,
the folder that PyInstaller made, where 关于 opens them.
"""

import json
import re
import runpy
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from configparser import ConfigParser
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).parents[1]
_TEXT = re.compile(r"(licen[cs]es?|notice|copying|copyright)", re.IGNORECASE)
NAME = "第三方许可.txt"  # as models/pc/program.py looks for it
_QT = {"pyside6-essentials", "shiboken6"}
_TEXTS = ROOT / "packaging" / "licences"
_COMMON = Path("/usr/share/common-licenses")  # which the texts of Debian only name
_LINE = "=" * 78
_HEAD = """公开簿使用的第三方软件、字体和图标及其许可

公开簿本身按 Apache-2.0 许可提供。下列组件随程序一起安装，著作权归各自的权利人，按所列许可使用。
Qt 和 PySide6 按 LGPL-3.0 动态链接使用，没有修改。使用者可以用自己编译的同版本库替换程序文件夹里的
同名文件，也可以为调试这样的替换而反向工程本程序；它们的源代码由 Qt 项目公开提供：
https://download.qt.io/official_releases/ 下的 qt 和 QtForPython，版本见下。
LGPL-3.0 和 GPL-3.0 全文附在最后。
系统的库取自制作时的 Debian，没有修改，源代码由 Debian 的同名源码包（apt-get source）公开提供。
"""


def main(program: Path) -> None:
    """Write the notices of what is in the folder of a program."""
    parts = [_HEAD, *(_of_package(each) for each in bundled())]
    parts += [_of_python(), *_of_inside(), *_of_resources(), *_of_system(program)]
    parts += [_section(name, "", [_TEXTS / f"{name}.txt"]) for name in ("LGPL-3.0", "GPL-3.0")]
    parts += _of_common(parts)
    (program / NAME).write_text("\n".join(parts), encoding="utf-8")


def bundled() -> list[Distribution]:
    """Return what the program needs, and what that needs, as installed here, by name."""
    setup = ConfigParser()
    setup.read(ROOT / "setup.cfg", encoding="utf-8")
    waiting = setup["options"]["install_requires"].split("\n")
    found: dict[str, Distribution] = {}
    while waiting:
        wanted = re.match(r"\s*([\w.-]+)([^;]*)(;.*)?", waiting.pop())
        if wanted is None or "extra" in (wanted[3] or ""):
            continue
        name = re.sub(r"[-_.]+", "-", wanted[1]).lower()
        if name in found:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            if wanted[3] is None:
                raise
            continue  # it is for another system
        waiting += found[name].requires or []
    return [found[name] for name in sorted(found)]


def _of_package(package: Distribution) -> str:
    facts = package.metadata
    name = facts["Name"]
    said = next((facts[key] for key in ("License-Expression", "License") if key in facts), "")
    if len(said) > 80 or not said:
        kinds = [each for each in facts.get_all("Classifier") or () if each.startswith("License")]
        said = "；".join(each.rpartition(" :: ")[2] for each in kinds)
    if name.lower().replace("_", "-") in _QT:
        said += "（按 LGPL-3.0 使用，全文附后）"
    said = said or "见原文"
    texts = [
        Path(str(package.locate_file(each)))
        for each in package.files or ()
        if any(_TEXT.search(part) for part in each.parts[1:]) and ".dist-info" in each.parts[0]
    ]
    held = "；".join(_parts_of(package))
    if held:
        texts.append(_TEXTS / "MIT.txt")
    return _section(
        f"{name} {facts['Version']}", said, texts, f"其中编译了：{held}" if held else ""
    )


def _parts_of(package: Distribution) -> Iterator[str]:
    """Yield what is compiled into a package, where it brings a list of that (CycloneDX)."""
    for each in package.files or ():
        if "sboms" in each.parts and each.name.endswith(".cyclonedx.json"):
            for part in json.loads(each.read_text("utf-8"))["components"]:
                said = [_licence_in(known) for known in part.get("licenses", ())]
                yield f"{part['name']} {part.get('version', '')}（{'、'.join(said) or '见原文'}）"


def _licence_in(known: dict[str, object]) -> str:
    named = known.get("license")
    return str(known.get("expression") or (named.get("id") if isinstance(named, dict) else ""))


def _of_python() -> str:
    places = (Path(sys.base_prefix) / f"lib/python3.{sys.version_info[1]}", Path(sys.base_prefix))
    texts = [place / "LICENSE.txt" for place in places if (place / "LICENSE.txt").exists()]
    return _section(f"Python {sys.version.split()[0]}", "PSF-2.0", texts[:1])


def _of_inside() -> Iterator[str]:
    """Yield the notices of what is built into libraries that bring no word of it."""
    brought = {
        each.name: Path(str(each.locate()))
        for each in distribution("pypdfium2").files or ()
        if "BUILD_LICENSES" in each.parts
    }
    known = tomllib.loads((_TEXTS / "inside.toml").read_text("utf-8"))
    for part in known["part"]:
        texts = [
            brought[text[1:]] if text.startswith("@") else _TEXTS / text
            for text in part.get("texts", ())
        ]
        name = f"{part['name']}（在 {part['in']} 里）"
        yield _section(name, part["licence"], texts, part.get("notice", "").strip())


def _of_resources() -> Iterator[str]:
    for text in sorted((ROOT / "resources" / "fonts").glob("OFL-*.txt")):
        yield _section(f"字体 {text.stem.removeprefix('OFL-')}", "OFL-1.1", [text])
    yield _section("图标 Lucide", "ISC", [ROOT / "resources/icons/LICENSE-lucide.txt"])


def _of_system(program: Path) -> Iterator[str]:
    """Yield the notices of the libraries of the system that a package takes along."""
    taken = [each.name for each in sorted((program / "_internal").glob("lib*.so*"))]
    if taken:
        taken += runpy.run_path(str(ROOT / "packaging" / "contents.py"))["SPARE"]
    owners: dict[str, str] = {}
    for name in taken:
        if owner := _owner(name):
            owners.setdefault(owner, name)
    for owner, library in sorted(owners.items()):
        text = Path("/usr/share/doc") / owner / "copyright"
        yield _section(f"{owner}（{library}）", "见原文", [text])


def _of_common(parts: Iterable[str]) -> Iterator[str]:
    """Yield the licences that the notices only name by where Debian keeps them."""
    named = re.findall(rf"{_COMMON}/([\w.-]*\w)", "\n".join(parts))
    for name in sorted({(_COMMON / each).resolve().name for each in named}):
        if not (_TEXTS / f"{name.removesuffix('.0')}.0.txt").exists():  # it stands there already
            yield _section(name, "", [_COMMON / name])


def _owner(library: str) -> str:
    """Return the package of Debian that a library is of, "" where it is of none."""
    try:
        run = subprocess.run(
            ["dpkg", "-S", f"*/{library}"], check=False, capture_output=True, text=True
        )
    except FileNotFoundError:
        return ""
    return run.stdout.partition(":")[0] if run.returncode == 0 else ""


def _section(name: str, licence: str, texts: list[Path], notice: str = "") -> str:
    lines = [_LINE, name, *([f"许可：{licence}"] if licence else []), _LINE]
    lines += [notice, ""] if notice else []
    lines += [each.read_text("utf-8", "replace") for each in texts if each.is_file()]
    return "\n".join((*lines, ""))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
