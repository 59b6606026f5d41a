"""A request of an invented person, on which mails and scans are filed; today is 2026-03-26."""

from datetime import date

from models.requests import request
from models.requests.request import InformationRequest

TODAY = date(2026, 3, 26)


def received(number: str = "2026-001") -> InformationRequest:
    """Register a request that came in on 2026-03-02."""
    return request.record(
        number, TODAY, received_on=date(2026, 3, 2), applicant="张××", content="补偿登记表"
    )
