"""The words of a request on the screen and on paper: kinds of applicant, outcomes, masked facts."""

from functools import cache

from models.requests.applicant import JOINT, names
from models.requests.request import InformationRequest
from reports.forms.data import FormData, RowData
from reports.forms.form import form
from reports.forms.outcomes import former_outcomes
from reports.forms.shipped import form_ids, newest


@cache
def applicant_kinds() -> dict[str, str]:
    """Return the applicant's columns of table 三: id → label."""
    columns = form(newest()).data.requests.columns
    return {column.id: column.label for column in columns if not column.sum_of}


@cache
def _outcomes() -> dict[str, str]:
    words = {row.id: row.label for row in former_outcomes()}
    for form_id in form_ids():  # the newest form has the last word
        for group in _groups(form(form_id).data):
            for leaf in group.leaves:
                words[leaf.id] = short(leaf.label)
                if leaf is not group:
                    words[leaf.id] = f"{short(group.label)}：{short(leaf.label)}"
    return words


def outcome_groups() -> tuple[RowData, ...]:
    """Return the heads of 办理结果 as printed: （一） … （六）, with their rows below."""
    return _groups(form(newest()).data)


def _groups(data: FormData) -> tuple[RowData, ...]:
    table = data.table3
    results = [row for row in table.row if row.row] if table else []
    return tuple(group for head in results for group in head.row if not group.sum_of_leaves)


def short(label: str) -> str:
    """Return a printed label without its number and the remark in brackets."""
    plain = label.split("）", 1)[1] if label.startswith("（") else label.lstrip("0123456789.")
    return plain.split("（", 1)[0]


def outcome_words(outcome: str) -> str:
    """Return an outcome in words (不予公开：属于国家秘密), or "" without one."""
    return _outcomes().get(outcome, outcome)


def cut(text: str, most: int) -> str:
    """Return a text in one line, at most so many characters of it."""
    plain = " ".join(text.split())
    return plain if len(plain) <= most else f"{plain[: most - 1]}…（全文见登记簿）"


def masked(text: str) -> str:
    """Return a number with its middle hidden: 138****2067, 3604**********0012."""
    if len(text) < 8:
        return text
    head = 3 if len(text) <= 12 else 4
    return text[:head] + "*" * (len(text) - head - 4) + text[-4:]


def applicant(request: InformationRequest) -> str:
    """Return 张××（自然人）, joint applicants each by name: 张三、李四（自然人）."""
    named = JOINT.join(names(request))
    kind = applicant_kinds().get(request.applicant_kind, "")
    return f"{named or '申请人未填'}（{kind}）" if kind else named
