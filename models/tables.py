"""Every table of the register, in the order in which they refer to one another."""

from models.accounts.account import Account
from models.activities.activity import Activity, ActivityProblem
from models.assessment.deduction import Deduction
from models.assessment.verdict import Verdict
from models.cases.destruction import Destruction
from models.catalogue.standard_entry import StandardEntry
from models.disputes.dispute import Dispute, DisputeStage
from models.items.amendment import Amendment
from models.items.clearance import Clearance
from models.items.hand_over import HandedItem, HandOver
from models.items.item import Publication, PublishedItem
from models.law.local_day import LocalDay
from models.law.workday_notice import HolidayNotice
from models.letters.letter import Letter, LetterTemplate
from models.office.category import CatalogueEntry
from models.office.channel import Channel
from models.office.departments import Department
from models.office.follow_up import FollowUp
from models.office.profile import Office
from models.operators.operator import Operator, OperatorEntry
from models.postings.posting import Posting, PostingPlace
from models.requests.request import InformationRequest, RequestEvent
from models.requests.search_record import SearchRecord
from models.store.attachment import Attachment
from models.store.connection import DB, Stored
from models.store.history import Act, History
from models.store.numbering import GivenNumber
from models.store.settings import Setting
from models.year.dismissal import Dismissal
from models.year.entered import YearFigure
from models.year.local_row import LocalRow
from models.year.report import AnnualReport, ReportText

TABLES: tuple[type[Stored], ...] = (
    Office,
    Department,
    CatalogueEntry,
    Channel,
    PublishedItem,
    Publication,
    Clearance,
    Amendment,
    Posting,
    PostingPlace,
    HandOver,
    HandedItem,
    Attachment,
    FollowUp,
    GivenNumber,
    StandardEntry,
    InformationRequest,
    RequestEvent,
    Letter,
    LetterTemplate,
    Dispute,
    DisputeStage,
    Activity,
    ActivityProblem,
    Account,
    Deduction,
    Verdict,
    SearchRecord,
    LocalDay,
    LocalRow,
    YearFigure,
    AnnualReport,
    ReportText,
    Dismissal,
    HolidayNotice,
    Setting,
    Destruction,
    Operator,
    OperatorEntry,
    Act,
    History,
)

_MUCH = 5_000  # requests and items: what goes through all of them takes a few tenths of a second


def hold_much() -> bool:
    """Tell whether there is so much that no window should wait for what goes through all of it."""
    row = DB.connection().execute(
        "SELECT TOTAL(seq) FROM sqlite_sequence"
        " WHERE name IN ('information_request', 'published_item')"
    )
    return bool(row.fetchone()[0] > _MUCH)
