"""Make what goes to Windows: the installer and the portable folder, each with its SHA-256.

    python packaging/windows/pack.py TARGET            on Windows, with NSIS on the path
    python packaging/windows/pack.py TARGET --check    elsewhere: what can be known there

The check finds a wheel for Windows of everything the program needs, and lets makensis compile the
installer around a folder that stands in for the program. It proves nothing of how it runs.
"""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HERE = ROOT / "packaging" / "windows"
sys.path.insert(0, str(ROOT))

from models.pc.program import version  # noqa: E402 (the tree is no package)

NAME = "公开簿"
_STARTS = (f"{NAME}.exe", "gongkaibu.exe")


def main(target: Path, *, is_check: bool) -> None:
    """Make everything in `target`, or check what can be checked."""
    _run("packaging/icons.py", str(target / "icons"))
    program = target / "dist" / "gongkaibu"
    if is_check:
        _run("packaging/wheels.py", str(target / "wheels"), "win_amd64")
        program = _stand_in(target / "stand-in")
    else:
        folders = ["--distpath", str(target / "dist"), "--workpath", str(target / "work")]
        _run("-m", "PyInstaller", "--noconfirm", *folders, "packaging/gongkaibu.spec")
        _run("packaging/notices.py", str(program))
    for made in (_portable(program, target), _installer(program, target)):
        with made.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
        beside = made.with_name(f"{made.name}.sha256")
        beside.write_text(f"{digest}  {made.name}\n", encoding="utf-8")


def _run(*words: str) -> None:
    subprocess.run([sys.executable, *words], cwd=ROOT, check=True)


def _stand_in(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "_internal").mkdir(parents=True)
    for name in (*_STARTS, "第三方许可.txt", "_internal/base_library.zip"):
        (folder / name).write_bytes(b"")
    return folder


def _portable(program: Path, target: Path) -> Path:
    """Pack one folder that is started where it was unpacked."""
    whole = target / "portable"
    shutil.rmtree(whole, ignore_errors=True)
    shutil.copytree(program, whole / NAME)
    shutil.copy(HERE / "使用说明.txt", whole / NAME)
    made = shutil.make_archive(str(target / f"{NAME}-{_four()}-便携版"), "zip", whole, NAME)
    shutil.rmtree(whole)
    return Path(made)


def _installer(program: Path, target: Path) -> Path:
    made = target / f"{NAME}-{_four()}-安装程序.exe"
    given = {
        "VERSION": _four(),
        "SOURCE": program.absolute(),
        "ICON": (target / "icons" / "gongkaibu.ico").absolute(),
        "TARGET": made.absolute(),
    }
    words = [f"-D{name}={value}" for name, value in given.items()]
    command = ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *words, "installer.nsi"]
    subprocess.run(command, cwd=HERE, check=True)
    return made


def _four() -> str:
    """Return the version with four parts, as Windows wants it."""
    return f"{version()}.0"


if __name__ == "__main__":
    main(Path(sys.argv[1]), is_check="--check" in sys.argv[2:])
