"""Every table of the register, in the order in which they refer to one another."""

from models.amendment import Amendment
from models.annual_report import AnnualReport, ReportText
from models.attachment import Attachment
from models.catalogue import CatalogueEntry
from models.channel import Channel
from models.clearance import Clearance
from models.database import History, Table
from models.departments import Department
from models.dismissal import Dismissal
from models.dispute import Dispute, DisputeStage
from models.hand_over import HandedItem, HandOver
from models.item import Publication, PublishedItem
from models.letter import Letter, LetterTemplate
from models.local_day import LocalDay
from models.local_row import LocalRow
from models.numbering import GivenNumber
from models.office import Office
from models.posting import Posting, PostingPlace
from models.request import InformationRequest, RequestEvent
from models.search_record import SearchRecord
from models.settings import Setting
from models.standard_entry import StandardEntry
from models.workday_notice import HolidayNotice
from models.year_figure import YearFigure

TABLES: tuple[type[Table], ...] = (
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
    GivenNumber,
    StandardEntry,
    InformationRequest,
    RequestEvent,
    Letter,
    LetterTemplate,
    Dispute,
    DisputeStage,
    SearchRecord,
    LocalDay,
    LocalRow,
    YearFigure,
    AnnualReport,
    ReportText,
    Dismissal,
    HolidayNotice,
    Setting,
    History,
)
