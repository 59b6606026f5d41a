"""复议机关: which organ can hear reconsiderations of an office, which one should (复议法 24)."""

import re
from typing import Any

import resources
from models.store.plain_text import folded

_FULL_NAME = (
    "复议机关写一个机关的全称，如“示例县人民政府”；乡镇的复议机关是县级人民政府，不是上级主管部门。"
)


def against_authority(office: str, kind: str, authority: str) -> str:
    """Return what speaks against `authority` as 复议机关 of an office, in a sentence, or "".

    `kind` is township, subdistrict, bureau or county. Nothing speaks against a blank one here.
    """
    data, ours, theirs = _organ(), folded(office), folded(authority)
    if not theirs:
        return ""
    if ours.endswith(theirs) or theirs.endswith(ours):
        return "复议机关不能是本机关自己，要写上一级机关的全称，如“示例县人民政府”。"
    if not theirs.endswith(tuple(data[kind]["ends"])) or re.search("[，。；、/]", authority):
        return _FULL_NAME
    if re.search(f"{data['not_above']}$", theirs):
        return (
            f"“{authority}”不是上一级机关的全称，请写县级以上人民政府的全称，如“示例县人民政府”。"
        )
    return ""


def likely_authority(office: str, kind: str) -> str:
    """Return the 复议机关 that the full name of an office lets expect, or "" where it says none."""
    found = re.fullmatch(_organ()[kind]["found"], folded(office))
    likely = f"{found[1]}人民政府" if found else ""
    return "" if against_authority(office, kind, likely) else likely


def _organ() -> dict[str, Any]:
    found: dict[str, Any] = resources.toml("law/relief.toml")["organ"]
    return found
