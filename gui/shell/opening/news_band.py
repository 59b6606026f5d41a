"""What is new since the last version, told once in the band of the first page."""

from PySide6.QtWidgets import QWidget

from gui.acting import news
from gui.dialogs.messages import Band


def tell_news(band: Band, window: QWidget, *, is_new: bool) -> None:
    """Say what is new to this PC, and lead to all of it; a register that `is_new` has no before."""
    found = news.untold(is_new=is_new)
    news.note_told()
    if not found:
        return

    def show() -> None:
        from gui.dialogs.news_dialog import NewsDialog  # noqa: PLC0415 (only when wanted)

        band.silence()
        dialog = NewsDialog(news.in_lines(found), window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    band.say("ok", f"已更新到 {found[0].number}：{found[0].short}", "看更新内容", show)
