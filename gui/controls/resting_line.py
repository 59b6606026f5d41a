"""The line that says in a page or a dialog what rests in it, and why."""

from collections import Counter

from gui.controls.controls import Label
from gui.theme.theme import px
from models.store.held import seat


class RestingLine(Label):
    """One quiet line of a page or a dialog that names what rests in it, and the role it takes."""

    def __init__(self) -> None:
        super().__init__("", "hint")
        self.setWordWrap(True)
        self.setContentsMargins(px(16), px(6), px(16), px(6))
        self._words: dict[str, Counter[str]] = {}
        self.hide()

    def add(self, word: str, role: str) -> None:
        """Name something more that takes a role, as long as it is shown."""
        self._words.setdefault(role, Counter())[word] += 1
        self._say()

    def drop(self, word: str, role: str) -> None:
        """Name it no more: it is not shown any longer."""
        self._words.setdefault(role, Counter())[word] -= 1
        self._say()

    def _say(self) -> None:
        here = seat.taken()
        named = {of: [*(+words)] for of, words in self._words.items()}
        said = [f"{'、'.join(words)}要有“{of}”权限" for of, words in named.items() if words]
        told = f"{here.name}的权限是“{here.role}”：{'；'.join(said)}。" if here and said else ""
        self.setText(told)
        self.setVisible(bool(told))
