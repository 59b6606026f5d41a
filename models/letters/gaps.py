"""What is still to be filled in, as the text of a letter shows it: 【请填写：理由】."""

import re

GAP = "【请填写：{label}】"
_GAPS = re.compile(r"【请填写：([^【】]*)】")


def gaps(text: str) -> list[str]:
    """Return what is still to be filled in, by its words, each once."""
    return list(dict.fromkeys(_GAPS.findall(text)))
