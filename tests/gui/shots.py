"""Writes a picture of every page, reached as the clerk does: `python -m tests.gui.shots FOLDER`.

Names after the folder write only those. With --size, --points or --look every scene there is
is drawn like that; with --all in every size, type and look, each in a folder of its own, at the
scale of QT_SCALE_FACTOR. The register is the demonstration, with a few records of March 2026 laid over
it; what is said of nothing stands on a register that was just made.
"""

import argparse
import os
import tempfile
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import product
from pathlib import Path
from typing import cast
from unittest.mock import patch

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage

from gui.acting.application import Application, start
from gui.settings.about import AboutCard
from gui.theme.theme import Choice, theme
from models.office.profile import office
from tests.gui import page_scenes, scenes
from tests.gui.activities import accounts_scene, assessment_scene
from tests.gui.activities import scene as activities_scene
from tests.gui.all_scenes import EMPTY, SCENES, Reach
from tests.gui.checking import scene as checking_scene
from tests.gui.dialog_scenes import help_of
from tests.gui.postings import scene as posting_scene
from tests.gui.requests.scene import mixed_letter
from tests.gui.rollup import scene as rollup_scene
from tests.gui.search import scene as search_scene
from tests.gui.stage import busy, just_made, played

USUAL, SMALL = QSize(1440, 900), QSize(1366, 768)


# In which looks people have it: small and large screens, usual and large type, light and dark.
SIZES, POINTS = (SMALL, QSize(1920, 1080)), (10.5, 12.0, 16.0)
LOOKS: tuple[Choice, ...] = ("light", "dark")


@dataclass(frozen=True)
class Shot:
    """One picture: its name, how the window gets there, and in which looks."""

    name: str
    reach: Reach
    size: QSize = USUAL
    points: float = 10.5
    choice: Choice = "light"


