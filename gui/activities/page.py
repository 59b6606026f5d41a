"""工作台账: the activities, the accounts that are kept up to date, and the 考核, a tab each."""

from gui.activities.accounts.tab import AccountTab
from gui.activities.assessment.tab import AssessmentTab
from gui.activities.tab import ActivityTab
from gui.pages.tab import Today
from gui.pages.tabbed_page import TabbedPage, Tabs
from reports.ways import Step, Work

TABS: Tabs = (
    ("activities", "台账", ActivityTab),
    ("accounts", "网站和新媒体", AccountTab),
    ("assessment", "考核自评", AssessmentTab),
)


class ActivitiesPage(TabbedPage):
    """The page. `today` says which day it is."""

    def __init__(self, today: Today) -> None:
        super().__init__("工作台账", TABS, today)

    def take_step(self, way: Step) -> None:
        """Take a step with an activity, or say what an item of the 考核 costs."""
        self.show_tab(TABS[-1 if way.action is Work.JUDGE else 0][0])
        self.shown.take_step(way)
