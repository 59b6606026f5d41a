"""目录: what the office keeps to publish by – catalogue, columns, guide, documents – a tab each."""

from gui.catalogue.documents_tab import DocumentsTab
from gui.catalogue.guide_tab import GuideTab
from gui.catalogue.hand_over_tab import HandOverTab
from gui.catalogue.standard.tab import StandardTab
from gui.catalogue.tree.tab import TreeTab
from gui.catalogue.updates_tab import UpdatesTab
from gui.pages.tab import Today
from gui.pages.tabbed_page import TabbedPage, Tabs

TABS: Tabs = (
    ("tree", "公开目录", TreeTab),
    ("updates", "栏目更新", UpdatesTab),
    ("standard", "标准目录", StandardTab),
    ("guide", "公开指南", GuideTab),
    ("documents", "文件效力", DocumentsTab),
    ("hand_over", "送交", HandOverTab),
)


class CataloguePage(TabbedPage):
    """The page. `today` says what day it is."""

    def __init__(self, today: Today) -> None:
        super().__init__("目录", TABS, today)
