"""The head of the pane beside a section of text: how long it is, whose it is, what can be done."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from gui.annual.report import Report
from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import button, label
from gui.controls.menus import menu
from gui.theme.theme import px
from reports.annual.narrative.topics import Topic
from reports.annual.sections import SectionText

_DRAFT = Chip(ChipKind.FACT, "自动起草")
_OWN = Chip(ChipKind.NEUTRAL, "改写过", "pencil-line")
_FINAL = Chip(ChipKind.FACT, "已定稿", "lock")
_FOLLOWS = "浅色底的数字取自台账，跟着台账变。可以直接改写文字，数字仍跟着台账。"
_WRITTEN = "这一部分改写过。数字仍跟着台账；手工改的数字与台账不同的，标成黄底。"
_OUTDATED = "台账变动以后，程序现在会写出不同的句子；您改写的文字没有动。"
_FROZEN = "已经定稿，文字和数字都不再变动。要改请先取消定稿。"

_FEW = 3  # names of what could be written, where there is more to say


class TextHead(QFrame):
    """`restore_wanted` back to the draft, `draft_wanted` to see it, `entry_wanted` to fill in what
    no ledger gives, `topic_wanted` (a Topic) to be put into the text."""

    restore_wanted = Signal()
    draft_wanted = Signal()
    entry_wanted = Signal()
    topic_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "head")
        self.title, self.count = label(kind="section"), label(kind="label")
        self.chip = ChipLabel(parent=self)
        self.words = label(kind="hint")
        for part in (self.title, self.words):
            part.setWordWrap(True)
        press = self.restore_wanted.emit
        self.restore = button("恢复起草", "link", icon_name="undo-2", size="card", press=press)
        press = self.draft_wanted.emit
        self.draft = button("看新句子", "link", icon_name="file-text", size="card", press=press)
        press = self.entry_wanted.emit
        self.entry = button("补充数字", "link", icon_name="pencil-line", size="card", press=press)
        self.untold = label(kind="hint")
        self.untold.setWordWrap(True)
        self.confirm = button("确认", "link", icon_name="check", size="card", press=self._confirm)
        self.topics = button("还可以写", "link", icon_name="plus", size="card")
        self.topics.setMenu(menu(self))
        self._proposed: Topic | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(px(18), px(13), px(18), px(10))
        box.setSpacing(px(6))
        confirming, first, second, third, fourth = (QHBoxLayout() for _ in range(5))
        first.addWidget(self.title, 1)
        first.addWidget(self.count)
        second.addWidget(self.chip)
        second.addStretch(1)
        for row, parts in (
            (confirming, (self.confirm,)),
            (third, (self.topics, self.entry)),
            (fourth, (self.draft, self.restore)),
        ):
            for part in parts:
                row.addWidget(part)
            row.addStretch(1)
        for row in (first, second):
            box.addLayout(row)
        box.addWidget(self.words)
        box.addLayout(confirming)
        box.addWidget(self.untold)
        box.addLayout(third)
        box.addLayout(fourth)

    def show_section(self, report: Report, section: SectionText) -> None:
        """Show a section of a report."""
        self.title.setText(section.heading)
        self.count.setText(f"{section.count} 字")
        final = report.is_final
        self.chip.set_chip(_FINAL if final else _OWN if section.is_own else _DRAFT)
        if final:
            words = _FROZEN
        elif section.outdated:
            words = _OUTDATED
        else:
            words = _WRITTEN if section.is_own else _FOLLOWS
        self.words.setText(words)
        open_facts = sum(fact.entered and not fact.given for fact in report.facts.values())
        self.entry.setText(f" 补充数字（缺 {open_facts}）" if open_facts else " 补充数字")
        self.entry.setVisible(not final)
        self._show_topics(() if final else section.untold)
        self.restore.setVisible(section.is_own and not final)
        self.draft.setVisible(section.is_own and not final)

    def _show_topics(self, offered: Sequence[Topic]) -> None:
        """Offer what is only proposed, and what a report usually tells and the section does not."""
        self._proposed = next((each for each in offered if each.confirms), None)
        untold = [each for each in offered if not each.confirms]
        count = len(self._proposed.clauses) if self._proposed else 0
        self.confirm.setText(f" 确认措施的责任单位和时间（{count} 处）")
        self.confirm.setVisible(bool(count))
        opened = self.topics.menu()
        opened.clear()
        for topic in untold:
            opened.addAction(_word(topic)).triggered.connect(partial(self._want, topic))
        given = _few([topic.label for topic in untold if topic.given])
        names = [topic.label for topic in untold if not topic.given]
        usual = _few(names) if given else "、".join(names)
        said = [
            f"填了数、这一部分没有写进去：{given}。" if given else "",
            f"这一部分通常还写：{usual}。登记簿不知道的，可以插入一句再填。" if usual else "",
        ]
        self.untold.setText("\n".join(filter(None, said)))
        self.topics.setText(f" 还可以写（{len(untold)} 项）")
        self.untold.setVisible(bool(untold))
        self.topics.setVisible(bool(untold))

    def _confirm(self) -> None:
        if self._proposed is not None:
            self.topic_wanted.emit(self._proposed)

    def _want(self, topic: Topic) -> None:
        if topic.entered:
            self.entry_wanted.emit()
        else:
            self.topic_wanted.emit(topic)


def _word(topic: Topic) -> str:
    if topic.given:
        return f"写进正文：{topic.label}"
    return f"{topic.label}（补充数字）" if topic.entered else topic.label


def _few(names: Sequence[str]) -> str:
    """Name the first of many: all of them stand in the menu."""
    more = f"等 {len(names)} 项" if len(names) > _FEW else ""
    return "、".join(names[:_FEW]) + more
