"""Qt speaks Chinese: its own translation, and what that leaves in English."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import resources


def speak_chinese(app: QCoreApplication) -> None:
    """Let dates, dialogs and menus of Qt be Chinese."""
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    shipped = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    own = str(resources.path("locale"))
    for name, folder in (("qtbase_zh_CN", shipped), ("qt_rest_zh_CN", own)):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
