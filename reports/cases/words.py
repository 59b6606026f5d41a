"""The words of a request on the screen and on paper: kinds of applicant, outcomes, masked facts."""

from functools import cache

from models.law.event import Party
from models.requests.request import InformationRequest
from reports.forms.data import RowData
from reports.forms.form import form, outcomes_2014

PARTIES = {
    Party.THIRD_PARTY: "第三方",
    Party.OTHER_ORGAN: "其他机关",
    Party.JOINT_MAKER: "共同制作机关",
}
_FORM = "2021"


@cache
def applicant_kinds() -> dict[str, str]:
    """Return the applicant's columns of table 三: id → label."""
    columns = form(_FORM).data.requests.columns
    return {column.id: column.label for column in columns if not column.sum_of}


@cache
def _outcomes() -> dict[str, str]:
    words = {row.id: row.label for row in outcomes_2014()}
    for group in outcome_groups():
        for leaf in group.leaves:
            words[leaf.id] = short(leaf.label)
            if leaf is not group:
                words[leaf.id] = f"{short(group.label)}：{short(leaf.label)}"
    return words


def outcome_groups() -> tuple[RowData, ...]:
    """Return the heads of 办理结果 as printed: （一） … （六）, with their rows below."""
    table = form(_FORM).data.requests
    results = next(row for row in table.row if row.row)
    return tuple(group for group in results.row if not group.sum_of_leaves)


def short(label: str) -> str:
    """Return a printed label without its number and the remark in brackets."""
    plain = label.split("）", 1)[1] if label.startswith("（") else label.lstrip("0123456789.")
    return plain.split("（", 1)[0]


def outcome_words(outcome: str) -> str:
    """Return an outcome in words (不予公开：属于国家秘密), or "" without one."""
    return _outcomes().get(outcome, outcome)


def masked(text: str) -> str:
    """Return a number with its middle hidden: 138****2067, 3604**********0012."""
    if len(text) < 8:
        return text
    head = 3 if len(text) <= 12 else 4
    return text[:head] + "*" * (len(text) - head - 4) + text[-4:]


def applicant(request: InformationRequest) -> str:
    """Return 张××（自然人）."""
    kind = applicant_kinds().get(request.applicant_kind, "")
    return f"{request.applicant or '申请人未填'}（{kind}）" if kind else request.applicant
