"""The sheet of paper under a text: its size, its margins and its page number (GB/T 9704 5.2, 7.5).

All lengths are points.
"""

from dataclasses import dataclass
from typing import Any

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from reports.writers.pdf.flowables import draw_text
from reports.writers.setting.fonts import Fonts, Role
from reports.writers.setting.qr_code import BOTTOM, LEFT, SIDE, runs
from reports.writers.setting.typesetting import Type

rl_config.useA85 = 0  # streams as they are: a fifth smaller, and quicker

_TOP, _LEFT, _RIGHT, _BOTTOM = 37 * mm, 28 * mm, 26 * mm, 35 * mm
_PAGE_NUMBER = Type(Role.SONG, 14, 14)
_UNDER = 7 * mm  # of the dash under the 版心
_DASH = 0.38  # height of the dash over the baseline, in sizes


@dataclass(frozen=True)
class Page:
    """A page and its margins. Lying, the edge that is bound (订口) is the upper one."""

    size: tuple[float, float] = A4
    left: float = _LEFT
    right: float = _RIGHT
    top: float = _TOP
    bottom: float = _BOTTOM

    @property
    def width(self) -> float:
        """Width of the 版心, 156 mm upright on A4."""
        return self.size[0] - self.left - self.right

    @property
    def height(self) -> float:
        """Height of the 版心, 225 mm upright on A4."""
        return self.size[1] - self.top - self.bottom

    def scaled(self, factor: float) -> "Page":
        """Return a page `factor` times as wide and as high, its margins in proportion."""
        across, down = self.size
        margins = (factor * edge for edge in (self.left, self.right, self.top, self.bottom))
        return Page((factor * across, factor * down), *margins)

    def turned(self) -> "Page":
        """Return this page lying: its left edge is the upper one, its foot the left one."""
        return Page((self.size[1], self.size[0]), self.bottom, self.top, self.left, self.right)


UPRIGHT = Page()
LYING = Page((A4[1], A4[0]), 20 * mm, 20 * mm, _LEFT, 24 * mm)


def draw_page_number(canvas: Any, fonts: Fonts, page: Page, number: int, scale: float = 1) -> None:
    """Draw — 1 — under the 版心, one character from its outer edge: odd right, even left."""
    text = f"— {number} —"
    kind = Type(Role.SONG, scale * _PAGE_NUMBER.size, scale * _PAGE_NUMBER.leading)
    width = fonts.width(text, kind.role, kind.size)
    one = kind.size  # 空一字
    x = page.size[0] - page.right - one - width if number % 2 else page.left + one
    y = page.bottom - scale * _UNDER - _DASH * kind.size
    draw_text(canvas, fonts, text, kind, (x, y))


def draw_turned_number(
    canvas: Any, fonts: Fonts, page: Page, number: int, scale: float = 1
) -> None:
    """Draw the number of a lying page where it stands on the upright ones of the same file (8)."""
    canvas.saveState()
    canvas.translate(0, page.size[1])
    canvas.rotate(-90)
    upright = Page((page.size[1], page.size[0]), page.top, page.bottom, page.right, page.left)
    draw_page_number(canvas, fonts, upright, number, scale)
    canvas.restoreState()


def draw_code(canvas: Any, text: str) -> None:
    """Draw the code of a paper into the lower margin of an upright page."""
    squares, count = runs(text)
    one = SIDE / count
    path = canvas.beginPath()
    for row, column, length in squares:
        path.rect(LEFT + column * one, BOTTOM + (count - 1 - row) * one, length * one, one)
    canvas.saveState()
    canvas.setFillGray(0)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()
