"""What the desktop says of itself in the environment: a screen, and how Chinese is typed."""

import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path


def has_screen(environment: Mapping[str, str]) -> bool:
    """Say whether a window can be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def input_methods(environment: Mapping[str, str]) -> str:
    """Return by which plugins Qt is to take what is typed, in their order; "" for its own choice.

    Qt as shipped has no plugin for fcitx; fcitx answers on the bus of ibus as well.
    """
    module = environment.get("QT_IM_MODULE", "")
    modifiers = environment.get("XMODIFIERS", "")
    if "QT_IM_MODULES" in environment:
        return environment["QT_IM_MODULES"]
    if module.startswith("fcitx") or "fcitx" in modifiers or (not module and "ibus" in modifiers):
        return ";".join(filter(None, (module, "ibus")))
    return ""


def input_plugins() -> list[str]:
    """Return the plugins for typing that lie beside Qt, such as ibus; Qt itself is not asked."""
    found = find_spec("PySide6")
    folders = found.submodule_search_locations if found is not None else None
    names = {
        file.stem.removeprefix("lib").removesuffix("plugin").removesuffix("platforminputcontext")
        for folder in folders or ()
        for file in Path(folder).glob("**/plugins/platforminputcontexts/*.*")
        if file.suffix in {".so", ".dll"}
    }
    return sorted(names)
