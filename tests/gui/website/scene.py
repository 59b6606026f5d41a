"""网站对账 over the items of March 2026: what was copied from a column of the website."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from gui.items.page import ItemsPage
from gui.shell.main_window import MainWindow
from gui.website.view import WebsiteView
from tests.gui import scenes

COPIED = """当前位置：首页 > 政务公开 > 通知公告
关于春季森林防火的通告 2026-03-24
2026年2月城乡最低生活保障资金发放公示 2026-03-21
示例镇石桥村道路硬化工程竣工验收结果的公示 2026-03-18
2026年第一批农村厕所改造名单公示 2026-03-16
关于印发2026年春耕备耕工作方案的通… 2026-03-10
关于调整镇便民服务中心办公时间的公告
关于开展春季爱国卫生运动的通知 2026-03-02
首页 上一页 1 2 下一页 尾页 共 12 条记录
"""


BESIDE = """全省春耕生产现场会在我市召开 2026-03-25
市领导到示例镇调研乡村振兴工作 2026-03-20
我市举办春季招聘会提供岗位三千个 2026-03-11
"""


def begun(window: MainWindow) -> None:
    """Open 网站对账 with nothing in it yet."""
    view_of(window)


def view_of(window: MainWindow) -> WebsiteView:
    """Open 网站对账 and return it."""
    window.show_page("items")
    page = window.page("items")
    assert isinstance(page, ItemsPage)
    page.compare_with_website()
    assert page.website is not None
    return page.website


def compared(window: MainWindow) -> None:
    """Paste the list of a column."""
    view = view_of(window)
    QGuiApplication.clipboard().setText(COPIED)
    view.desk.paste()
    scenes.wait_for(lambda: view.is_filled and view.desk.result)


def lists(window: MainWindow) -> None:
    """Paste a page that has another list beside that of the column."""
    view, data = view_of(window), QMimeData()
    both = ("".join(f"<li>{line}</li>" for line in each.splitlines()) for each in (COPIED, BESIDE))
    data.setHtml("<h3>热点</h3>".join(f"<ul>{each}</ul>" for each in both))
    QGuiApplication.clipboard().setMimeData(data)
    view.desk.paste()
    scenes.wait_for(lambda: view.is_filled and view.desk.result)
