"""工作台账: the activities, and the accounts that are kept up to date, a tab each."""

from gui.activities.accounts.tab import AccountTab
from gui.activities.tab import ActivityTab
from gui.pages.tab import Today
from gui.pages.tabbed_page import TabbedPage, Tabs

TABS: Tabs = (
    ("activities", "台账", ActivityTab),
    ("accounts", "网站和新媒体", AccountTab),
)


class ActivitiesPage(TabbedPage):
    """The page. `today` says which day it is."""

    def __init__(self, today: Today) -> None:
        super().__init__("工作台账", TABS, today)
