"""The numbers that are taken: in the register, and by earlier rows of the ledger."""

from collections.abc import Iterable

from models.store.plain_text import number_key


class Taken:
    """Numbers by the rule that tells whether two are the same, however they are written.

    `word` names them: 登记号, 索引号, 编号.
    """

    def __init__(self, given: Iterable[str], word: str) -> None:
        self._word = word
        self._given = {number_key(number): number for number in given}
        self._here: dict[str, str] = {}

    def why(self, number: str) -> str:
        """Say by whom a number is taken already, "" for a free one."""
        plain = number_key(number)
        for where, numbers in (("登记簿里", self._given), ("本表前面", self._here)):
            if plain in numbers:
                written = "" if numbers[plain] == number else f"（写作“{numbers[plain]}”）"
                return f"{where}已有这个{self._word}{written}"
        return ""

    def take(self, number: str) -> None:
        """Note that a row has taken a number."""
        self._here[number_key(number)] = number
