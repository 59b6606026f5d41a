"""Where the check of a ledger begins, and what its questions say once they are answered."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.controls.chips import ChipLabel
from gui.importing.dialog import ImportDialog
from tests.gui.importing.choosing import FAULTY, button_called, check, ledger


def marks(dialog: ImportDialog) -> list[str]:
    """Return what stands before each question."""
    chips = [each.chip for each in dialog.to_do.findChildren(ChipLabel)]
    return [chip.text for chip in chips if chip and chip.text in ("请选择", "请核对", "已选")]


def test_a_check_begins_at_the_cell_that_its_sentence_is_about(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    check(dialog, qtbot, ledger(tmp_path, *FAULTY))
    preview = dialog.preview
    assert "第 3 行" in preview.sentence.text()
    assert preview.view.currentIndex().data() == "2026-13-25"
    dialog.preview.narrow_button.click()
    assert preview.view.currentIndex().data() == "2026-13-25"


def test_a_question_asks_no_more_once_it_is_answered(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    path = ledger(tmp_path, ("春耕方案", "2026-03-05"), header="标题,发布日期")
    check(dialog, qtbot, path)
    assert marks(dialog) == ["请选择"]
    button_called(dialog, "都是主动公开").click()
    assert marks(dialog) == ["已选"]
    check(dialog, qtbot, path)
    assert marks(dialog) == ["请选择"]
