"""网站对账 of a page with several lists: the clerk takes another than the one proposed."""

from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.website.view import WebsiteView
from models.items import item

TODAY = date(2026, 3, 26)
OWN = ["关于春季森林防火的通告", "关于调整办公时间的公告"]
BESIDE = ["全省春耕现场会召开", "全市春季招聘会举行", "县里召开年度工作会议"]


def test_another_list_of_the_page_is_chosen_and_compared(
    qapp: Application, opened: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    item.record(OWN[0], ["政府网站"], published_on=date(2026, 3, 20))
    own, beside = (
        "".join(f"<li>{title} 2026-03-{20 - at}</li>" for at, title in enumerate(titles))
        for titles in (OWN, BESIDE)
    )
    page = tmp_path / "通知公告.html"
    page.write_text(f"<div><ul>{own}</ul></div><h3>热点</h3><ul>{beside}</ul>", "utf-8")
    view = WebsiteView(lambda: TODAY, "主动公开")
    qtbot.addWidget(view)
    view.desk.open_files([page])
    qtbot.waitUntil(lambda: view.is_filled and view.desk.result is not None)
    assert [each.title for each in view.desk.site.lines] == OWN
    view.lists.aboutToShow.emit()
    _own, other, whole = view.lists.actions()
    assert (other.text(), whole.text()) == (f"3 条，从“{BESIDE[0]}”起", "5 条，页面上的全部")
    other.trigger()
    qtbot.waitUntil(lambda: view.is_filled)
    assert [each.title for each in view.desk.site.lines] == BESIDE
