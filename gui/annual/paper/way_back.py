"""The way back of a text that is written: what stood there before each typing, and the cursor.

It holds stored text, so that figures taken back follow the register as they do now, and it outlives
saving, another size of the paper and a look at the records.
"""

from dataclasses import dataclass

_MOST = 200
_ENDS = "。；！？\n"  # what ends a typing that is taken back as one


@dataclass(frozen=True)
class _State:
    """A text as stored and as it reads; the cursor before and after the typing that made it."""

    stored: str
    plain: str
    before: int = 0
    after: int = 0


class WayBack:
    """Keeps the texts of one section, oldest first, and which of them stands there now."""

    def __init__(self) -> None:
        self._states = [_State("", "")]
        self._at = 0
        self._closed = False

    def begin(self, stored: str, plain: str) -> None:
        """Begin with a text; what was before is forgotten."""
        self._states, self._at = [_State(stored, plain)], 0

    def close(self) -> None:
        """Let what is written next be a step of its own."""
        self._closed = True

    def note(self, stored: str, plain: str) -> None:
        """Keep a text that was written; a word typed on belongs to the typing before it."""
        now = self._states[self._at]
        if stored == now.stored:
            return
        start, end = _common(now.plain, plain)
        before, after = _units(now.plain, end), _units(plain, end)
        made = _State(stored, plain, before, after)
        typed = plain[start : len(plain) - end]
        closed, self._closed = self._closed, False
        goes_on = (
            self._at > 0 and not closed and before == now.after and len(now.plain) == start + end
        )
        del self._states[self._at + 1 :]
        if goes_on and len(typed) == 1 and typed not in _ENDS:
            self._states[self._at] = _State(stored, plain, now.before, after)
        else:
            self._states = [*self._states, made][-_MOST:]
            self._at = len(self._states) - 1

    def back(self) -> tuple[str, int] | None:
        """Return the text before the last typing and its cursor, None at the beginning."""
        if not self._at:
            return None
        self._at -= 1
        return self._states[self._at].stored, self._states[self._at + 1].before

    def on(self) -> tuple[str, int] | None:
        """Return the text that was taken back last and its cursor, None when there is none."""
        if self._at + 1 == len(self._states):
            return None
        self._at += 1
        return self._states[self._at].stored, self._states[self._at].after


def _common(one: str, other: str) -> tuple[int, int]:
    """Return how many letters two texts begin with alike, and end in alike behind these."""
    shorter = min(len(one), len(other))
    start = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    most = shorter - start
    return start, next((at for at in range(most) if one[-1 - at] != other[-1 - at]), most)


def _units(text: str, end: int) -> int:
    """Return the place `end` letters before the end of a text, in a document of Qt (UTF-16)."""
    return len(text[: len(text) - end].encode("utf-16-le")) // 2
