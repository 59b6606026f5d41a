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


def known(before: str) -> list[str]:
    """Return the keys of the remembered choices that begin with `before`, in their order."""
    found = Setting.select(Setting.key).where(Setting.key.startswith(before))
    return [str(each.key) for each in found.order_by(Setting.key)]


def choose(verb: str, key: str, value: str | None) -> None:
    """Keep a choice of the office, None lets it go; an act like every change of a record."""
    found = Setting.get_or_none(Setting.key == key)
    if found is not None and value is not None:
        found.alter(verb, value=value)
    elif found is not None:
        found.erase(verb)
    elif value is not None:
        Setting.add(verb, key=key, value=value)


def forget(key: str) -> None:
    """Forget what a window remembered."""
    Setting.delete().where(Setting.key == key).execute()


def remember(key: str, value: str) -> None:
    """Let a window remember something for the next time: no act, nothing to take back."""
    Setting.insert(key=key, value=value).on_conflict(
        conflict_target=[Setting.key], update={Setting.value: value}
    ).execute()
