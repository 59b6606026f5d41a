"""The tokens of the looks: colours of both modes, the type scale, the lengths."""

import re
from typing import Literal

import resources

Mode = Literal["light", "dark"]

BASE_POINTS = 10.5
SIZES: tuple[float, ...] = (10.5, 11.0, 12.0, 14.0, 16.0)
BASE_EM = 14.0

_FILE = "styles/tokens.toml"
_LENGTH = re.compile(r"\bpx\((\d+(?:\.\d+)?)\)")
_BOX = re.compile(r"\bbox\((\d+),(\d+)\)")
_PADDING = re.compile(r"\bpad\((\d+)\)")
_TYPE = re.compile(r"\bpt\((\w+)\)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_COLOUR = re.compile(r"@(\w+)")
_ICON = re.compile(r"\bicon\(([\w-]+),(\d+),(\w+)\)")


def colours(mode: Mode) -> dict[str, str]:
    """Return every colour of `mode` by its token, as ``#RRGGBB``."""
    return {name: both[mode] for name, both in resources.toml(_FILE)["colour"].items()}


def type_scale() -> dict[str, float]:
    """Return the factor on the chosen point size by the name of the type."""
    return {name: float(factor) for name, factor in resources.toml(_FILE)["type"].items()}


def contrast_pairs(of: Literal["text", "border"]) -> list[tuple[str, str]]:
    """Return the pairs (colour, ground) whose contrast is promised."""
    return [(first, second) for first, second in resources.toml(_FILE)["contrast"][of]]


def contrast(first: str, second: str) -> float:
    """Return the WCAG contrast ratio of two colours ``#RRGGBB``, 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class Sheet:
    """Fills the style sheet: ``@token``, lengths, ``pt(type)``, icons.

    ``px(n)`` is a length at 10.5 pt, ``box(height,border)`` what borders leave of a height.
    ``pad(n)`` is one pixel less than ``px(n)``: what a focus line of 2 px leaves where 1 px was, so
    that nothing moves in any type size.
    """

    def __init__(self, palette: dict[str, str], scale: float, points: float) -> None:
        self._palette = palette
        self._scale = scale
        self._points = points
        self._types = type_scale()

    def icons(self, template: str) -> list[tuple[str, int, str]]:
        """Return the icons (name, size, colour token) that the template wants as files."""
        wanted = _ICON.findall(_COMMENT.sub("", template))
        return [(name, int(size), token) for name, size, token in wanted]

    def fill(self, template: str, files: dict[tuple[str, int, str], str]) -> str:
        """Return the style sheet; KeyError names a token or an icon that does not exist."""
        sheet = _COMMENT.sub("", template)
        sheet = _ICON.sub(lambda m: f'url("{files[m[1], int(m[2]), m[3]]}")', sheet)
        sheet = _BOX.sub(lambda m: f"{self._px(float(m[1])) - 2 * int(m[2])}px", sheet)
        sheet = _PADDING.sub(lambda m: f"{self._px(float(m[1])) - 1}px", sheet)
        sheet = _LENGTH.sub(lambda m: f"{self._px(float(m[1]))}px", sheet)
        sheet = _TYPE.sub(lambda m: f"{self._points * self._types[m[1]]:.2f}pt", sheet)
        return _COLOUR.sub(lambda m: self._palette[m[1]], sheet)

    def _px(self, length: float) -> int:
        return round(length * self._scale)
