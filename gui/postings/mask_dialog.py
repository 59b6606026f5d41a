"""What is masked in a posting, place by place, and what the clerk keeps as it is."""

from collections.abc import Callable, Sequence, Set
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.forms.choices import CheckGridField
from gui.forms.dialog import FormDialog
from gui.forms.rows import FieldSpec
from reports.postings.masking import WORDS, Mask

_MOST = 60  # places named; the columns of a longer list have their rules


class MaskDialog(FormDialog):
    """Lists what is masked, each thing once with its places; `done(kept)` with what is ticked."""

    def __init__(
        self,
        masks: Sequence[Mask],
        kept: Set[str],
        done: Callable[[Set[str]], object],
        parent: QWidget,
    ) -> None:
        self._done, self._kept = done, frozenset(kept)
        places: dict[str, list[Mask]] = {each: [] for each in sorted(kept)}
        for mask in masks:
            places.setdefault(mask.before, []).append(mask)
        shown = list(places.items())[:_MOST]
        choices = [(before, _words(before, found)) for before, found in shown]
        self._offered = frozenset(before for before, _ in shown)
        said = "打勾的照原样印出来，如办事机构自己的号码；不打勾的照右边的样子印。"
        if len(places) > _MOST:
            said += f"这里列出前 {_MOST} 处，名单的其他各行在“名单”里按列定。"
        super().__init__(
            "已隐去的内容",
            (FieldSpec("kept", "保留", lambda: CheckGridField(choices, 1)),),
            self._keep,
            sentence=said,
            accept_word="确定",
            parent=parent,
            width=620,
        )
        self.form.set_values({"kept": list(kept)})

    def _keep(self, values: dict[str, Any]) -> None:
        self._done((self._kept - self._offered) | frozenset(values["kept"] or ()))


def _words(before: str, found: Sequence[Mask]) -> str:
    if not found:
        return f"{before}（已保留）"
    first = found[0]
    place = f"名单第 {first.row + 1} 行" if first.row >= 0 else "正文"
    more = f"等 {len(found)} 处" if len(found) > 1 else ""
    return f"{before} → {first.after}　{WORDS[first.rule]}，{place}{more}"
