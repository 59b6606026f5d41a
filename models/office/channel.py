"""公开渠道: the ways by which an office publishes (条例 23–25)."""

from peewee import CharField, IntegerField

import resources
from models.store.database import Table


class Channel(Table):
    """公开渠道. `kind` says in which row of the 2014 form it is counted."""

    named_by = "name"
    is_shared = True

    name = CharField(unique=True)
    kind = CharField(default="other")
    position = IntegerField(default=0)


def plant() -> None:
    """Fill an empty register with the usual channels (条例 23–25)."""
    for position, entry in enumerate(resources.toml("catalogue/channels.toml")["channel"]):
        Channel.add("建立渠道", position=position, **entry)


def channels() -> list[Channel]:
    """Return the channels in their order."""
    return list(Channel.select().order_by(Channel.position, Channel.id))


def channel(name: str, verb: str = "新增渠道") -> Channel:
    """Return the channel called `name`, made if it is new."""
    found = Channel.get_or_none(Channel.name == name)
    return found or Channel.add(verb, name=name, position=Channel.select().count())
