"""Every table of the register, in the order in which they refer to one another."""

from models.catalogue import CatalogueEntry
from models.database import History, Table
from models.item import Channel, Publication, PublishedItem
from models.office import Department, Office, Setting
from models.request import InformationRequest, RequestEvent
from models.workday_notice import HolidayNotice
from models.year_figure import YearFigure

TABLES: tuple[type[Table], ...] = (
    Office,
    Department,
    CatalogueEntry,
    Channel,
    PublishedItem,
    Publication,
    InformationRequest,
    RequestEvent,
    YearFigure,
    HolidayNotice,
    Setting,
    History,
)
