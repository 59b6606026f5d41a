"""The heads that a page names in a row or in lines, and which of them are not the form's."""

from collections.abc import Sequence

from reports.foreign.amount import Amount, Says
from reports.foreign.label_book import LabelBook, Meaning

FIRST_HEAD = "信息内容"


class TableHeads:
    """Finds the heads of tables; notes as odd what stands in their place."""

    def __init__(self, book: LabelBook, odd: dict[str, str]) -> None:
        self._book = book
        self._odd = odd
        self._open: str | None = None  # a head that may go on; None outside the heads

    def named_in(self, items: Sequence[Amount]) -> list[str]:
        """Return the columns in the order of a row of heads that names at least two of them."""
        named = []
        for item in items:
            meaning = self._book.meaning(item.text) if item.says is Says.WORDS else None
            if meaning is None and items[0].text == FIRST_HEAD != item.text and item.text:
                self._odd[item.text] = ""
            labels = meaning.labels if meaning else ()
            heads = [each for each in labels if each.kind == "head"]
            if labels and not heads and labels[0].kind != "mark":
                return []
            named += [heads[0].name] if heads else []
        return named if len(named) > 1 and len(set(named)) == len(named) else []

    def note(self, text: str, meaning: Meaning | None) -> None:
        """Take words of table 二 one after the other: heads may stand in lines of their own."""
        is_row = meaning is not None and any(each.kind == "row" for each in meaning.labels)
        if text == FIRST_HEAD or is_row:
            self._close()
            self._open = None if is_row else ""
        elif self._open is not None:
            whole = self._book.meaning(self._open + text) if self._open else None
            if whole is None:
                self._close()
            self._open = "" if whole or meaning else text

    def _close(self) -> None:
        """Note the head that was left open: nothing came to make it one of the form."""
        if self._open:
            self._odd[self._open] = ""
