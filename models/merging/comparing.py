"""Two registers compared record by record: what is new there, what differs, what is asked."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from models.disputes.dispute import Dispute
from models.items.item import PublishedItem
from models.merging import words
from models.merging.children import Children
from models.merging.comparison import Compared, Comparison, Difference, State
from models.merging.effects import Place, Prepared, Taking
from models.merging.fields import Differing, Newer, differing
from models.merging.kinds import KINDS, Kind, links, numbered
from models.merging.matching import Matching
from models.office.category import CatalogueEntry
from models.postings.posting import Posting
from models.requests import request
from models.requests.request import InformationRequest
from models.store.database import Table
from models.store.plain_text import number_key
from models.year.entered import YearFigure
from models.year.report import ReportText

_BINNED_BOTH = "那边移入了回收站，本登记簿后来改过"
_BINNED_HERE = "本登记簿里已移入回收站"
_UNDONE_THERE = "那边撤销了登记"
_UNDONE_HERE = "本登记簿撤销过这条的登记"
_TREE = "请在“目录”里改"
_OF_TREE = ("name", "path", "parent", "withdrawn_on")  # what lies below hangs on these
_FINAL = "这一年的年度报告已经定稿"
_DESTROYED = "只有一边登记了销毁，不能合并，请按清册在另一边也登记"
_BORNE = "本登记簿的另一条已经用着"
_OF_YEARS: tuple[type[Table], ...] = (YearFigure, ReportText)
# What is left out where the record it is about is.
_LEANS: Mapping[type[Table], tuple[str, ...]] = {Dispute: ("request", "before"), Posting: ("item",)}


def compared(matching: Matching, today: date) -> Prepared:
    """Compare two registers. `today` is the day by which another number is proposed."""
    return _Comparing(matching, today).run()


class _Comparing:
    def __init__(self, matching: Matching, today: date) -> None:
        self.matching, self.ours, self.theirs = matching, matching.ours, matching.theirs
        self.today = today
        self.takings: dict[str, Taking] = {}
        self.new: list[Place] = []
        self.left: set[Place] = set()
        self.children = Children(matching, self.find, self.takings)
        self.final = {
            year
            for (year,) in self.ours.db.execute(
                "SELECT year FROM annual_report WHERE finalised_at IS NOT NULL"
            )
        }

    def run(self) -> Prepared:
        records = [each for kind in KINDS if not kind.owner for each in self._of_kind(kind)]
        return Prepared(Comparison(records), tuple(self.new), self.takings)

    def find(self, table: type[Table], key: int) -> Mapping[str, Any]:
        side = self.ours if key > 0 else self.theirs
        return side.rows(table).get(abs(key), {})

    def _of_kind(self, kind: Kind) -> Iterator[Compared]:
        documents = self._documents(kind)
        for key, row in self.matching.there[kind.table].items():
            if (here := self.matching.pairs[kind.table].get(key)) is not None:
                yield self._pair(kind, key, here)
            elif against := self._against(kind, key, row):
                self.left.add((kind.table, key))
                yield self._record(kind, key, State.DIFFERENT, (against,))
            else:
                self.new.append((kind.table, key))
                number = number_key(row.get("document_number") or "")
                other = documents.get(number) if number else None
                said = (
                    f"文号 {row['document_number']} 本登记簿里“{other}”也在用，请核对"
                    if other
                    else ""
                )
                yield self._record(kind, key, State.NEW, said=said)
        yield from self._undone_there(kind)

    def _documents(self, kind: Kind) -> dict[str, str]:
        if kind.table is not PublishedItem:
            return {}
        here = self.ours.rows(PublishedItem).values()
        return {number_key(row["document_number"]): row["title"] for row in here}

    def _record(
        self,
        kind: Kind,
        key: int,
        state: State,
        differences: tuple[Difference, ...] = (),
        said: str = "",
    ) -> Compared:
        name, row = kind.table.__name__, self.matching.there[kind.table][key]
        number, title, day = words.facts_of(name, row)
        of = f"{name}:{key}"
        return Compared(
            of, name, number, title, day, state, differences, said, is_counted=kind.is_book
        )

    # What does not come in by itself

    def _against(self, kind: Kind, key: int, row: Mapping[str, Any]) -> Difference | None:
        """Return what speaks against taking in a record that has no pair, None where nothing."""
        table, of = kind.table, f"{kind.table.__name__}:{key}:new"
        whole = words.told_whole(table, row)
        if other := self.matching.collided[table].get(key):
            return self._collided(kind, key, other)
        if key in self.matching.gone_here[table]:
            self.takings[of] = Taking(adds=((table, key),))
            return Difference(of, "整条", "已撤销登记", whole, is_conflict=True, why=_UNDONE_HERE)
        if table in _OF_YEARS and row["year"] in self.final:
            return Difference(of, "整条", "—", whole, is_conflict=True, is_fixed=True, why=_FINAL)
        for name in _LEANS.get(table, ()):
            linked, upper = links(table)[name], row[name]
            if upper and (linked, -upper) in self.left:
                why = f"它的{words.label(table, name)}没有带过来"
                return Difference(of, "整条", "—", whole, is_conflict=True, is_fixed=True, why=why)
        if bearer := self.children.bearer_of_letter(table, key):
            why = f"其中文书的文号 {bearer} 本登记簿里已经用着"
            return Difference(of, "整条", "—", whole, is_conflict=True, is_fixed=True, why=why)
        return None

    def _collided(self, kind: Kind, key: int, other: int) -> Difference:
        """Show a number that two different records bear; theirs comes in under another one."""
        table = kind.table
        row, here = self.matching.there[table][key], self.ours.rows(table)[other]
        name = numbered(table)
        number = self._other_number(table, row)
        of = f"{table.__name__}:{key}:new"
        if number is not None:
            self.takings[of] = Taking(adds=((table, key),), numbers={(table, key): number})
        theirs = words.told_whole(table, row)
        as_what = f"按 {number} 登记" if number else "不带编号登记"
        return Difference(
            of,
            words.label(table, name) if name else "整条",
            words.told_whole(table, here),
            theirs if number is None else f"{theirs}（{as_what}）",
            is_conflict=True,
            is_fixed=number is None,
            why="两边是不同的记录，用了同一个编号",
            kind=table.__name__,
            field=name,
        )

    def _other_number(self, table: type[Table], row: Mapping[str, Any]) -> str | None:
        """Return a free number for a record, "" for one that can do without, None for none."""
        if table is PublishedItem:
            return ""
        if table is not InformationRequest:
            return None
        year = str(row["received_on"] or self.today)[:4]
        proposed = request.next_number(date(int(year), 1, 1))
        taken = sum(bool(each.numbers) for each in self.takings.values())
        head, _, serial = proposed.rpartition("-")
        return f"{head}-{int(serial) + taken:0{len(serial)}d}"

    def _undone_there(self, kind: Kind) -> Iterator[Compared]:
        """Give the records here whose making was taken back there."""
        if "removed_at" not in kind.compared:
            return
        gone = defaultdict[str, int](int)
        births = self.theirs.births(kind.table)
        for key in self.theirs.gone(kind.table):
            gone[births.get(key, "")] += 1
        paired = set(self.matching.pairs[kind.table].values())
        for key, row in self.ours.rows(kind.table).items():
            born = self.ours.births(kind.table).get(key, "")
            if not born or key in paired or not gone.get(born) or row["removed_at"] is not None:
                continue
            name = kind.table.__name__
            of, (number, title, day) = f"{name}:{-key}:bin", words.facts_of(name, row)
            self.takings[of] = Taking(bins=((kind.table, key),))
            whole = words.told_whole(kind.table, row)
            one = Difference(of, "整条", whole, "移入回收站", is_conflict=True, why=_UNDONE_THERE)
            yield Compared(
                of, name, number, title, day, State.DIFFERENT, (one,), is_counted=kind.is_book
            )

    # What both sides have

    def _pair(self, kind: Kind, there: int, here: int) -> Compared:
        row, own = self.matching.there[kind.table][there], self.ours.rows(kind.table)[here]
        if bool(row.get("destroyed_on")) != bool(own.get("destroyed_on")):
            self.children.closed.add((kind.table, here))
            one = Difference(
                f"{kind.table.__name__}:{there}:destroyed_on",
                "销毁",
                str(own["destroyed_on"] or words.NOTHING),
                str(row["destroyed_on"] or words.NOTHING),
                is_conflict=True,
                is_fixed=True,
                why=_DESTROYED,
            )
            return self._record(kind, there, State.DIFFERENT, (one,))
        if row.get("destroyed_on"):
            self.children.closed.add((kind.table, here))
            return self._record(kind, there, State.SAME)
        found = differing(self.matching, kind, there, here)
        below = list(self.children.of(kind, there, here, found))
        found = [each for each in found if not self.children.mirrors(kind, here, each)]
        differences = [*self._own(kind, there, here, found, below), *below]
        state = State.DIFFERENT if differences else State.SAME
        return self._record(kind, there, state, tuple(differences))

    def _own(
        self, kind: Kind, there: int, here: int, found: list[Differing], below: list[Difference]
    ) -> Iterator[Difference]:
        """Give what the record itself differs in; what only this side changed is none."""
        others = [each for each in found if not each.is_bin]
        ours_newer = any(each.newer is Newer.OURS for each in others)
        binned_here = any(each.is_bin and each.newer is Newer.OURS for each in found)
        for each in found:
            if each.newer is Newer.OURS:
                continue
            why = _BORNE if each.is_taken_here else ""
            if each.is_bin and ours_newer:
                why = why or _BINNED_BOTH
            elif binned_here and not each.is_bin:
                why = why or _BINNED_HERE
            is_fixed = each.is_taken_here
            if kind.table is CatalogueEntry and each.names[0] in _OF_TREE:
                is_fixed, why = True, _TREE
            if kind.table in _OF_YEARS and self.ours.rows(kind.table)[here]["year"] in self.final:
                is_fixed, why = True, _FINAL
            yield self.children.difference(kind, there, here, each, why, is_fixed)
