"""移交: the paper with which the post goes over to whoever takes it."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt

from gui.controls.controls import button, label
from gui.forms import drafts
from gui.settings.settings_card import SettingsCard

_SENTENCE = (
    "换人时打印移交清单：马上要办的、在办的申请和下一步、上报日程、备份在哪里、找谁联系。"
    "清单里没有口令。"
)


class PostCard(SettingsCard):
    """Says what the paper is for and shows it."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__("工作移交")
        self._today = today
        said = label(_SENTENCE, "hint")
        said.setWordWrap(True)
        self.show_button = button(
            "移交清单", icon_name="file-text", size="card", press=self.show_paper
        )
        self.body.addWidget(said)
        self.body.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignRight)

    def show_paper(self) -> None:
        """Show the paper as it prints; for Word it is saved too, to be filled in."""
        from gui.printing.preview import PreviewDialog  # noqa: PLC0415 (only when wanted)
        from reports.workbench.post.paper import post_paper  # noqa: PLC0415

        left = [drafts.kept(key) for key in drafts.waiting()]
        unsaved = [draft.what for draft in left if draft is not None]
        PreviewDialog(post_paper(self._today(), unsaved), self.window(), edited=True).open()
