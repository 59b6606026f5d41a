"""Choices that this register remembers, each as text under its key."""

from peewee import CharField

from models.store.database import Table


class Setting(Table):
    """One remembered choice of this register, as text."""

    key = CharField(unique=True)
    value = CharField()


def setting(key: str, default: str = "") -> str:
    """Return a remembered choice, or `default`."""
    found = Setting.get_or_none(Setting.key == key)
    return str(found.value) if found else default


def forget(key: str) -> None:
    """Forget a remembered choice."""
    Setting.delete().where(Setting.key == key).execute()


def remember(key: str, value: str) -> None:
    """Remember a choice for the next time."""
    Setting.insert(key=key, value=value).on_conflict(
        conflict_target=[Setting.key], update={Setting.value: value}
    ).execute()
