"""What is never cut at the end of a line: dates, amounts with their unit, telephone numbers."""

import re
from itertools import pairwise

from reports.writers.setting.typesetting import NOT_FIRST, NOT_LAST

_DIGIT = "[0-9０-９×]"
_NUMBER = rf"{_DIGIT}+(?:[.,，．]{_DIGIT}+)*"
_UNITS = (
    "万元|亿元|元|角|分钟|分|公顷|亩|平方米|平方公里|立方米|公里|千米|厘米|毫米|米|吨|公斤|千克|克|"
    "个工作日|工作日|个月|小时|周岁|岁|周年|年度|年|月|日|天|时|点|人次|人|户|名|个|件|条|份|台|辆|"
    "次|处|宗|组|张|座|间|套|棵|株|头|只|把|号|期|批|届|楼|室|村|度|℃|倍"
)
_DAY = rf"(?:{_DIGIT}{{2,4}}年)?{_DIGIT}{{1,2}}月{_DIGIT}{{1,2}}日"
_COUNT = "[一二三四五六七八九十]{1,3}"
_CHINESE_DAY = f"[一二][〇○零OＯ0一二三四五六七八九]{{3}}年(?:{_COUNT}月(?:{_COUNT}日)?)?"
_WHOLE = re.compile(
    "|".join(
        (
            rf"{_DAY}",
            rf"{_DIGIT}{{2,4}}年{_DIGIT}{{1,2}}月",
            _CHINESE_DAY,
            f"{_COUNT}月{_COUNT}日",
            rf"[一-龥]?[〔\[【]{_DIGIT}{{4}}[〕\]】]第?{_DIGIT}+号",
            rf"{_DIGIT}{{1,2}}[:：]{_DIGIT}{{2}}(?:[-—－~～]{_DIGIT}{{1,2}}[:：]{_DIGIT}{{2}})?",
            rf"{_DIGIT}{{1,2}}时{_DIGIT}{{1,2}}分",
            rf"{_DIGIT}+(?:[-—－]{_DIGIT}+)+",
            rf"第?[¥￥]?{_NUMBER}(?:[%％‰]|{_UNITS})?",
        )
    )
)


def pieces(text: str) -> list[str]:
    """Cut a text at every place where a line may end.

    What is a whole stays so; no piece begins with a closing mark or ends with an opening one.
    """
    places = breaks(text)
    return [text[begin:end] for begin, end in pairwise([0, *places, len(text)]) if begin < end]


def breaks(text: str) -> list[int]:
    """Return the places in a text before which a new line may begin."""
    inside = {
        place for whole in _WHOLE.finditer(text) for place in range(whole.start() + 1, whole.end())
    }
    return [
        place
        for place in range(1, len(text))
        if place not in inside and _may_part(text[place - 1], text[place])
    ]


def hard_breaks(text: str) -> list[int]:
    """Return the places at which even what is whole is cut, where it is wider than a line."""
    return [at for at in range(1, len(text)) if _marks_may_part(text[at - 1], text[at])]


def _marks_may_part(left: str, right: str) -> bool:
    return right not in NOT_FIRST and left not in NOT_LAST and (left != right or left not in "—…")


def _may_part(left: str, right: str) -> bool:
    return _marks_may_part(left, right) and not (_is_latin(left) and _is_latin(right))


def _is_latin(character: str) -> bool:
    return character.isascii() and not character.isspace()
