"""Lines of what belongs to a record: long words never make their pane wider."""

from pytestqt.qtbot import QtBot

from gui.controls.controls import IconLabel, Label
from gui.forms.lines import CutLink, Line, LinesField
from tests.gui.seen.cuts import cuts
from tests.gui.windows import settle

LONG = "2026-11-29　经查由示例县住房和城乡建设局制作保存，请向该局申请；另查档案室台账"


def test_a_long_line_ends_with_dots_and_is_whole_again_with_room(qtbot: QtBot) -> None:
    field = LinesField()
    qtbot.addWidget(field)
    field.set_value([Line(LONG, "没有找到", key="edit", undo="drop")])
    field.resize(300, 60)
    field.show()
    link = field.findChild(CutLink)
    assert isinstance(link, CutLink)
    assert field.minimumSizeHint().width() <= 300
    assert link.text().endswith("…")
    assert link.toolTip() == LONG
    field.resize(1400, 60)
    assert link.text() == LONG
    assert link.toolTip() == ""
    with qtbot.waitSignal(field.pressed) as pressed:
        link.click()
    assert pressed.args == ["edit"]


def test_small_words_without_room_behind_stand_below_and_are_whole(qtbot: QtBot) -> None:
    field = LinesField()
    qtbot.addWidget(field)
    field.set_value(
        [Line("登记簿查到 3 条，扣 1.5 分", "每条扣 0.5 分，最多扣 5 分，县里另有规定的除外")]
    )
    words, small = field.findChildren(Label)
    for width, below in ((1400, False), (220, True)):
        field.resize(width, 200)
        field.show()
        settle()
        assert (small.y() >= words.geometry().bottom()) is below
        assert cuts(field) == []


def test_the_sign_of_a_line_stands_beside_its_words(qtbot: QtBot) -> None:
    field = LinesField()
    qtbot.addWidget(field)
    field.set_value([Line("申请表.pdf", "1 KB", "paperclip", key="open", undo="drop")])
    field.resize(600, field.sizeHint().height())
    field.show()
    settle()
    parts = (*field.findChildren(IconLabel), *field.findChildren(CutLink))
    sign, words = (each.mapTo(field, each.rect().center()).y() for each in parts)
    assert abs(sign - words) <= 2
