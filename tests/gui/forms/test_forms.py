"""The form: filled by keyboard alone, errors beside their field, pins, what is missing."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.telling import tell, telling
from gui.dialogs.pane_foot import PaneFoot
from gui.forms.choices import CheckGridField, ComboField, PathField, ToggleField
from gui.forms.dates import DateField
from gui.forms.dialog import FormDialog
from gui.forms.field import Field, LineField, TextField
from gui.forms.form import Form
from gui.forms.rows import FieldSpec
from gui.theme.theme import em, px
from models.store.refusal import Refusal
from tests.gui.gallery import dialog, parse_date
from tests.gui.keyboard import ENTER, press, write
from tests.gui.sample_window import VALUES, make_form

CONTROL = Qt.KeyboardModifier.ControlModifier


def shown(qtbot: QtBot, form: Form, width_em: int = 46) -> Form:
    qtbot.addWidget(form)
    form.resize(em(width_em), px(600))
    form.show()
    form.activateWindow()
    form.focus_first()
    QApplication.processEvents()
    return form


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def small_form() -> Form:
    return Form(
        (
            FieldSpec("title", "名称", LineField, "与标题一致", "条例第二十条", required=True),
            FieldSpec("made_on", "成文日期", lambda: DateField(parse_date), required=True),
            FieldSpec("way", "方式", lambda: ComboField([(1, "当面"), (2, "邮寄")]), pin=True),
            FieldSpec("kind", "属性", lambda: ToggleField([("a", "甲"), ("b", "乙")])),
            FieldSpec("channels", "渠道", lambda: CheckGridField([("w", "网"), ("p", "栏")])),
            FieldSpec("note", "备注", TextField),
        )
    )


def test_a_form_is_filled_by_keyboard_alone(qtbot: QtBot) -> None:
    form = shown(qtbot, small_form())
    QTest.keyClicks(focused(), "abc")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClicks(focused(), "2026-03-05")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClicks(focused(), "x")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClicks(focused(), "y")
    assert form.values() == {
        "title": "abc",
        "made_on": date(2026, 3, 5),
        "way": 1,
        "kind": "b",
        "channels": ["w"],
        "note": "x\ny",
    }
    assert form.is_dirty()


def test_a_date_that_cannot_be_read_is_told_on_leaving(qtbot: QtBot) -> None:
    form = shown(qtbot, small_form())
    form.go_to("made_on")
    QTest.keyClicks(focused(), "2026-13-25")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert form.error("made_on") == "没有 13 月。请写成 2026-03-25 或 3-25"
    with pytest.raises(Refusal) as refused:
        form.values()
    assert refused.value.field == "made_on"
    form.go_to("made_on")
    QTest.keyClick(focused(), Qt.Key.Key_Backspace)
    assert form.error("made_on") == ""


def test_a_refusal_lands_under_its_field_and_goes_there(qtbot: QtBot) -> None:
    form = shown(qtbot, small_form())
    with telling(form.field("way")) as told:
        raise Refusal("title", "名称不能为空，请照公文标题填写")
    assert told
    assert form.error("title") == "名称不能为空，请照公文标题填写"
    assert form.field("title").isAncestorOf(focused())
    form.set_values({"title": "好"})
    assert form.error("title") == ""


def test_a_refusal_without_a_field_stands_over_the_form(qtbot: QtBot) -> None:
    form = shown(qtbot, small_form())
    with telling(form):
        raise Refusal(None, "磁盘已满")
    assert form.band.isVisible()
    assert form.band.sentence == "磁盘已满"


def test_a_bug_is_never_told_as_a_refusal(qtbot: QtBot) -> None:
    form = shown(qtbot, small_form())
    with pytest.raises(ZeroDivisionError), telling(form):
        raise ZeroDivisionError
    with pytest.raises(Refusal):
        tell(QWidget(), Refusal(None, "没有人能说"))


def test_setting_values_is_not_an_edit_and_typing_is(qtbot: QtBot) -> None:
    form = shown(qtbot, make_form(), 46)
    told: list[bool] = []
    form.dirty.connect(told.append)
    form.set_values(VALUES)
    assert told == []
    form.go_to("title")
    QTest.keyClicks(focused(), "a")
    assert told == [True]
    form.set_dirty(False)
    assert told == [True, False]


def test_what_was_set_comes_back(qtbot: QtBot) -> None:
    form = shown(qtbot, make_form())
    values = {**VALUES, "published_on": date(2026, 3, 25)}
    form.set_values(values)
    assert form.values() == values


def test_a_pinned_value_stays_for_the_next_record(qtbot: QtBot) -> None:
    form = shown(qtbot, small_form())
    form.set_values({"title": "一", "way": 2})
    form.go_to("way")
    QTest.keyClick(focused(), Qt.Key.Key_F9)
    form.start_next({"note": "新"})
    assert form.values()["way"] == 2
    assert form.values()["title"] == ""
    assert form.values()["note"] == "新"
    assert form.field("title").isAncestorOf(focused())


def test_the_foot_names_what_is_missing_and_goes_there(qtbot: QtBot) -> None:
    form = shown(qtbot, small_form())
    foot = PaneFoot()
    qtbot.addWidget(foot)
    foot.missing_pressed.connect(form.go_to)
    form.set_values({"title": "有"})
    foot.set_missing(form.missing())
    assert foot.sentence == "还差 1 处：成文日期"
    foot.missing_button.click()
    assert form.field("made_on").isAncestorOf(focused())
    foot.set_missing([])
    assert foot.sentence == ""


def test_a_narrow_foot_gives_up_keys_before_words(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    foot = PaneFoot()
    foot.setParent(holder)
    made = [
        foot.add_button("保存", lambda: None, key="Ctrl+S"),
        foot.add_button("保存并新增", lambda: None, key="Ctrl+Enter"),
        foot.add_button("登记公开", lambda: None, kind="primary"),
    ]
    foot.resize(px(700), px(54))
    holder.show()
    assert made[1].text() == "保存并新增   Ctrl+Enter"
    foot.resize(px(370), px(54))
    assert made[1].text() == "保存并新增"
    foot.resize(px(230), px(54))
    assert [each.isVisible() for each in made] == [True, False, True]


def test_no_button_of_a_foot_moves_when_the_last_gap_is_filled(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    foot = PaneFoot()
    foot.setParent(holder)
    made = [
        foot.add_button("保存", lambda: None, key="Ctrl+S"),
        foot.add_button("保存并新增", lambda: None, key="Ctrl+Enter", kind="primary"),
    ]
    holder.show()
    gaps = [(name, name) for name in ("信息类别", "成文日期", "公开日期", "公开属性")]
    for width in range(320, 760, 40):
        foot.resize(px(width), px(54))
        places = []
        for count in (4, 1, 0):
            foot.set_missing(gaps[:count])
            QApplication.processEvents()
            places.append([each.geometry() for each in made])
        assert places[0] == places[1] == places[2]


def test_the_rule_stands_in_the_margin_or_under_its_field(qtbot: QtBot) -> None:
    form = shown(qtbot, small_form(), 46)
    row = form.rows["title"]
    assert row.rule.x() > row.fields["title"].geometry().right()
    form.resize(em(40), px(600))
    QApplication.processEvents()
    assert row.rule.y() >= row.fields["title"].geometry().bottom()


def test_shift_f1_opens_the_article_of_the_field(qtbot: QtBot) -> None:
    form = shown(qtbot, small_form())
    with qtbot.waitSignal(form.article_pressed) as heard:
        QTest.keyClick(focused(), Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert heard.args == ["条例第二十条"]


def test_tab_never_goes_into_the_rules(qtbot: QtBot) -> None:
    form = shown(qtbot, make_form())
    seen: set[str] = set()
    for _ in range(40):
        seen.add(form.focused_key())
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert "" not in seen
    assert {"title", "channels", "department"} <= seen


def test_a_path_is_found_by_any_part_and_free_text_is_kept(qtbot: QtBot) -> None:
    field = PathField([(7, ("法定主动公开内容", "应急管理"))])
    qtbot.addWidget(field)
    field.set_value(7)
    assert field.combo.currentText() == "法定主动公开内容 / 应急管理"
    assert field.value() == 7
    field.combo.setEditText("其他 / 新的")
    assert field.value() == "其他 / 新的"
    field.set_value(None)
    assert field.is_empty()


def test_money_is_parsed_and_shown_by_what_is_handed_in(qtbot: QtBot) -> None:
    field: Field = LineField(
        parse=lambda text: round(float(text) * 100), show=lambda cents: f"{(cents or 0) / 100:.2f}"
    )
    qtbot.addWidget(field)
    field.set_value(1250)
    assert field.value() == 1250


def test_ctrl_enter_accepts_and_a_refusal_keeps_the_dialog(qtbot: QtBot) -> None:
    got: list[dict[str, Any]] = []

    def verb(values: dict[str, Any]) -> None:
        got.append(values)
        if len(got) == 1:
            raise Refusal("number", "答复文号已用过，请换一个")

    made = FormDialog("办结", (FieldSpec("number", "答复文号", LineField),), verb)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.open()
    QTest.keyClick(made, Qt.Key.Key_Return, CONTROL)
    assert made.isVisible()
    assert made.form.error("number") == "答复文号已用过，请换一个"
    QTest.keyClick(made, Qt.Key.Key_Enter, CONTROL)
    assert not made.isVisible()


def test_enter_alone_fills_a_dialog_and_presses_what_is_wanted(qtbot: QtBot) -> None:
    kept: list[dict[str, Any]] = []
    made = FormDialog("办结", (FieldSpec("number", "答复文号", LineField),), kept.append)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.open()
    write("5号")
    press(ENTER, ENTER)
    assert kept == [{"number": "5号"}]
    assert not made.isVisible()


def test_esc_leaves_a_dialog_without_doing_anything(qtbot: QtBot) -> None:
    made = dialog()
    qtbot.addWidget(made)
    made.open()
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert made.result() == 0
    assert not made.isVisible()
