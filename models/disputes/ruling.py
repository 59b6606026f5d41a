"""How a dispute ends and which column of table 四 counts it: data of resources/disputes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

import resources

RESULTS = ("upheld", "corrected", "other")


@dataclass(frozen=True)
class KindOfDispute:
    """One block of table 四: its name, the sign in a number, the usual stages and rulings.

    `rulings` maps each usual ruling to its column, `words` what else decisions say to the same;
    `authority` is an example of who decides.
    """

    label: str
    short: str
    authority: str
    stages: tuple[str, ...]
    rulings: Mapping[str, str]
    words: Mapping[str, str]


@cache
def kinds() -> dict[str, KindOfDispute]:
    """Return the blocks of table 四 by their id, in printed order."""
    data = resources.toml("disputes/rulings.toml")
    return {
        key: KindOfDispute(
            label=entry["label"],
            short=entry["short"],
            authority=entry["authority"],
            stages=tuple(entry["stages"]),
            rulings={word: result for result in RESULTS for word in entry[result]},
            words={word: result for result in RESULTS for word in entry["words"][result]},
        )
        for key, entry in data.items()
        if isinstance(entry, dict) and "stages" in entry
    }


def result_of(kind: str, ruling: str) -> str:
    """Return the column of table 四 that a usual ruling is counted in, "" for own words."""
    known, word = kinds()[kind], re.sub(r"\s", "", ruling)
    return known.rulings.get(word) or known.words.get(word, "")


def result_word(result: str) -> str:
    """Return 结果维持, 结果纠正, 其他结果, or 尚未审结 for ""."""
    return str(resources.toml("disputes/rulings.toml")["result"][result])


def needs_reconsideration(outcome: str, answered_on: date | None) -> str:
    """Return the article by which an answer must first go to 复议, "" where it need not."""
    rule = resources.toml("disputes/rulings.toml")["first_reconsideration"]
    applies = answered_on is not None and answered_on >= rule["from"]
    return str(rule["article"]) if applies and outcome in rule["outcomes"] else ""
