"""文书 in the window, by real keys: from the case to the issued letter, refusals."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.dialogs.unsaved import Answer
from gui.requests.letters import letter_page
from gui.requests.letters.issued_page import IssuedPage
from gui.shell.main_window import MainWindow
from models.letters.letter import letters_of
from models.office.profile import change_profile
from models.requests import applicant, handling, request, search_record
from models.requests.request import events_of
from tests.gui.keyboard import CTRL, ENTER, SHIFT, modal, press, write
from tests.gui.parts import step_into
from tests.gui.requests.letter_window import (
    TODAY,
    choose,
    fields,
    letter_window,
    page,
    plain,
    ready,
    settings,
    text,
    written,
)
from tests.models.letters.case import case_of, issued

TAB, ESC = Qt.Key.Key_Tab, Qt.Key.Key_Escape


@pytest.fixture
def window(qtbot: QtBot, opened: Path, restored: Application) -> Iterator[MainWindow]:
    """The window on the case 2026-001; today is 2026-03-10."""
    with letter_window(qtbot) as made:
        yield made


def lines(window: MainWindow) -> list[tuple[str, str]]:
    return [(line.words, line.small) for line in page(window).case.letters.lines.value()]


def kinds_of() -> list[str]:
    return [event.kind for event in events_of(request.find("2026-001"))]


def test_a_letter_is_issued_from_the_case_by_keys_alone(window: MainWindow) -> None:
    made = choose(window, "补正")
    assert "【请填写：补正事项】" in text(made)
    assert plain(made).step.text() == "出具后登记：补正告知"
    assert plain(made).number.value() == "示镇公复〔2026〕1号"
    assert made.foot.sentence == "还差 2 处：补正事项、补正期限"
    assert not made.issue_button.isEnabled()
    write("请写明文件的年份")
    assert "请写明文件的年份" in text(made)
    press(TAB)
    write("3-20")
    press(TAB)
    assert "请于2026年3月20日前" in text(made)
    assert not plain(made).by_hand
    press(ENTER, modifier=CTRL)
    assert page(window).letters.page is None
    assert kinds_of() == ["received", "supplement_asked"]
    assert lines(window) == [("补正告知书", "示镇公复〔2026〕1号　2026-03-10")]
    assert window.status.sentence == "已出具补正告知书　示镇公复〔2026〕1号"
    assert page(window).case.next.title.text() == "下一步：等申请人补正"
    window.undo()
    assert kinds_of() == ["received"]
    assert lines(window) == [("补正告知书", "2026-03-10　草稿")]
    assert window.status.sentence == "已撤销出具：补正告知书"


def test_what_the_law_declines_is_said_beside_its_field_and_the_draft_is_seen(
    window: MainWindow,
) -> None:
    made = choose(window, "延期")
    write("30")
    press(TAB)
    write("档案多")
    press(TAB)
    write("李××")
    press(ENTER, modifier=CTRL)
    assert fields(made).error("days") == "延期最长 20 个工作日，请填 1 到 20。"
    assert fields(made).rows["days"].rule.said == "延期最长 20 个工作日，请填 1 到 20。"
    assert made.foot.sentence == "请核对：延长天数"
    assert made.foot.missing_button.isVisible()
    assert kinds_of() == ["received"]
    press(ESC)
    assert lines(window) == [("延期答复告知书", "2026-03-10　草稿")]
    press(Qt.Key.Key_L, modifier=CTRL)
    ready(modal())
    press(ENTER)
    window.activateWindow()
    made = written(window)
    assert fields(made).field("approver").value() == "李××"
    fields(made).field("days").set_value(10)
    fields(made).edited.emit("days")
    press(ENTER, modifier=CTRL)
    assert kinds_of() == ["received", "extended"]
    assert [state for _, state in lines(window)] == ["示镇公复〔2026〕1号　2026-03-10"]
    assert page(window).case.clock.due.text() == "2026-04-14"


def test_what_the_profile_lacks_is_said_with_the_way_there_and_written_when_filled_in(
    window: MainWindow,
) -> None:
    change_profile(authority="")
    made = choose(window, "内部事务")
    assert made.foot.sentence == "还差 4 处：哪一类、说明、应当公开的规定 等"
    assert made.band.sentence == "机关信息里还没有填复议机关；填好以后这里自动写上"
    made.band.way_out.click()
    assert not page(window).isVisible()
    assert settings(window).isVisible()
    change_profile(authority="示例县人民政府")
    window.show_page("requests")
    made.refresh()
    assert made.foot.sentence == "还差 3 处：哪一类、说明、应当公开的规定"
    assert made.band.isHidden()
    assert "向示例县人民政府申请行政复议" in text(made)


def test_a_letter_of_not_held_that_tells_of_its_search_records_it(
    window: MainWindow,
) -> None:
    made = choose(window, "不存在")
    assert fields(made).field("closing_reason").isVisible()
    write("李××在综合档案室检索2019年文书档案，没有检索到")
    assert not fields(made).field("closing_reason").isVisible()
    assert made.foot.sentence == ""
    press(ENTER, modifier=CTRL)
    closed = request.find("2026-001")
    assert (closed.outcome, closed.closing_reason) == ("u1", "")
    (search,) = search_record.searches_of(closed)
    assert (search.place, search.person) == ("综合档案室", "李××")


def test_a_letter_that_nothing_speaks_against_asks_for_no_reason(window: MainWindow) -> None:
    made = choose(window, "非本机关")
    assert not fields(made).field("closing_reason").isVisible()


def test_a_fee_letter_says_what_the_scale_gives(window: MainWindow) -> None:
    made = choose(window, "收费通知书")
    form = fields(made)
    assert not form.field("amount_reason").isVisible()
    for key, value in {"fee_by": "按量", "units": 45, "amount": 20000, "counts": "多"}.items():
        form.field(key).set_value(value)
        form.edited.emit(key)
    assert form.field("amount_reason").isVisible()
    assert "二、计费数量：45页。" in text(made)
    form.field("amount").set_value(15000)
    form.edited.emit("amount")
    assert not form.field("amount_reason").isVisible()
    form.field("amount").set_value(20000)
    step_into(form, "units")
    press(Qt.Key.Key_A, modifier=CTRL)
    write("4.5")
    press(ENTER, modifier=CTRL)
    assert form.error("units") == "“4.5”不是数量，计费数量要写成 45 这样的正整数。"
    assert kinds_of() == ["received"]


def test_a_draft_is_kept_gone_on_with_and_thrown_away(window: MainWindow) -> None:
    made = choose(window, "不存在")
    write("检索了档案室")
    press(Qt.Key.Key_S, modifier=CTRL)
    press(ESC)
    assert lines(window) == [("答复书（不存在）", "2026-03-10　草稿")]
    assert made.letter is not None
    page(window).case.letters.lines.pressed.emit(f"open:{made.letter.id}")
    again = written(window)
    assert fields(again).field("search").value() == "检索了档案室"
    assert not plain(again).by_hand
    press(ESC)
    assert again.letter is not None
    page(window).case.letters.lines.pressed.emit(f"drop:{again.letter.id}")
    assert lines(window) == []
    window.undo()
    assert lines(window) == [("答复书（不存在）", "2026-03-10　草稿")]


def test_a_text_changed_by_hand_stays_until_it_is_written_anew(window: MainWindow) -> None:
    made = choose(window, "予以公开）")
    made.form_button.click()
    press(Qt.Key.Key_Home, modifier=CTRL)
    write("经研究，")
    fields(made).field("pages").set_value("3")
    fields(made).edited.emit("pages")
    assert text(made).startswith("经研究，本机关于")
    assert "（共3页）" not in text(made)
    assert plain(made).changed.sentence == "正文手工改过，左边和机关信息再改不会进正文"
    plain(made).changed.way_out.click()
    assert "（共3页）" in text(made)
    assert text(made).startswith("本机关于")
    assert plain(made).changed.isHidden()


@pytest.mark.parametrize(
    ("answer", "kept", "closed"),
    [(Answer.SAVE, 1, True), (Answer.DISCARD, 0, True), (Answer.STAY, 0, False)],
)
def test_closing_asks_about_what_is_not_kept(
    window: MainWindow, answer: Answer, kept: int, closed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letter_page, "ask", lambda *_: answer)
    choose(window, "不存在")
    write("检索了档案室")
    press(ESC)
    assert (page(window).letters.page is None) is closed
    assert len(letters_of(request.find("2026-001"))) == kept


def test_an_issued_letter_opens_as_its_page_and_is_exported(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made = issued(case_of(request.find("2026-001"), TODAY), "granted", today=TODAY)
    page(window).refresh()
    page(window).letters.open(made.id)
    shown = page(window).letters.page
    assert isinstance(shown, IssuedPage)
    qtbot.waitUntil(lambda: shown.paper.area.pages is not None)
    assert shown.foot.done == "示镇公复〔2026〕1号　2026-03-10　已出具，不能再改"
    out = tmp_path / "1.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    press(Qt.Key.Key_S, modifier=CTRL | SHIFT)
    assert "示镇公复〔2026〕1号" in [each.text for each in docx.Document(str(out)).paragraphs]
    press(ESC)
    assert page(window).letters.page is None


@pytest.mark.parametrize(
    ("named", "chosen"),
    [("1.docx", "PDF 文件 (*.pdf)"), ("1.pdf", "Word 文件 (*.docx)"), ("1", "PDF 文件 (*.pdf)")],
)
def test_a_letter_is_exported_as_pdf_where_that_is_chosen_or_typed(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, named: str, chosen: str
) -> None:
    made = issued(case_of(request.find("2026-001"), TODAY), "granted", today=TODAY)
    page(window).letters.open(made.id)
    asked = (str(tmp_path / named), chosen)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: asked)
    press(Qt.Key.Key_S, modifier=CTRL | SHIFT)
    assert [each.name for each in tmp_path.glob("1*")] == ["1.pdf"]
    assert (tmp_path / "1.pdf").read_bytes().startswith(b"%PDF")


def test_a_cancelled_letter_says_so(window: MainWindow) -> None:
    made = issued(case_of(request.find("2026-001"), TODAY), "granted", today=TODAY)
    assert made.event is not None
    handling.cancel(request.find("2026-001"), made.event, "办错了", TODAY)
    page(window).refresh()
    assert lines(window)[0][1].endswith("已撤销")
    page(window).letters.open(made.id)
    shown = page(window).letters.page
    assert isinstance(shown, IssuedPage)
    assert shown.foot.done.endswith("登记的这一步后来撤销了")


def test_a_late_demand_is_warned_of_in_amber_and_still_possible(window: MainWindow) -> None:
    page(window).today = lambda: date(2026, 3, 12)
    made = choose(window, "补正告知书")
    made.form.dated.set_value(date(2026, 3, 12))
    made.form.dated.edited.emit()
    caution = plain(made).caution
    assert caution.sentence.startswith("2026-03-12 告知补正，超过收到之日起 7 个工作日。")
    assert caution.property("band") == "soon"


def test_the_paragraph_of_the_field_in_hand_lies_on_its_ground_on_the_paper(
    qtbot: QtBot, window: MainWindow
) -> None:
    made = choose(window, "不存在")
    write("检索了档案室")
    made.paper.lay_out()
    qtbot.waitUntil(lambda: bool(made.paper.area.view.marks))
    made.paper.passage_pressed.emit(0)
    assert fields(made).focused_key() == made.of.fields[0].key


def test_nothing_is_added_to_a_request_in_the_bin(window: MainWindow) -> None:
    request.find("2026-001").remove("重复")
    page(window).refresh()
    press(Qt.Key.Key_L, modifier=CTRL)
    assert QApplication.activeModalWidget() is None


def test_the_bar_over_a_letter_says_that_several_have_applied(qtbot: QtBot, opened: Path) -> None:
    others = applicant.as_text([applicant.Person("李四")])
    with letter_window(qtbot, others=others) as window:
        assert "等2人" in choose(window, "不存在").form.who.text()
