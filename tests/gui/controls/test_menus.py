"""The menu of a button: what is left of it on the button once it is closed."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.controls.controls import button
from gui.controls.menus import menu


def test_a_button_whose_menu_is_left_by_esc_does_not_look_as_if_under_the_pointer(
    qapp: Application, qtbot: QtBot
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    made = button("登记一步")
    QVBoxLayout(holder).addWidget(made)
    opened = menu(made)
    opened.addAction("延期")
    made.setMenu(opened)
    holder.show()
    made.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)  # as the press that opened it left it
    opened.popup(holder.pos())
    QTest.keyClick(opened, Qt.Key.Key_Escape)
    assert not opened.isVisible()
    assert not made.underMouse()
