"""The tests of the windows run without a screen, in the application as it ships."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application, start
from gui.theme.dress import put_on
from models.operators import passwords
from models.store.held import seat
from tests.gui.listener import Listener
from tests.gui.staff import staff

# What the platform without a screen says of every window; real warnings still fail a test.
_OF_THE_PLATFORM = "This plugin does not support (propagateSizeHints|raise|grabbing the keyboard)"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the platform speak of itself."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(_OF_THE_PLATFORM, extend=True))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Let closed windows really go: processing events alone leaves them, and all get slower."""
    yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def qapp(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Application]:
    """The application in light mode at 10.5 pt, with its own cache."""
    yield start(["gongkaibu"], choice="light", cache=tmp_path_factory.mktemp("looks"))
    QApplication.clipboard().clear()  # what Python put there must not outlive it


# Only a test that fails waits so long, on a machine that has much else to do.
_LONGEST = {"timeout": 60_000}


class Robot(QtBot):
    """Shows a part of the window alone in what it wears there, and is patient."""

    def addWidget(self, widget: QWidget, **how: Any) -> None:
        if widget.parentWidget() is None and not widget.styleSheet():
            put_on(widget)
        super().addWidget(widget, **how)

    def waitActive(self, widget: QWidget, **how: Any) -> Any:
        return super().waitActive(widget, **_LONGEST | how)

    def waitSignal(self, signal: Any, **how: Any) -> Any:
        return super().waitSignal(signal, **_LONGEST | how)

    def waitUntil(self, callback: Callable[[], bool | None], **how: Any) -> None:
        super().waitUntil(callback, **_LONGEST | how)


@pytest.fixture
def qtbot(qapp: Application, request: pytest.FixtureRequest) -> QtBot:
    """The hands of the tests."""
    return Robot(request)


@pytest.fixture
def heard(qapp: Application, opened: Path) -> Iterator[Listener]:
    """What the application tells and says during the test."""
    listener = Listener(qapp)
    yield listener
    listener.leave()


@pytest.fixture
def restored(qapp: Application) -> Iterator[Application]:
    """The application; its looks are put back after the test."""
    yield qapp
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # closed ones are not dressed
    qapp.dresser.choose(points=10.5, choice="light")


@pytest.fixture
def light(opened: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The register, in which a password is reckoned at once."""
    monkeypatch.setattr(passwords, "_HASHER", PasswordHasher(1, 8, 1))
    yield opened
    seat.leave()


@pytest.fixture
def staffed(light: Path) -> Path:
    """The register with one operator of each role, 王×× (管理) at the desk."""
    staff()
    return light
