"""Local days off and days worked, beside the State Council's notices (放假办法 4)."""

from datetime import datetime

from peewee import BooleanField, CharField, DateField, DateTimeField

from models.database import Table


class LocalDay(Table):
    """One day that is different here: `works` says whether it is worked, `reason` why."""

    day = DateField(unique=True)
    works = BooleanField(default=False)
    reason = CharField(default="")
    recorded_at = DateTimeField(default=datetime.now)
