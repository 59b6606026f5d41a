"""One file that was looked at, as a card: what it gives away by kinds, and its cleaned copy."""

from collections.abc import Callable

from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import button, label
from gui.dialogs.panes import Card
from reports.inspecting.told.looked_at import LookedAt
from reports.inspecting.trace import Trace

_MOST = 40  # lines of a file; what is more stands on paper
_CLEAN = "另存一份清理过的"


def file_card(told: LookedAt, clean: Callable[[], object]) -> Card:
    """Return the card of a file; `clean` is asked for by its button."""
    card = Card()
    card.head_row.show()
    name = label(told.path.name, "section")
    name.setWordWrap(True)
    card.head.addWidget(name, 1)
    card.head.addWidget(ChipLabel(_chip(told)))
    if told.traces and not told.removed:
        made = button(_CLEAN, icon_name="copy", press=clean)
        made.setAccessibleName(f"{_CLEAN}：{told.path.name}")
        made.setAutoDefault(False)
        card.head.addWidget(made)
    for said in _sentences(told):
        _add(card, said)
    left = _MOST
    for word, traces in told.by_kind:
        if left > 0:
            card.body.addWidget(label(f"{word}　{len(traces):,} 处", "strong"))
        for trace in traces[: max(left, 0)]:
            _add(card, _line(trace))
        left -= len(traces)
    if left < 0:
        _add(card, f"另有 {-left:,} 处没有列出，打印的结果里都有。", "hint")
    return card


def _chip(told: LookedAt) -> Chip:
    if told.refused:
        return Chip(ChipKind.NEUTRAL, told.in_short)
    if told.traces:
        return Chip(ChipKind.SOON, told.in_short, "info")
    return Chip(ChipKind.FINE, told.in_short)


def _sentences(told: LookedAt) -> list[str]:
    said = [told.refused] if told.refused else []
    if told.removed:
        said.append(f"这是清理过的一份：{'；'.join(told.removed)}。")
        said.append("下面是清理不了、还要人处理的：" if told.traces else "里面没有再查出问题。")
    return said


def _line(trace: Trace) -> str:
    return f"{trace.place}：{trace.message}"


def _add(card: Card, words: str, kind: str = "") -> None:
    made = label(words, kind)
    made.setWordWrap(True)
    card.body.addWidget(made)
