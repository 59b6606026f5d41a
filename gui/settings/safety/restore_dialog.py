"""The sheets over 恢复: what would not be there any more, and whether to restore."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gui.acting.application import application
from gui.acting.aside import Aside, Do, Tell
from gui.controls.controls import label
from gui.dialogs.sheet import SheetDialog
from gui.forms.drafts import waiting
from gui.theme.theme import px
from models.backups import restore
from models.backups.preview import Gone, Preview
from models.store.refusal import Refusal
from models.store.words import listed

_WIDTH = 560
_MOST = 400  # titles; a sheet with more is not read
_NAMED = 3


class GoneDialog(SheetDialog):
    """Lists what would go, what would be there again and what would be as before, newest first."""

    def __init__(self, found: Preview, parent: QWidget) -> None:
        said = f"恢复到 {found.manifest.made_at:%Y-%m-%d %H:%M}，登记簿里有这些不同。"
        super().__init__("恢复前后的不同", said, parent, width=_WIDTH)
        box = self.add_reading()
        for word, several in (
            ("恢复后没有的", found.gone),
            ("会重新出现的", found.back),
            ("会改回去的", found.old),
        ):
            if several:
                _list(box, word, several)
        box.addStretch(1)
        self.close_reading()


def _list(box: QVBoxLayout, word: str, several: Sequence[Gone]) -> None:
    box.addWidget(label(f"{word}　{len(several):,} 处", "legend"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(16))
    grid.setVerticalSpacing(px(4))
    grid.setColumnStretch(1, 1)
    for at, each in enumerate(several[:_MOST]):
        title = label(each.title)
        title.setWordWrap(True)
        grid.addWidget(label(f"{each.since:%Y-%m-%d}", "hint"), at, 0)
        grid.addWidget(title, at, 1)
    box.addLayout(grid)
    if len(several) > _MOST:
        box.addWidget(label(f"另有 {len(several) - _MOST:,} 处没有列出。", "hint"))


class RestoreDialog(SheetDialog):
    """Asks; then the window is closed, the backup takes the place of the register, and it opens."""

    def __init__(self, found: Preview, parent: QWidget) -> None:
        super().__init__(f"恢复到 {found.manifest.made_at:%Y-%m-%d %H:%M}", "", parent)
        self._found = found
        self.words = label(_said(found))
        self.words.setWordWrap(True)
        self.body.addWidget(self.words)
        self.add_button("取消", self.reject, key="Esc").setFocus()
        self.main = self.add_button("恢复", self.restore, kind="primary")

    def restore(self) -> None:
        """Let it be done while no window reads the register."""
        self.accept()
        application().aside.emit(Aside("正在恢复", partial(_restore, self._found.file), ""))


def _restore(file: Path, tell: Tell, do: Do) -> list[str]:
    try:
        return restore.in_place(file, tell, do)
    except Refusal as refusal:
        raise Refusal(None, f"没有恢复，登记簿还是原来的：{refusal.sentence}") from refusal


def _named(several: Sequence[Gone]) -> str:
    """Name the first of some records in brackets."""
    return f"（{listed([each.title for each in several], _NAMED)}）" if several else ""


def _said(found: Preview) -> str:
    """Say what changes, and that it can be taken back."""
    told = "、".join(f"{each.word}{each.said}" for each in found.counts if each.now != each.then)
    parts = [f"登记簿整个回到那时：{told}。" if told else "登记簿整个回到那时，各项的数目不变。"]
    if found.other_office:
        parts.append(f"这是“{found.other_office}”的备份，登记簿整个换成它的。")
    if found.changed:
        parts.append(f"那以后改过的 {found.changed:,} 条记录，改动都不在了{_named(found.old)}。")
    if found.back:
        parts.append(f"那以后移走、删去的 {len(found.back):,} 处会重新出现{_named(found.back)}。")
    if found.gone:
        parts.append("那以后编出去的文号、索引号，程序就不记得了；再编号时请核对有没有用过。")
    if found.destroyed:
        parts.append(
            f"那以后销毁的案卷（销毁清单 {listed(found.destroyed, 3)}）会重新出现，恢复后请再销毁。"
        )
    if count := len(waiting()):
        parts.append(f"还有 {count} 处没有保存的内容，恢复以后不在，只留在“恢复前”的备份里。")
    parts.append("先备份现在的登记簿，随时可以换回来。恢复以后窗口重新打开。")
    return "\n".join(parts)
