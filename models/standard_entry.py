"""基层政务公开标准目录: its rows, as 国办发〔2019〕54号 wants them kept."""

from datetime import datetime

from peewee import BooleanField, CharField, DateTimeField, IntegerField, TextField

from models.database import Table


class StandardEntry(Table):
    """One row: a 一级事项 (`matter`) and 二级事项 (`detail`) of one of the 26 domains.

    `channels` are the ticked 公开渠道和载体, joined by 、. `to_all` is 全社会, `to_some` names the
    特定群众; `active` and `on_request` are 公开方式; `county`, `township`, `village` 公开层级.
    """

    domain = CharField()
    position = IntegerField(default=0)
    matter = CharField()
    detail = CharField(default="")
    content = TextField(default="")
    basis = TextField(default="")
    time_limit = CharField(default="")
    organ = CharField(default="")
    channels = TextField(default="")
    to_all = BooleanField(default=True)
    to_some = CharField(default="")
    active = BooleanField(default=True)
    on_request = BooleanField(default=False)
    county = BooleanField(default=False)
    township = BooleanField(default=True)
    village = BooleanField(default=False)
    removed_at = DateTimeField(null=True)

    def remove(self) -> None:
        """Put the row into the bin."""
        self.alter("移入回收站", removed_at=datetime.now())
