"""How Chinese is typed: which plugins Qt is given, by what the desktop says."""

import pytest

from models.pc.desktop import input_methods, input_plugins


@pytest.mark.parametrize(
    ("environment", "chosen"),
    [
        ({"QT_IM_MODULE": "fcitx"}, "fcitx;ibus"),
        ({"QT_IM_MODULE": "fcitx5", "XMODIFIERS": "@im=fcitx"}, "fcitx5;ibus"),
        ({"XMODIFIERS": "@im=fcitx"}, "ibus"),
        ({"XMODIFIERS": "@im=ibus"}, "ibus"),
        ({"QT_IM_MODULE": "ibus", "XMODIFIERS": "@im=ibus"}, ""),
        ({"QT_IM_MODULES": "wayland", "QT_IM_MODULE": "fcitx"}, "wayland"),
        ({}, ""),
    ],
)
def test_fcitx_is_also_reached_on_the_bus_of_ibus(environment: dict[str, str], chosen: str) -> None:
    assert input_methods(environment) == chosen


def test_the_plugin_that_it_takes_lies_beside_qt() -> None:
    assert "ibus" in input_plugins()
