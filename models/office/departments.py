"""The departments of the office (科室、站所)."""

from peewee import BooleanField, CharField, IntegerField

from models.store.database import Table


class Department(Table):
    """A department of the office that answers for items and requests."""

    named_by = "name"
    is_shared = True

    name = CharField(unique=True)
    position = IntegerField(default=0)
    active = BooleanField(default=True)


def departments() -> list[Department]:
    """Return the departments in use, in the office's own order."""
    query = Department.select().where(Department.active)
    return list(query.order_by(Department.position, Department.id))


def department(name: str, verb: str = "登记") -> Department | None:
    """Return the department called `name`, made if it is new; None for an empty name."""
    name = name.strip()
    if not name:
        return None
    found = Department.get_or_none(Department.name == name)
    return found or Department.add(verb, name=name, position=Department.select().count())
