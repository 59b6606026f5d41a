"""Where a line of Chinese may end: the one rule for letters, reports, postings and tables.

No line begins with a closing mark or ends with an opening one (GB/T 15834-2011 5.1), a 破折号 or
省略号 is not parted, Latin words stay whole, and so do dates, amounts with their unit, telephone
numbers and the numbers of documents. What is whole is cut only where it is wider than a line.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import pairwise

NOT_FIRST = frozenset("，。、；：？！）〕】》〉」』”’％‰%,.;:?!)]}·…．～／/")
NOT_LAST = frozenset("（〔【《〈「『“‘([{")
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
_SERIAL = rf"[〔\[【]{_DIGIT}{{4}}[〕\]】]第?{_DIGIT}+号"
_WHOLE = re.compile(
    "|".join(
        (
            rf"{_DAY}",
            rf"{_DIGIT}{{2,4}}年{_DIGIT}{{1,2}}月",
            _CHINESE_DAY,
            f"{_COUNT}月{_COUNT}日",
            rf"[一-龥×]{{0,3}}{_SERIAL}",
            rf"{_DIGIT}{{1,2}}[:：]{_DIGIT}{{2}}(?:[-—－~～]{_DIGIT}{{1,2}}[:：]{_DIGIT}{{2}})?",
            rf"{_DIGIT}{{1,2}}时{_DIGIT}{{1,2}}分",
            rf"{_DIGIT}+(?:[-—－]{_DIGIT}+)+年?",
            rf"第?[¥￥]?{_NUMBER}(?:[%％‰]| ?(?:{_UNITS}))?",
        )
    )
)
_LETTERS = re.compile(rf"[一-龥×]{{1,3}}(?={_SERIAL})")  # of the number of a document
_JOINING_DASH = re.compile("(?<![—\\s])—(?!—)")  # 连接号, which never begins a line


@lru_cache(maxsize=1024)  # a posting on A3 is tried under many sizes of text
def breaks(text: str) -> tuple[int, ...]:
    """Return the places in a text before which a new line may begin."""
    inside = {
        place for whole in _WHOLE.finditer(text) for place in range(whole.start() + 1, whole.end())
    }
    inside.update(dash.start() for dash in _JOINING_DASH.finditer(text))
    return tuple(place for place in _between_words(text) if place not in inside)


def fitting_breaks(
    text: str, fits: Callable[[int, int], bool], *, cut_words: bool = True
) -> list[int]:
    """Return `breaks`, and further places where what is whole does not fit on a line.

    `fits` tells of the text from one place to another whether a line can hold it. Dates are cut
    first, then a number from its unit, then, unless `cut_words` is False, a Latin word or number,
    and last the marks from what they belong to.
    """
    ways: list[Callable[[str], Iterable[int]]] = [_after_units, _between_words]
    if cut_words:
        ways += [_between_marks, _anywhere]
    found = [0, *breaks(text), len(text)]
    for way in ways:
        wide = [(a, b) for a, b in pairwise(found) if b - a > 1 and not fits(a, b)]
        if not wide:
            break
        found = sorted({*found, *(a + at for a, b in wide for at in way(text[a:b]))})
    return found[1:-1]


def yielding_breaks(text: str) -> list[int]:
    """Return where the number of a document is cut sooner than that a line be torn apart: among
    and after the letters before its year.
    """
    return [
        at
        for letters in _LETTERS.finditer(text)
        for at in range(letters.start() + 1, letters.end() + 1)
    ]


def _after_units(text: str) -> list[int]:
    return [at for at in _between_words(text) if not text[at - 1].isdecimal()]


def _between_words(text: str) -> list[int]:
    return [
        at for at in _between_marks(text) if not (_is_latin(text[at - 1]) and _is_latin(text[at]))
    ]


def _between_marks(text: str) -> list[int]:
    return [
        at
        for at, (left, right) in enumerate(pairwise(text), 1)
        if right not in NOT_FIRST and left not in NOT_LAST and (left != right or left not in "—…")
    ]


def _anywhere(text: str) -> range:
    return range(1, len(text))


def _is_latin(character: str) -> bool:
    if character.isascii():
        return not character.isspace()
    return "À" <= character <= "ɏ" and character not in "×÷"
