"""公开栏 in the pictures: what hangs in March 2026, and how the window gets to the page."""

import time
from datetime import date

from PySide6.QtWidgets import QApplication

from gui.postings.page import PostingsPage
from gui.shell.main_window import MainWindow
from models.postings import boards
from models.postings import posting as postings
from models.postings.pasted import as_text
from models.postings.posting import Posting
from models.postings.template import filled, templates
from reports.postings.pasted import from_clipboard
from reports.ways import Book, Open

TODAY = date(2026, 3, 26)
_WAIT_S = 20
_PEOPLE = (("陈某某", "石桥村三组", 2), ("李某", "柳湾村一组", 1), ("欧阳某某", "大坪村五组", 3))
_LIST = "序号\t户主\t身份证号\t所在村组\t保障人数\t月保障金额（元）\n" + "\n".join(
    f"{at}\t{name}\t36042419900101{at:03}4\t{group}\t{count}\t{562 * count}"
    for at, (name, group, count) in enumerate(_PEOPLE, 1)
)
# title, template, up, first, last, boards
_HUNG = (
    ("关于2026年2月临时救助对象的公示", "assistance", 13, 16, 20, ("镇政府公开栏",)),
    ("关于2025年度石桥村集体财务收支的公示", "village_finance", 20, 23, 27, ("石桥村公开栏",)),
    (
        "关于2026年3月拟新增农村最低生活保障对象的公示",
        "relief",
        19,
        20,
        26,
        ("镇政府公开栏", "柳湾村公开栏"),
    ),
)


def hang_up() -> None:
    """Register the postings."""
    postings.record(TODAY, kind="通告", title="关于春季森林防火的通告", body="一、禁火时间")
    for title, template, up, first, last, places in _HUNG:
        form = templates().get(template) or templates()["relief"]
        made = postings.record(
            TODAY,
            kind=form.kind,
            title=title,
            body=filled(form, TODAY).body,
            matter=form.matter,
            list=as_text(from_clipboard(_LIST)) if form.head else "",
            posted_on=date(2026, 3, up),
            first_on=date(2026, 3, first),
            last_on=date(2026, 3, last),
            dated=date(2026, 3, up),
            objections_to="示例镇社会事务办公室",
            phone="0934-0000000",
            supervision="0934-0000002",
            paper="A4",
        )
        for place in places:
            boards.put_up(made, place, date(2026, 3, up), "王某", TODAY)


def posting(window: MainWindow) -> None:
    """Show the posting of 3 月低保 with its pages."""
    wanted = Posting.get(Posting.title == _HUNG[2][0])
    window.follow(Open(Book.POSTING, wanted.id))
    page = window.page("postings")
    assert isinstance(page, PostingsPage)
    until = time.monotonic() + _WAIT_S
    while page.preview.laid is None and time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.01)
