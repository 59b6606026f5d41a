"""The texts and names of each book that are changed in many records at once, and what stays."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from peewee import TextField

from models.accounts.account import Account
from models.activities import asked
from models.activities.activity import Activity
from models.activities.kinds import kinds
from models.disputes.dispute import Dispute
from models.items.item import PublishedItem
from models.postings.posting import Posting, PostingPlace
from models.requests.request import InformationRequest
from models.store import rows
from models.store.database import Table
from models.store.plain_text import lines, one_line


@dataclass(frozen=True)
class Text:
    """One field of the records of a table, called `word` on its form.

    Of an activity it may be the `fact` of that key, which only some kinds ask.
    """

    kind: type[Table]
    field: str
    word: str
    fact: str = ""

    @property
    def column(self) -> str:
        """The field in SQL, of a record `x`."""
        column = f'x."{rows.columns(self.kind)[self.field].column_name}"'
        return f"json_extract({column}, '$.{self.fact}')" if self.fact else column

    def straightened(self, text: str) -> str:
        """Return a text as the field keeps it: of one line or of several."""
        several = isinstance(rows.columns(self.kind)[self.field], TextField)
        return lines(text) if several and not self.fact else one_line(text)

    def changes(self, after: Mapping[int, str | int]) -> dict[int, dict[str, Any]]:
        """Return what is to be written into records, by their ids, that say so afterwards."""
        if not self.fact:
            return {key: {self.field: said} for key, said in after.items()}
        found = Activity.select().where(Activity.id.in_(list(after)))
        return {
            each.id: {self.field: asked.kept(_with_fact(each, self.fact, after[each.id]))}
            for each in found
        }


def _with_fact(record: Activity, key: str, said: str | int) -> dict[str, Any]:
    """Return the facts of an activity with another one; one that is blank is left out."""
    facts = {**asked.read(str(record.facts)), key: said}
    return {each: value for each, value in facts.items() if value != ""}


@dataclass(frozen=True)
class Texts:
    """What of a book is found and replaced in (`texts`), and what is spelled alike (`names`)."""

    texts: tuple[Text, ...]
    names: tuple[Text, ...]


# Why a record `x` stays as it is, '' where it may be changed: SQL for each table.
_STAYS: Mapping[type[Table], str] = {
    InformationRequest: (
        "CASE WHEN x.destroyed_on IS NOT NULL THEN '已登记销毁'"
        " WHEN x.archived_on IS NOT NULL THEN '已归档'"
        " WHEN x.closed_on IS NOT NULL THEN '已办结' ELSE '' END"
    ),
    Activity: "CASE WHEN x.done_on IS NOT NULL THEN '已办结' ELSE '' END",
    Dispute: "CASE WHEN x.closed_on IS NOT NULL THEN '已审结' ELSE '' END",
    Account: "CASE WHEN x.closed_on IS NOT NULL THEN '已注销' ELSE '' END",
    Posting: (
        "CASE WHEN EXISTS (SELECT 1 FROM posting_place p WHERE p.posting_id = x.id)"
        " THEN '已经张贴' ELSE '' END"
    ),
}


def stays(kind: type[Table]) -> str:
    """Return SQL that says of a record `x` why it stays as it is, '' where it may be changed."""
    return _STAYS.get(kind, "''")


def _of(kind: type[Table], **words: str) -> tuple[Text, ...]:
    return tuple(Text(kind, field, word) for field, word in words.items())


def _facts() -> tuple[Text, ...]:
    """Return what kinds of activities ask in words of the clerk's own, each word once."""
    asked_in_words = {
        fact.key: fact.label
        for kind in kinds().values()
        for fact in kind.facts
        if fact.kind in ("text", "account")
    }
    return tuple(Text(Activity, "facts", word, key) for key, word in asked_in_words.items())


BOOKS: Mapping[str, Texts] = {
    "items": Texts(
        _of(
            PublishedItem,
            title="信息名称",
            summary="内容概述",
            note="备注",
            keywords="关键词",
            document_number="文号",
            publisher="发布机构",
            reviewer="保密审查人",
            posting_place="张贴地点",
            withheld_reason="不公开理由",
            url="网址",
        ),
        _of(
            PublishedItem,
            department="责任科室",
            publisher="发布机构",
            reviewer="保密审查人",
            genre="体裁",
            theme="主题",
            posting_place="张贴地点",
            withheld_reason="不公开理由",
            channel="公开渠道",
        ),
    ),
    "requests": Texts(
        _of(
            InformationRequest,
            content="申请内容",
            applicant="申请人",
            address="通信地址",
            agent="代理人",
            note="备注",
        ),
        _of(
            InformationRequest,
            department="承办科室",
            applicant="申请人",
            agent="代理人",
            address="通信地址",
            helps="协助机关",
        ),
    ),
    "postings": Texts(
        _of(
            Posting,
            title="标题",
            body="正文",
            addressee="主送、称呼",
            objections_to="异议受理",
            organ="落款",
            note="附注",
        ),
        _of(Posting, organ="落款", addressee="主送、称呼", objections_to="异议受理")
        + _of(PostingPlace, place="张贴地点", put_up_by="张贴人", taken_down_by="取下人"),
    ),
    "activities": Texts(
        _of(Activity, matter="事项", participants="参加人员", result="结果", note="备注")
        + _facts(),
        _of(Activity, department="承办科室", participants="参加人员", result="结果") + _facts(),
    ),
    "disputes": Texts(
        _of(Dispute, authority="受理机关", case_number="案号", note="备注"),
        _of(Dispute, authority="受理机关"),
    ),
    "accounts": Texts(
        _of(Account, name="名称", keeper="维护人", note="备注"),
        _of(Account, department="承办科室", keeper="维护人"),
    ),
}
