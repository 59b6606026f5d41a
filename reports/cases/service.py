"""送达 in words and as a table: on whom, by which way, when posted and signed for."""

from collections.abc import Iterator

from models.requests import applicant
from models.requests.case import Case
from models.requests.request import RequestEvent
from models.requests.service import services, unserved
from models.store.words import iso
from reports.paper.document import Block, Note, TableBlock
from reports.paper.row_table import RowColumn, row_table

_SERVICES = (
    RowColumn("受送达人", 72, "left"),
    RowColumn("送达方式", 56),
    RowColumn("交邮日期", 74),
    RowColumn("送达日期", 74),
    RowColumn("签收人", 58),
    RowColumn("邮件号", 108),
)


def service_words(event: RequestEvent) -> Iterator[str]:
    """Yield what is known of a service beside its way: posted, its number, who signed."""
    if event.posted_on:
        yield f"{event.posted_on} 交邮"
    if event.mail_number:
        yield f"邮件号 {event.mail_number}"
    if event.receiver:
        yield f"{event.receiver}签收"


def ways(case: Case) -> str:
    """Return the way of the service; joint applicants may be served by different ones."""
    known = [event.way for event in services(case.events) if event.way]
    return "、".join(dict.fromkeys(known)) or str(case.request.service_way)


def service_table(case: Case) -> list[Block]:
    """Return the services of a case as a table; it says who is not served yet.

    [] where there is no more to say than day and way.
    """
    everybody = "、".join(applicant.names(case.request))
    known = services(case.events)
    if not any(event.recipient or list(service_words(event)) for event in known):
        return []
    rows = [
        (
            event.recipient or everybody,
            event.way,
            iso(event.posted_on),
            iso(event.on_date),
            event.receiver,
            event.mail_number,
        )
        for event in known
    ]
    blocks: list[Block] = [TableBlock(row_table("services", _SERVICES, rows, large=True))]
    waiting = unserved(case.request, case.events)
    if waiting:
        blocks.append(Note(f"{'、'.join(waiting)}还没有登记送达。"))
    return blocks
