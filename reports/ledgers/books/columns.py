"""What the columns of a ledger are, and what other names they go by: data, read strictly."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import Any

import resources
from models.store.amounts import knows_unit

_REMARK = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_NOISE = re.compile(r"[\s*:：、,，.。/_\-【】]+")


# Over the column of a rejected row that says why: nothing of the ledger, and passed over.
REASON = "没有导入的原因"


@dataclass(frozen=True)
class Column:
    """One column: `field` is the name of the value in the program, `kind` how it is read.

    `several` columns hold one value for each round (补正, 征求意见 …), joined by `joint`.
    One that is `taken_only` goes in but not out; the register gives the values of one that is
    `given` where no sheet has it. `content` is what its values look like, as a pattern.
    `heading_unit` is the unit that the heading names in the sheet at hand: 收费金额（万元）.
    """

    name: str
    field: str
    kind: str = "text"
    required: bool = False
    several: bool = False
    joint: str = "、"
    width: int = 12
    synonyms: tuple[str, ...] = ()
    taken_only: bool = False
    given: bool = False
    content: str = ""
    heading_unit: str = ""


@dataclass(frozen=True)
class Ledger:
    """A kind of ledger with its columns in printed order.

    `said` is what the clerk said of headers, each by its field, "" for one that is not taken.
    """

    kind: str
    title: str
    columns: tuple[Column, ...]
    ignored: tuple[str, ...] = ()
    said: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def _known(self) -> dict[str, Column | None]:
        names: dict[str, Column | None] = {
            plain_header(name): None for name in (*self.ignored, REASON)
        }
        for column in self.columns:  # a synonym never takes another column's own name
            for synonym in column.synonyms:
                names.setdefault(plain_header(synonym), column)
        names |= {plain_header(column.name): column for column in self.columns}
        by_field: dict[str, Column | None] = {column.field: column for column in self.columns}
        return names | {plain_header(name): by_field.get(each) for name, each in self.said.items()}

    def column_for(self, header: str) -> Column | None:
        """Return the column a header names. Raises KeyError for an unknown one.

        None stands for a column that is known and passed over, such as 序号.
        """
        return self._known[plain_header(header)]

    def knows(self, header: str) -> bool:
        """Say whether a header is known."""
        return plain_header(header) in self._known

    def taught(self, headers: Mapping[str, str]) -> "Ledger":
        """Return the ledger that takes headers for what the clerk said of them."""
        return replace(self, said=dict(headers))

    def precedence(self, header: str) -> int:
        """Say which of two headers for one column has it, the lower: said, own name, synonym."""
        return self._precedences.get(plain_header(header), 2)

    @cached_property
    def _precedences(self) -> dict[str, int]:
        own = {plain_header(column.name): 1 for column in self.columns}
        return own | {plain_header(name): 0 for name in self.said}

    @property
    def written(self) -> tuple[Column, ...]:
        """The columns that go out."""
        return tuple(column for column in self.columns if not column.taken_only)

    @cached_property
    def asked(self) -> frozenset[str]:
        """The fields that every row has to give."""
        return frozenset(each.field for each in self.columns if each.required and not each.given)

    def column(self, field: str) -> Column:
        """Return the column of a field."""
        return next(column for column in self.columns if column.field == field)


def unit_in(header: str) -> str:
    """Return the unit that a header names in brackets, "" for none."""
    found = _REMARK.findall(unicodedata.normalize("NFKC", header))
    words = [re.sub(r"^单位:?", "", each.strip("()[] ")) for each in found]
    return next(filter(knows_unit, words), "")


def plain_header(text: str) -> str:
    """Return a header as it is compared: half-width, without blanks, marks and remarks."""
    plain = unicodedata.normalize("NFKC", text).lower()
    return _NOISE.sub("", _REMARK.sub("", plain)) or _NOISE.sub("", plain).strip("()[]")


@cache
def ledger(kind: str) -> Ledger:
    """Return the ledger of that kind: items, requests, disputes or figures."""
    data = dict(resources.toml(f"ledgers/{kind}.toml"))
    columns = tuple(_column(entry) for entry in data.pop("column"))
    return Ledger(kind=kind, columns=columns, ignored=tuple(data.pop("ignored")), **data)


def _column(entry: Mapping[str, Any]) -> Column:
    facts = dict(entry)
    return Column(synonyms=tuple(facts.pop("synonyms", ())), **facts)
