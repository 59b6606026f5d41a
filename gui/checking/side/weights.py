"""How grave a finding is, as a chip and as the head of a group."""

from gui.controls.chips import Chip, ChipKind
from reports.forms.data import Severity

CHIPS: dict[Severity, Chip] = {
    "error": Chip(ChipKind.ERROR, "错误"),
    "warn": Chip(ChipKind.SOON, "提示", "info"),
}
# word, icon and colour of a group, the graver first
GROUPS: dict[Severity, tuple[str, str, str]] = {
    "error": ("错误", "circle-alert", "late"),
    "warn": ("提示", "info", "soon"),
}
