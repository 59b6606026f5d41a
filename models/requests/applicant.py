"""Who applied: the applicant's column of table 三, fixed at registration."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Protocol


class ApplicantKind(StrEnum):
    """The applicant's column of table 三, fixed at registration."""

    NATURAL_PERSON = "natural_person"
    BUSINESS = "business"
    RESEARCH = "research"
    WELFARE = "welfare"
    LEGAL_SERVICE = "legal_service"
    OTHER_ORG = "other_org"


class Applied(Protocol):
    """What is looked at of a request."""

    @property
    def applicant_kind(self) -> str:
        """The column, "" while it is not known."""

    @property
    def received_on(self) -> date | None:
        """The day of receipt."""

    @property
    def closed_on(self) -> date | None:
        """The closing day."""


def is_fixed(request: Applied, today: date) -> bool:
    """Say whether a report may already have counted the applicant's kind."""
    past = request.received_on is not None and request.received_on.year < today.year
    return bool(request.applicant_kind) and (request.closed_on is not None or past)


def is_changed(request: Applied, values: Mapping[str, Any]) -> bool:
    """Say whether `values` give the request another column."""
    return bool(values.get("applicant_kind", request.applicant_kind) != request.applicant_kind)
