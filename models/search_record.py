"""检索记录: the search behind an answer that information does not exist (条例 36(4))."""

from datetime import datetime
from typing import TYPE_CHECKING

from peewee import CharField, DateField, DateTimeField, ForeignKeyField, TextField

from models.database import Table
from models.request import InformationRequest


class SearchRecord(Table):
    """One search: where, how, with which words, by whom, and what was found."""

    request = ForeignKeyField(InformationRequest, on_delete="CASCADE")
    searched_on = DateField()
    place = CharField()
    method = CharField(default="")
    words = CharField(default="")
    person = CharField(default="")
    found = TextField(default="")
    recorded_at = DateTimeField(default=datetime.now)

    if TYPE_CHECKING:
        request_id: int
