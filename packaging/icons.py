"""Draw the program's icon in the sizes that menus and installers ask for.

    python packaging/icons.py FOLDER

Writes FOLDER/SIDE.png for each side in pixels, and FOLDER/gongkaibu.ico for Windows.
"""

import os
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).parents[1] / "resources" / "brand" / "gongkaibu.svg"
SIDES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
_IN_ONE_FILE = [(side, side) for side in (16, 24, 32, 48, 64, 128, 256)]


def draw(folder: Path) -> None:
    """Write the icon into `folder` in every size."""
    folder.mkdir(parents=True, exist_ok=True)
    drawing = QSvgRenderer(str(SOURCE))
    for side in SIDES:
        image = QImage(side, side, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        drawing.render(painter)
        painter.end()
        image.save(str(folder / f"{side}.png"))
    with Image.open(folder / "256.png") as largest:
        largest.save(folder / "gongkaibu.ico", sizes=_IN_ONE_FILE)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QGuiApplication(sys.argv[:1])
    draw(Path(sys.argv[1]))
