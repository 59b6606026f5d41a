"""Writes a picture of every page, reached as the clerk does: `python -m tests.gui.shots FOLDER`.

Names after the folder write only those.
The register is the demonstration, with a few records of March 2026 laid over it.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from gui.acting.application import Application, start
from gui.shell.keeper import Keeper
from gui.shell.main_window import MainWindow
from gui.theme.theme import Choice, theme
from models.office.profile import change_profile, office
from models.store import register
from reports import demo
from tests.gui import scenes
from tests.gui.postings import scene as posting_scene
from tests.gui.requests.scene import mixed_letter

USUAL, SMALL = QSize(1440, 900), QSize(1366, 768)


@dataclass(frozen=True)
class Shot:
    """One picture: its name, how the window gets there, and in which looks."""

    name: str
    reach: Callable[[MainWindow], QWidget | None]
    size: QSize = USUAL
    points: float = 10.5
    choice: Choice = "light"


SHOTS = (
    Shot("home", scenes.home),
    Shot("home_dark", scenes.home, choice="dark"),
    Shot("home_small", scenes.home_by_keyboard, SMALL, 14),
    Shot("items", scenes.items),
    Shot("items_form", scenes.item_form),
    Shot("items_small", scenes.item_form, SMALL, 14),
    Shot("items_dark", scenes.item_form, choice="dark"),
    Shot("requests", scenes.requests),
    Shot("request_case", scenes.case),
    Shot("request_small", scenes.case, SMALL, 16),
    Shot("request_dark", scenes.case, choice="dark"),
    Shot("closing", scenes.closing),
    Shot("letter_kinds", scenes.letter_kinds),
    Shot("letter", scenes.letter),
    Shot("letter_small", scenes.letter, SMALL, 16),
    Shot("letter_low", scenes.letter, SMALL),
    Shot("letter_dark", scenes.letter, choice="dark"),
    Shot("letter_words", scenes.letter_words),
    Shot("issued_letter", scenes.issued_letter),
    Shot("templates", scenes.templates),
    Shot("mixed_letter", mixed_letter),
    Shot("mixed_letter_small", mixed_letter, SMALL, 16),
    Shot("mixed_letter_dark", mixed_letter, choice="dark"),
    Shot("disputes", scenes.disputes),
    Shot("catalogue", scenes.catalogue_tree),
    Shot("catalogue_small", scenes.catalogue_tree, SMALL, 14),
    Shot("column_updates", scenes.column_updates),
    Shot("standard", scenes.standard),
    Shot("standard_small", scenes.standard, SMALL, 14),
    Shot("guide", scenes.guide_texts),
    Shot("documents_in_force", scenes.documents_in_force),
    Shot("hand_over", scenes.handing_over),
    Shot("review", scenes.review),
    Shot("review_slip", scenes.slip),
    Shot("annual", scenes.annual),
    Shot("annual_dark", scenes.annual, choice="dark"),
    Shot("annual_text", scenes.annual_text),
    Shot("posting", posting_scene.posting),
    Shot("posting_small", posting_scene.posting, SMALL, 14),
    Shot("posting_dark", posting_scene.posting, choice="dark"),
    Shot("settings", scenes.settings),
    Shot("settings_small", scenes.settings, SMALL, 16),
    Shot("settings_dark", scenes.settings, choice="dark"),
    Shot("recent_acts", scenes.recent_acts),
    Shot("recent_acts_small", scenes.recent_acts, QSize(1024, 640), 16),
    Shot("crash", scenes.crash),
)


def in_few_colours(picture: QImage) -> QImage:
    """Return the picture in 256 colours, those of the theme and the most frequent: small files."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    counts = Counter(memoryview(plain.constBits()).cast("I"))
    table = dict.fromkeys(QColor(colour).rgb() for colour in theme().colours.values())
    table |= dict.fromkeys(colour for colour, _ in counts.most_common(256))
    flags = Qt.ImageConversionFlag.AvoidDither
    return plain.convertToFormat(QImage.Format.Format_Indexed8, list(table)[:256], flags)


def take(app: Application, shot: Shot, out: Path) -> None:
    """Write one picture of a new window."""
    app.dresser.choose(choice=shot.choice)
    keeper = Keeper(app, lambda: scenes.TODAY)
    app.dresser.choose(choice=shot.choice)
    window = keeper.window
    window.showNormal()
    window.resize(shot.size)
    window.activateWindow()
    keeper.resize_text(shot.points)
    scenes.settle()
    dialog = shot.reach(window)
    scenes.settle()
    window.status.quiet()
    picture = window.grab()
    if dialog is not None:
        middle = window.rect().center() - dialog.rect().center()
        dialog.render(picture, middle)
        dialog.close()
    in_few_colours(picture.toImage()).save(str(out / f"{shot.name}.png"), quality=0)  # packed best
    keeper.resize_text(10.5)
    scenes.settle()
    window.close()
    window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # or each new look dresses it again
    scenes.settle()


def main(out: Path, *names: str) -> None:
    """Write the pictures called `names` into `out`, or every one."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        app = start(["gongkaibu"], choice="light", cache=Path(place) / "looks")
        demo.build(Path(place))
        with register.opened(Path(place) / "busy"):
            change_profile(**scenes.PROFILE)
            scenes.lay_over()
            scenes.lay_out_catalogues()
            register.place = lambda: Path("/home/office/公开簿/register")  # as an office has it
            print(office().name)
            for shot in SHOTS:
                if not names or shot.name in names:
                    take(app, shot, out)
                    print(shot.name)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
