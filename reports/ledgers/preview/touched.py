"""Which rows of a ledger a change of the clerk can touch: its own, and those with its numbers."""

from collections.abc import Mapping
from typing import Any

from models.store.plain_text import number_key
from reports.ledgers.books.by_hand import ByHand, Place
from reports.ledgers.books.sheet import Book
from reports.ledgers.cells.cell import text_of

_NUMBERS = ("index_number", "document_number", "number")  # fields by which rows know one another


def touched(book: Book, was: ByHand, now: ByHand) -> set[Place]:
    """Return where rows stand that may be judged otherwise than they were.

    A row that goes in takes its number, so that another one with it is rejected.
    """
    places = was.mended.keys() | now.mended.keys()
    changed = {each for each in places if was.mended.get(each) != now.mended.get(each)}
    changed |= was.left_out ^ now.left_out
    here = {place: numbers for place, numbers in _numbered(book, now) if numbers}
    before = book.only(changed)
    taken = {each for place in changed for each in here.get(place, ())}
    taken = taken.union(*(numbers for _, numbers in _numbered(before, was)))
    return changed | {place for place, numbers in here.items() if not taken.isdisjoint(numbers)}


def _numbered(book: Book, by_hand: ByHand) -> "list[tuple[Place, set[tuple[str, str]]]]":
    every = ByHand(mended=by_hand.mended)  # also the rows that are left out
    return [((sheet.name, at), _numbers(cells)) for sheet, at, cells in book.rows(every)]


def _numbers(cells: Mapping[str, Any]) -> set[tuple[str, str]]:
    return {(name, number_key(text_of(cells[name]))) for name in _NUMBERS if cells.get(name)}
