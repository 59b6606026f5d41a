"""The units whose annual reports the office gathers: a list of its own, kept in its order."""

import json
import re
from collections.abc import Iterable

from models.store.plain_text import one_line
from models.store.refusal import Refusal
from models.store.settings import choose, setting

_KEY = "rollup.units"
_MOST, _LONGEST = 500, 60  # names, and characters of one
_NUMBERED = re.compile(r"^(?:\d{1,3}[.、．)）\s]+|[（(]\d{1,3}[)）]\s*)")
_HEADS = frozenset({"序号", "单位", "单位名称", "名称", "机关", "机关名称", "报送单位", "应报单位"})


def units() -> tuple[str, ...]:
    """Return the names of the units that have to report, none where no list was made."""
    return tuple(json.loads(setting(_KEY, "[]")))


def keep_units(names: Iterable[str]) -> None:
    """Keep the units that have to report; no name lets the list go.

    Refuses more units than one office gathers, and what is too long to be a name.
    """
    kept = list(dict.fromkeys(filter(None, map(one_line, names))))
    if len(kept) > _MOST:
        raise Refusal(
            "units", f"名单有 {len(kept)} 个单位，最多 {_MOST} 个，请核对贴的是不是名单。"
        )
    long = next((each for each in kept if len(each) > _LONGEST), None)
    if long is not None:
        raise Refusal(
            "units", f"“{long[:20]}…”不像单位名称；请一行写一个单位，不超过 {_LONGEST} 字。"
        )
    choose("修改单位名单", _KEY, json.dumps(kept, ensure_ascii=False) if kept else None)


def names_in(text: str) -> list[str]:
    """Return the names in a text that is typed or pasted: one a line, numbers and heads left out.

    Of a line from a table the first cell with words counts; 、 and ； part names as a line does.
    """
    found: list[str] = []
    for line in re.split(r"[\r\n；;]+", text):
        cells = [each.strip() for each in line.split("\t") if re.search(r"[^\d\s.、]", each)]
        cells = [each for each in cells if each not in _HEADS]
        found += [_NUMBERED.sub("", each).strip() for each in cells[:1]]
    parted = (part.strip() for each in found for part in each.split("、"))
    return list(dict.fromkeys(filter(None, parted)))
