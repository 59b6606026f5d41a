"""How the window gets to a 分项答复 that is filled in."""

from gui.requests.letters.letter_page import LetterPage
from gui.requests.letters.mixed_form import MixedForm
from gui.requests.page import RequestPage
from gui.shell.main_window import MainWindow
from models.letters.kinds import kind
from models.letters.parts import Part
from reports.ways import Book, Open
from tests.gui.windows import settle

PARTS = (
    Part(
        "2025 年度补贴标准和各户面积、金额",
        "granted",
        "第三十六条第（二）项",
        "随本答复书提供纸质件，共 12 页",
    ),
    Part(
        "各户身份证号码和银行账号", "d4", "第十五条", "涉及个人隐私，公开会对第三方合法权益造成损害"
    ),
    Part(
        "2014 年以前的面积核定底册",
        "u1",
        "第三十六条第（四）项",
        "03-24 陈×× 查档案室、农业农村办公室台账，检索词“面积核定”“地力保护补贴”，没有找到",
    ),
)


def mixed_letter(window: MainWindow) -> None:
    window.follow(Open(Book.REQUEST, "2026-001"))
    settle()
    page = window.page("requests")
    assert isinstance(page, RequestPage)
    page.letters.write(kind("mixed"))
    letter = page.letters.page
    assert isinstance(letter, LetterPage)
    assert isinstance(letter.form, MixedForm)
    letter.form.parts.set_parts(PARTS)
    letter.form.parts.edited.emit()
    letter.form.parts.go_to(1, "outcome")
    letter.paper.lay_out()
