"""What is so on this PC, whichever register is open; printers and fonts take a moment to answer.

No window is needed; what only a window knows, such as its scale, the window adds.
"""

import platform
import sys
from collections.abc import Mapping

from models.disk import running_log
from models.pc import cups, desktop, program
from reports.diagnosis.details import Fact, Group, from_home

# What of the environment decides how the window is shown and how Chinese is typed.
_SHOWN = (
    "LC_ALL",
    "LANG",
    "XDG_CURRENT_DESKTOP",
    "XDG_SESSION_TYPE",
    "QT_QPA_PLATFORM",
    "QT_SCALE_FACTOR",
)
_TYPING = ("QT_IM_MODULES", "QT_IM_MODULE", "XMODIFIERS", "GTK_IM_MODULE")


def groups(environment: Mapping[str, str]) -> tuple[Group, ...]:
    """Return the facts of the program and of the PC; `environment` as the program was started."""
    return (
        _of_program(),
        _of_system(environment),
        _of_fonts(),
        _of_typing(environment),
        Group("printers", "打印", (_printers(),)),
        Group("folders", "文件夹", (Fact("log", "日志", from_home(running_log.folder())),)),
    )


def _of_program() -> Group:
    return Group(
        "program",
        "程序",
        (
            Fact("version", "版本", program.version()),
            Fact("packaged", "安装包", getattr(sys, "frozen", False)),
            *(Fact(name.lower(), name, said) for name, said in program.parts().items()),
        ),
    )


def _of_system(environment: Mapping[str, str]) -> Group:
    return Group(
        "system",
        "系统",
        (
            Fact("name", "系统", _system()),
            Fact("kernel", "内核", platform.platform()),
            Fact("machine", "处理器", platform.machine()),
            Fact("screen", "能打开窗口", desktop.has_screen(environment)),
            *_named(_SHOWN, environment),
        ),
    )


def _system() -> str:
    """Return how the system calls itself, such as UOS with its version."""
    try:
        return platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    except OSError:  # it does not say
        return f"{platform.system()} {platform.release()}"


def _of_fonts() -> Group:
    from reports.writers.setting.fonts import typefaces  # noqa: PLC0415 (slow to import)

    return Group(
        "fonts",
        "文书字体",
        tuple(
            Fact(
                each.role,
                each.label,
                {"found": each.found or None, "instead": None if each.found else each.stand_in},
                each.found or f"没有，用{each.stand_in}代替",
            )
            for each in typefaces()
        ),
    )


def _of_typing(environment: Mapping[str, str]) -> Group:
    chosen = desktop.input_methods(environment)
    return Group(
        "input_method",
        "输入法",
        (
            Fact("chosen", "选用", chosen, chosen or "系统默认"),
            Fact("plugins", "自带的接口", desktop.input_plugins()),
            *_named(_TYPING, environment),
        ),
    )


def _named(names: tuple[str, ...], environment: Mapping[str, str]) -> tuple[Fact, ...]:
    return tuple(Fact(name, name, environment[name]) for name in names if environment.get(name))


def _printers() -> Fact:
    names = cups.names() if sys.platform.startswith("linux") else _printers_of_windows()
    return Fact("names", "打印机", names)


def _printers_of_windows() -> list[str]:
    """Return the names of the printers that Windows keeps for this user."""
    if sys.platform != "win32":
        return []
    import winreg  # noqa: PLC0415 (only there)

    found: list[str] = []
    try:
        place = r"Software\Microsoft\Windows NT\CurrentVersion\Devices"
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, place) as key:
            for at in range(winreg.QueryInfoKey(key)[1]):
                found.append(winreg.EnumValue(key, at)[0])
    except OSError:
        return []
    return sorted(found)
