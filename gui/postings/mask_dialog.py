"""What is masked in a posting, place by place, and what the clerk keeps as it is."""

from collections.abc import Callable, Sequence, Set
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.forms.choices import CheckGridField
from gui.forms.dialog import FormDialog
from gui.forms.rows import FieldSpec
from reports.postings.masking import Mask
from reports.postings.stars import WORDS

_MOST = 60  # places named; the columns of a longer list have their rules
_AROUND = 18  # signs of the sentence before and after the number
_ALL = "all:"


class MaskDialog(FormDialog):
    """Lists what is masked and kept, each with its sentence, and each kind as a whole.

    `done(kept)` gets the keys of what is ticked.
    """

    def __init__(
        self, masks: Sequence[Mask], done: Callable[[Set[str]], object], parent: QWidget
    ) -> None:
        self._done = done
        self._places = {each.key: each for each in sorted(masks, key=lambda m: not m.doubtful)}
        shown = list(self._places.items())[:_MOST]
        self._offered = frozenset(key for key, _ in shown)
        kinds = dict.fromkeys(each.rule for each in masks)
        whole = [(f"{_ALL}{rule}", f"全部{WORDS[rule]}") for rule in kinds]
        said = "打勾的照原样印出来，如办事机构自己的号码；不打勾的照箭头后面的样子印。"
        if len(self._places) > _MOST:
            said += f"这里列出前 {_MOST} 处，其余的按种类定，名单各列在“名单”里定。"
        super().__init__(
            "已隐去的内容",
            (
                FieldSpec(
                    "kept", "保留", lambda: CheckGridField([(k, _words(m)) for k, m in shown], 1)
                ),
                FieldSpec("kinds", "整类保留", lambda: CheckGridField(whole, 2)),
            ),
            self._keep,
            sentence=said,
            accept_word="确定",
            parent=parent,
            width=760,
        )
        self._given = [rule for rule in kinds if all(m.kept for m in masks if m.rule is rule)]
        self.form.set_values(
            {
                "kept": [key for key, each in shown if each.kept],
                "kinds": [f"{_ALL}{rule}" for rule in self._given],
            }
        )

    def _keep(self, values: dict[str, Any]) -> None:
        ticked, kinds = frozenset(values["kept"] or ()), frozenset(values["kinds"] or ())
        kept = set()
        for key, each in self._places.items():
            chosen, before = f"{_ALL}{each.rule}" in kinds, each.rule in self._given
            stands = key in ticked if key in self._offered else each.kept
            if chosen if chosen != before else stands:
                kept.add(key)
        self._done(kept)


def _words(mask: Mask) -> str:
    place = f"{mask.place}第 {mask.row + 1} 行" if mask.row >= 0 else mask.place
    before, _, after = mask.around.partition(mask.before)
    around = " ".join(f"{before[-_AROUND:]}…{after[:_AROUND]}".split())
    doubt = "　可能不是个人的" if mask.doubtful else ""
    return f"{mask.before} → {mask.after}{doubt}　{place}：{around}"
