"""What the tests of 年度报告 share."""

import pytest
from PySide6.QtWidgets import QApplication, QDialog


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[QDialog]:
    """The dialogs that were opened; each is shown and left to the test."""
    found: list[QDialog] = []

    def note(dialog: QDialog) -> int:
        found.append(dialog)
        dialog.show()
        QApplication.processEvents()
        return 0

    monkeypatch.setattr(QDialog, "exec", note)
    return found
