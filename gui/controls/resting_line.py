"""The line that says in a page or a dialog what rests in it, and why."""

from gui.controls.controls import Label
from gui.theme.theme import px
from models.store.held import seat


class RestingLine(Label):
    """One quiet line of a page or a dialog that names what rests in it, and the role it takes."""

    def __init__(self) -> None:
        super().__init__("", "hint")
        self.setWordWrap(True)
        self.setContentsMargins(px(16), px(6), px(16), px(6))
        self._words: dict[str, dict[str, None]] = {}
        self.hide()

    def add(self, word: str, role: str) -> None:
        """Name something more that takes a role."""
        here = seat.taken()
        if here is None:
            return
        self._words.setdefault(role, {})[word] = None
        said = (f"{'、'.join(words)}要有“{of}”权限" for of, words in self._words.items())
        self.setText(f"{here.name}的权限是“{here.role}”：{'；'.join(said)}。")
        self.show()
