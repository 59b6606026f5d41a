"""By what the figures of a period are grouped."""

from enum import StrEnum


class By(StrEnum):
    """One way to group a period."""

    MONTH = "month"
    CATEGORY = "category"
    CHANNEL = "channel"
    DEPARTMENT = "department"
    ATTRIBUTE = "attribute"
    OUTCOME = "outcome"
    APPLICANT = "applicant"
