"""What is said of mails and scans once they are filed, and before: where they stand already."""

from collections.abc import Sequence

from models.arrivals.arrived_scan import Made
from models.requests.request import InformationRequest
from models.store.attachment import Attachment
from models.store.words import listed

_SHOWN = 3  # numbers
UNDATED = "还没有收到日期，期限没有起算，和申请人确认后请补填"


def stands_in_words(found: tuple[InformationRequest, Attachment] | None) -> str:
    """Say of a file in which case it stands already, and since when; "" where it does not."""
    if found is None:
        return ""
    case, file = found
    return f"{file.added_at:%Y-%m-%d} 已归入 {case.number}"


def registered_in_words(request: InformationRequest) -> str:
    """Say that a request was registered from what came in, and what it still lacks."""
    said = f"已登记：{request.number}"
    return said if request.received_on is not None else f"{said}；{UNDATED}"


def filed_in_words(made: Sequence[Made]) -> str:
    """Say where scans were filed, what stood there already, and what a new request lacks."""
    new = [each for each in made if each.before is None]
    said = []
    if new:
        numbers = list(dict.fromkeys(str(each.case.number) for each in new))
        said.append(f"已归入扫描件：{listed(numbers, _SHOWN)}")
    for each in made:
        if each.before is not None:
            there = stands_in_words((each.case, each.before))
            said.append(f"“{each.before.name}” {there}，没有再归一次")
            break
    undated = {str(each.case.number) for each in new if each.is_new_case}
    if undated:
        said.append(f"{'、'.join(sorted(undated))} {UNDATED}")
    return "；".join(said)