SHOTS = (
    Shot("home", scenes.home),
    Shot("home_dark", scenes.home, choice="dark"),
    Shot("home_small", scenes.home_by_keyboard, SMALL, 14),
    Shot("search", partial(search_scene.found, "dbgs")),
    Shot("search_small", partial(search_scene.found, "公示"), SMALL, 14, "dark"),
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
    Shot("activities", activities_scene.worked),
    Shot("activities_small", activities_scene.worked, SMALL, 16),
    Shot("activities_dark", activities_scene.worked, choice="dark"),
    Shot("accounts", accounts_scene.worked),
    Shot("accounts_small", accounts_scene.worked, SMALL, 16),
    Shot("accounts_dark", accounts_scene.worked, choice="dark"),
    Shot("assessment", assessment_scene.worked),
    Shot("assessment_small", assessment_scene.worked, SMALL, 16),
    Shot("assessment_dark", assessment_scene.worked, choice="dark"),
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
    Shot("first_run", SCENES["first_run_place"]),
    Shot("first_run_small", SCENES["first_run_place"], QSize(1000, 620), 16),
    Shot("first_run_dark", SCENES["first_run_place"], choice="dark"),
    Shot("help", partial(help_of, "requests")),
    Shot("help_small", partial(help_of, "requests"), QSize(1000, 620), 16),
    Shot("help_dark", partial(help_of, "requests"), choice="dark"),
    Shot("statistics", scenes.statistics),
    Shot("statistics_small", scenes.statistics, SMALL, 16),
    Shot("statistics_dark", scenes.statistics, choice="dark"),
    Shot("rollup", rollup_scene.sums),
    Shot("rollup_wrong", rollup_scene.wrong),
    Shot("rollup_small", rollup_scene.sums, SMALL, 16, "dark"),
    Shot("annual", scenes.annual),
    Shot("annual_dark", scenes.annual, choice="dark"),
    Shot("annual_text", scenes.annual_text),
    Shot("checking", checking_scene.faulty),
    Shot("checking_dark", checking_scene.faulty, choice="dark"),
    Shot("checking_small", checking_scene.faulty, SMALL, 16),
    Shot("annual_beside", page_scenes.papers_beside_the_report),
    Shot("posting", posting_scene.posting),
    Shot("posting_small", posting_scene.posting, SMALL, 14),
    Shot("posting_dark", posting_scene.posting, choice="dark"),
    Shot("settings", scenes.settings),
    Shot("settings_small", scenes.settings, SMALL, 16),
    Shot("settings_dark", scenes.settings, choice="dark"),
    Shot("safety", page_scenes.safety),
    Shot("safety_small", page_scenes.safety, SMALL, 16),
    Shot("safety_dark", page_scenes.safety, choice="dark"),
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
    file = out / f"{shot.name}.png"
    file.parent.mkdir(parents=True, exist_ok=True)
    with played(app, shot.reach, shot.size, shot.points, shot.choice) as (window, dialog):
        picture = window.grab()
        if dialog is not None:
            dialog.render(picture, window.rect().center() - dialog.rect().center())
        in_few_colours(picture.toImage()).save(str(file), quality=0)  # packed best


def write(app: Application, shots: Collection[Shot], out: Path) -> None:
    """Write these pictures of the register that is open, which lies where an office has it."""
    facts = AboutCard.facts
    told = {"登记簿": "/home/office/公开簿/register"}
    print(office().name)
    with patch.object(AboutCard, "facts", lambda card: {**facts(card), **told}):
        for shot in shots:
            take(app, shot, out)
            print(shot.name)


def wanted(asked: argparse.Namespace) -> list[Shot]:
    """Return the pictures of those names, else the usual ones; every scene in other looks."""
    if asked.all:
        return [each for look in product(SIZES, POINTS, LOOKS) for each in everywhere(*look, asked)]
    other = asked.size or asked.points or asked.look
    size = QSize(*map(int, (asked.size or "1440x900").split("x")))
    points, look = asked.points or 10.5, cast(Choice, asked.look or "light")
    usual = {} if other else {each.name: each for each in SHOTS}
    every = {
        name: Shot(name, reach, size, points, look) for name, reach in {**SCENES, **EMPTY}.items()
    }
    return [{**every, **usual}[name] for name in asked.names or usual or every]


def everywhere(
    size: QSize, points: float, look: Choice, asked: argparse.Namespace
) -> Iterator[Shot]:
    """Give every scene, or those of the names, in a folder of these looks."""
    scale = os.environ.get("QT_SCALE_FACTOR", "1")
    seen = QSize(int(size.width() / float(scale)), int(size.height() / float(scale)))
    folder = f"{size.width()}x{size.height()}_{scale}_{points:g}_{look}"
    for name, reach in {**SCENES, **EMPTY}.items():
        if not asked.names or name in asked.names:
            yield Shot(f"{folder}/{name}", reach, seen, points, look)


def main(asked: argparse.Namespace) -> None:
    """Write the pictures that are asked for."""
    shots = wanted(asked)
    with tempfile.TemporaryDirectory() as place:
        app = start(["gongkaibu"], choice="light", cache=Path(place) / "looks")
        for open_register, empty in ((busy, False), (just_made, True)):
            if here := [each for each in shots if (Path(each.name).name in EMPTY) is empty]:
                with open_register(Path(place)):
                    write(app, here, asked.out)


def parser() -> argparse.ArgumentParser:
    """Return what reads the line: a folder, names, and the looks of every scene."""
    line = argparse.ArgumentParser("python -m tests.gui.shots", description=__doc__)
    line.add_argument("out", type=Path, metavar="FOLDER")
    line.add_argument("names", nargs="*", metavar="NAME")
    line.add_argument("--size", metavar="1366x768")
    line.add_argument("--points", type=float)
    line.add_argument("--look", choices=LOOKS)
    line.add_argument("--all", action="store_true", help="in every size, type and look")
    return line


if __name__ == "__main__":
    main(parser().parse_intermixed_args())
