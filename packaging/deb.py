"""Make a package for Debian's kin (UOS, Kylin) from the folder that PyInstaller made.

    python packaging/deb.py PROGRAM ICONS TARGET [BUILD [store]]

For `dpkg -i` anywhere; with `store` for the store of UOS, where everything has to lie under
/opt/apps: without the links by which other desktops show it in the menu, and `gongkaibu` is found.
No script runs at the installation, and nothing but the libc has to be there. BUILD is the fourth
part of the version, 0 if not given.
"""

import hashlib
import json
import platform
import re
import runpy
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from models.pc.program import DESKTOP_ID, NAME, version  # noqa: E402 (the tree is no package)

ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64", "loongarch64": "loong64"}
_HOME = Path("opt/apps") / DESKTOP_ID
_PERMISSIONS = {
    **dict.fromkeys(("autostart", "notification", "trayicon", "clipboard"), True),
    **dict.fromkeys(("account", "bluetooth", "camera", "audio_record", "installed_apps"), False),
}
_CONTROL = """\
Package: {package}
Version: {version}
Architecture: {architecture}
Maintainer: {name} <{name}@localhost>
Installed-Size: {size}
Depends: libc6 (>= {libc})
Section: misc
Priority: optional
Description: 公开簿：乡镇、街道政务公开登记簿
 主动公开、公开栏、依申请公开、复议诉讼、工作台账和政府信息公开工作年度报告，
 一台电脑，不联网。登记的内容在使用者自己的文件夹里，卸载时不删除。
"""
_GLIBC = re.compile(rb"GLIBC_2\.(\d+)")


def main(program: Path, icons: Path, target: Path, *how: str) -> None:
    """Lay the tree out and pack it into `target`; `how` is BUILD and, for the store, its word."""
    tree = target / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    _lay_out(tree / _HOME, program, icons)
    build, *store = how or ("0",)
    if not store:
        _show_everywhere(tree)
    _pack(tree, target, DESKTOP_ID if store else NAME, f"{version()}.{build}")


def _lay_out(home: Path, program: Path, icons: Path) -> None:
    files = home / "files"
    shutil.copytree(program, files / "program", symlinks=True)
    for name in ("libpython*.so*", "sqlcipher3/*.so"):  # they come with what a debugger wants
        for library in (files / "program/_internal").glob(name):
            subprocess.run(["strip", "--strip-unneeded", library], check=True)
    _fill("gongkaibu.sh", files / NAME).chmod(0o755)
    for name, place in _spare():
        (files / "spare" / name).mkdir(parents=True)
        shutil.copy(place, files / "spare" / name / name)
    entries = home / "entries"
    _fill("gongkaibu.desktop", entries / f"applications/{DESKTOP_ID}.desktop")
    _fill("gongkaibu.xml", entries / f"mime/packages/{DESKTOP_ID}.xml")
    for drawn in icons.glob("*.png"):
        put = entries / f"icons/hicolor/{drawn.stem}x{drawn.stem}/apps/{DESKTOP_ID}.png"
        put.parent.mkdir(parents=True)
        shutil.copy(drawn, put)
    scalable = entries / f"icons/hicolor/scalable/apps/{DESKTOP_ID}.svg"
    scalable.parent.mkdir(parents=True)
    shutil.copy(ROOT / "resources/brand/gongkaibu.svg", scalable)


def _fill(template: str, target: Path) -> Path:
    text = (ROOT / "packaging/linux" / template).read_text("utf-8")
    if not template.endswith(".sh"):
        text = text.format(id=DESKTOP_ID, program=f"/{_HOME}/files/{NAME}")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    return target


def _spare() -> Iterator[tuple[str, Path]]:
    run = subprocess.run(["/sbin/ldconfig", "-p"], check=True, capture_output=True, text=True)
    for name in runpy.run_path(str(ROOT / "packaging" / "contents.py"))["SPARE"]:
        found = re.search(rf"^\s{re.escape(name)} .* => (/\S+)$", run.stdout, re.MULTILINE)
        if found is None:
            raise SystemExit(f"{name} is missing here: sh packaging/system-libraries.sh")
        yield name, Path(found[1])


def _show_everywhere(tree: Path) -> None:
    """Lay links where every desktop looks; UOS looks into /opt/apps by itself."""
    entries = tree / _HOME / "entries"
    for file in [each for each in entries.rglob("*") if each.is_file()]:
        _link(tree / "usr/share" / file.relative_to(entries), tree, file)
    _link(tree / "usr/bin" / NAME, tree, tree / _HOME / "files" / NAME)


def _link(place: Path, tree: Path, to: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(f"/{to.relative_to(tree)}")


def _pack(tree: Path, target: Path, name: str, said: str) -> None:
    """Write a package of the version `said` into `target`, and its SHA-256 beside it."""
    machine = ARCHITECTURES[platform.machine()]
    _write_info(tree / _HOME / "info", said, machine)
    inside = sorted(each for each in tree.rglob("*") if each.is_file() and not each.is_symlink())
    facts = {
        "package": DESKTOP_ID,
        "name": NAME,
        "version": said,
        "architecture": machine,
        "size": sum(each.stat().st_size for each in inside) // 1024,
        "libc": f"2.{_newest_libc(inside)}",
    }
    sums = "".join(f"{_sum('md5', each)}  {each.relative_to(tree)}\n" for each in inside)
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN/md5sums").write_text(sums, encoding="utf-8")
    (tree / "DEBIAN/control").write_text(_CONTROL.format(**facts), encoding="utf-8")
    file = target / f"{name}_{said}_{machine}.deb"
    command = ["dpkg-deb", "-Zxz", "--root-owner-group", "--build", str(tree), str(file)]
    subprocess.run(command, check=True)
    file.with_name(f"{file.name}.sha256").write_text(f"{_sum('sha256', file)}  {file.name}\n")
    shutil.rmtree(tree)


def _write_info(target: Path, said: str, machine: str) -> None:
    info = {
        "appid": DESKTOP_ID,
        "name": "公开簿",
        "version": said,
        "arch": [machine],
        "permissions": _PERMISSIONS,
    }
    target.write_text(json.dumps(info, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _newest_libc(files: list[Path]) -> int:
    """Return the minor version of the libc that the newest of the machine code was made for."""
    code = [each for each in files if ".so" in each.name or each.parent.name == "program"]
    return max(int(number) for each in code for number in _GLIBC.findall(each.read_bytes()))


def _sum(kind: str, file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, kind).hexdigest()


if __name__ == "__main__":
    program, icons, target, *how = sys.argv[1:]
    main(Path(program), Path(icons), Path(target), *how)
