"""What fields of form, dialog and list share: the day that is read, the departments to choose."""

from gui.activities.asked import Today
from gui.forms.dates import DateField
from models.office import departments
from models.store.dates import read_date


def day_field(today: Today) -> DateField:
    """Return a date field that takes short forms relative to the day."""
    return DateField(lambda text: read_date(text, today()))


def department_choices() -> list[tuple[int, str]]:
    """Return the departments to choose from."""
    return [(each.id, each.name) for each in departments.departments()]


def department_word(department: int) -> str:
    """Return the name of a department as the history tells it, also of one no longer in use."""
    return dict(department_choices()).get(department, "已停用")
