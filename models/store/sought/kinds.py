"""What is sought: each kind of record, and by which of its words it is found, as SQL.

It stands here, below the rooms of the records, for every act keeps the index right, whichever verbs
of the program are loaded. In the SQL `x` is the record.
"""

from dataclasses import dataclass

_WANTED = "COALESCE(NULLIF({0}.corrected_content, ''), {0}.content)"
_OF_REQUEST = (
    "SELECT x.id FROM {table} x WHERE x.request_id IN (SELECT record FROM history"
    " WHERE act_id = :act AND kind = 'InformationRequest')"
)
_OF_PROBLEM = (
    "SELECT COALESCE(p.activity_id, json_extract(h.changes, '$.activity[0]')) FROM history h"
    " LEFT JOIN activity_problem p ON p.id = h.record"
    " WHERE h.act_id = :act AND h.kind = 'ActivityProblem'"
)


@dataclass(frozen=True)
class Sought:
    """A kind of record: its number in the index, which never changes, and where its words stand.

    `name` is that of its ledger, `word` what a clerk calls it, `kind` its name in the history.
    `title` is shown and found by its initials too, `words` are the other texts.
    `also` gives the records whose words other records of the act :act changed, those of the kind
    that it `rests_on` in the history.
    """

    place: int
    name: str
    word: str
    kind: str
    tables: str
    title: str
    words: tuple[str, ...]
    rests_on: str = ""
    also: str = ""


ITEM = Sought(
    0,
    "items",
    "主动公开",
    "PublishedItem",
    "published_item x",
    "x.title",
    ("x.document_number", "x.index_number", "x.keywords", "x.summary"),
)
REQUEST = Sought(
    1,
    "requests",
    "依申请公开",
    "InformationRequest",
    "information_request x",
    _WANTED.format("x"),
    ("x.number", "x.applicant", "x.reply_number", "x.helps"),
)
LETTER = Sought(
    2,
    "letters",
    "文书",
    "Letter",
    "letter x JOIN information_request r ON r.id = x.request_id AND r.removed_at IS NULL",
    f"x.title || '：' || {_WANTED.format('r')}",
    ("x.number", "r.number"),
    "InformationRequest",
    _OF_REQUEST.format(table="letter"),
)
DISPUTE = Sought(
    3,
    "disputes",
    "复议诉讼",
    "Dispute",
    "dispute x LEFT JOIN information_request r ON r.id = x.request_id",
    f"COALESCE({_WANTED.format('r')}, x.authority)",
    ("x.number", "x.authority", "x.case_number", "r.number"),
    "InformationRequest",
    _OF_REQUEST.format(table="dispute"),
)
POSTING = Sought(
    4,
    "postings",
    "公开栏",
    "Posting",
    "posting x",
    "replace(x.title, char(10), '')",
    ("x.document_number", "x.subtitle", "x.body"),
)
ACTIVITY = Sought(
    5,
    "activities",
    "工作台账",
    "Activity",
    "activity x",
    "x.matter",
    (
        "x.result",
        "x.participants",
        "x.note",
        "(SELECT group_concat(p.text, ' ') FROM activity_problem p WHERE p.activity_id = x.id)",
    ),
    "ActivityProblem",
    _OF_PROBLEM,
)
ACCOUNT = Sought(
    6,
    "accounts",
    "网站和新媒体",
    "Account",
    "account x",
    "x.name",
    ("x.other_names", "x.address", "x.keeper", "x.note"),
)
DEDUCTION = Sought(
    7,
    "deductions",
    "考核扣分",
    "Deduction",
    "deduction x",
    "x.name",
    ("x.basis",),
)
EVERY = (ITEM, REQUEST, LETTER, DISPUTE, POSTING, ACTIVITY, ACCOUNT, DEDUCTION)
