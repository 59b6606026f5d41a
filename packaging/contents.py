"""What a package of the program holds: said here once, for every system, and read by a test.

The spec of PyInstaller (`gongkaibu.spec`) takes it from here.
"""

import re
from collections.abc import Collection, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]
ROOMS = ("cli", "gui", "models", "reports", "resources")

# Parts of Python and of what we use that no line of ours reaches; they are not even looked at.
UNWANTED = (
    *("tkinter", "unittest", "pydoc", "doctest", "test", "lib2to3", "ensurepip"),
    *("setuptools", "pip", "pkg_resources", "numpy", "pandas", "matplotlib", "IPython"),
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql", "PySide6.QtTest", "PySide6.QtDesigner"),
    *("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtHelp", "PySide6.QtUiTools"),
    *("pypdfium2_cli", "docx2pdf", "pwiz", "PIL._avif", "PIL.AvifImagePlugin"),
)
# What the hooks gather beside what is imported, by where it would lie; `(?!…)` is what is kept.
_DROPPED = re.compile(
    "|".join(
        (
            # No QML, no OpenGL scenes, no databases, no pdf of Qt, no web.
            r"libQt6(Qml|Quick|Sql|Pdf|VirtualKeyboard|OpenGL|Egl|Test|Designer|SvgWidgets)",
            r"Qt6(Qml|Quick|Sql|Pdf|VirtualKeyboard|OpenGL|Test|Designer)\w*\.dll",
            r"opengl32sw\.dll|d3dcompiler_\d+\.dll",
            r"plugins[\\/](?!platforms|platforminputcontexts|platformthemes|imageformats|iconengines"
            r"|wayland-(shell|decoration)|styles|printsupport)",
            r"plugins[\\/]platforms[\\/](lib)?q(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc"
            r"|direct2d|webgl)\.",
            r"plugins[\\/]platforminputcontexts[\\/](lib)?qtvirtualkeyboard",
            r"plugins[\\/]platformthemes[\\/]libqgtk3",
            r"plugins[\\/]imageformats[\\/](lib)?q(pdf|tga|wbmp|icns|webp|tiff)\.",
            # Of the words of Qt only the Chinese ones.
            r"translations[\\/](?!qtbase_zh_CN\.qm$)",
            # What only the themes of GTK and its kin want.
            r"^lib(gtk-3|gdk-3|gdk_pixbuf|cairo|pango|atk|atspi|harfbuzz-gobject|epoxy)",
            # Samples and tests of others.
            r"(^|[\\/])(openpyxl|reportlab|lxml|fontTools)[\\/](tests?|includes)[\\/]",
        )
    )
)

# What imports its own parts by names that no analysis finds.
BY_NAME = ("reportlab.graphics.barcode",)
# Whose versions are told to a helper.
TOLD = ("PySide6-Essentials", "peewee", "python-calamine")
# What a desktop has and PyInstaller leaves to it; shipped beside, for a system that has none.
SPARE = ("libEGL.so.1", "libGL.so.1", "libGLX.so.0", "libGLdispatch.so.0", "libxcb.so.1")
# Opened by a path that goes through the folder of their modules, which has to lie there.
AS_FILES = ("docx",)


def modules() -> list[str]:
    """Return every module of the program: pages and steps are imported by name when wanted."""
    found = ["main"]
    for room in ROOMS:
        for file in sorted((ROOT / room).rglob("*.py")):
            if file.parent.name != "migrations":
                parts = file.relative_to(ROOT).with_suffix("").parts
                found.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return found


def data() -> list[tuple[str, str]]:
    """Return the files that are read, not imported, each with the folder it goes into."""
    files = [ROOT / "setup.cfg", ROOT / "LICENSE"]
    files += sorted((ROOT / "models" / "migrations").glob("*.py"))
    files += (
        each
        for each in sorted((ROOT / "resources").rglob("*"))
        if each.is_file() and each.suffix not in {".py", ".pyc"}
    )
    return [(str(each), str(each.parent.relative_to(ROOT))) for each in files]


def is_kept(place: str) -> bool:
    """Tell whether a file that the hooks gathered is shipped; `place` is where it would lie."""
    return _DROPPED.search(place) is None


def wanted(libraries: Mapping[str, Collection[str]]) -> set[str]:
    """Return the names of those that something kept asks for, be it through another.

    `libraries` says of each file, by its name, which others it asks for. One that lies at the top
    is there only for others; of the rest all is kept.
    """
    reached: set[str] = set()
    waiting = [place for place in libraries if not _is_for_others(place)]
    while waiting:
        place = waiting.pop()
        if place not in reached:
            reached.add(place)
            waiting += (name for name in libraries[place] if name in libraries)
    return reached


def _is_for_others(place: str) -> bool:
    return re.fullmatch(r"lib[^\\/]*\.so[.\d]*", place) is not None and "python" not in place
