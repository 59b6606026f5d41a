"""What became of 行政复议 and 行政诉讼, in words: how many, in which way, ended how."""

from collections.abc import Collection, Mapping

from reports.annual.narrative.bound import mark
from reports.annual.narrative.fact import Fact

_ENDS = (
    ("upheld", "结果维持"),
    ("corrected", "结果纠正"),
    ("other", "以其他结果结案"),
    ("pending", "年末尚未审结"),
)
_ALL = {
    "upheld": "结果均为维持",
    "corrected": "结果均为纠正",
    "other": "均以其他结果结案",
    "pending": "年末均尚未审结",
}
_WAYS = (("direct", "未经复议直接起诉"), ("after", "复议后起诉"))


def disputed(facts: Mapping[str, Fact]) -> str:
    """Return what table 四 shows: 行政复议2件，结果维持1件，结果纠正1件；行政诉讼1件…; "" for none.

    Parts of a figure that was typed over would not add up and are left out.
    """
    said = [
        f"{word}{mark(name)}件{_ways(name, facts)}{_ends(name, facts)}"
        for name, word in (("reconsiderations", "行政复议"), ("suits", "行政诉讼"))
        if facts[name].value
    ]
    return "；".join(said)


def disputed_before(facts: Mapping[str, Fact]) -> str:
    """Return how many were brought in an earlier year: ；其中1件是以前年度提起的; "" for none.

    They stand in table 四 again until they are decided.
    """
    older = facts["disputes_before"].value
    whole = sum(facts[name].value for name in ("reconsiderations", "suits"))
    if not 0 < older <= whole:
        return ""
    if older == whole:
        return "，都是以前年度提起的" if whole > 1 else "，是以前年度提起的"
    return f"；其中{mark('disputes_before')}件是以前年度提起的"


def _ways(name: str, facts: Mapping[str, Fact]) -> str:
    found = _parts(name, _WAYS, facts)
    if len(found) == 1:
        return f"（{found[0][1]}）"
    said = "、".join(f"{word}{mark(part)}件" for part, word in found)
    return f"（{said}）" if said else ""


def _ends(name: str, facts: Mapping[str, Fact]) -> str:
    found = _parts(name, _ENDS, facts)
    if len(found) == 1:
        part, word = found[0]
        return f"，{word if facts[name].value == 1 else _ALL[part.rpartition('_')[2]]}"
    return "".join(f"，{word}{mark(part)}件" for part, word in found)


def _parts(
    name: str, words: tuple[tuple[str, str], ...], facts: Mapping[str, Fact]
) -> list[tuple[str, str]]:
    """Return the parts above 0 with their words; none where they do not make up the figure."""
    known = [(f"{name}_{end}", word) for end, word in words if f"{name}_{end}" in facts]
    if sum(facts[part].value for part, _ in known) != facts[name].value:
        return []
    return [(part, word) for part, word in known if facts[part].value]


def corrected_in(facts: Mapping[str, Fact]) -> str:
    """Return where decisions were corrected: 行政复议, 行政诉讼 or both."""
    ways = (("reconsiderations_corrected", "行政复议"), ("suits_corrected", "行政诉讼"))
    return "、".join(word for name, word in ways if name in facts and facts[name].value)


def orders(deciders: Collection[str]) -> str:
    """Return by what new replies were given: a decision of a 复议机关, a judgment, or both."""
    courts = {each for each in deciders if "法院" in each}
    if "" in deciders or not deciders:
        return "有关决定"
    words = (("行政复议决定", len(courts) < len(set(deciders))), ("人民法院裁判", bool(courts)))
    return "、".join(word for word, holds in words if holds)
