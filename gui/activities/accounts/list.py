"""The list of accounts: those that want something new stand out."""

from gui.activities.accounts.words import chip_of
from gui.activities.asked import Today
from gui.pages.record_list import HINTS, RecordList, order_of, sought, state_filter
from gui.tables.columns import Column, Fold, Kind, Query, Shape
from gui.tables.filters import Filter
from gui.tables.guests import among_filter
from models.accounts.account import accounts
from models.accounts.in_year import AccountYear
from models.accounts.kinds import kinds
from models.accounts.listing import CLOSED, DUE, OPEN, AccountFilter, AccountListing


def _day(day: object) -> str:
    return str(day or "")


def _department(row: AccountYear) -> str:
    department = row.account.department
    return department.name if department else ""


def _gaps(row: AccountYear) -> str:
    sure = [f"{each.first} 起至少 {each.sure} 天没有更新" for each in row.over]
    maybe = [f"{each.first} 到 {each.last} 之间没有检查，看不出有没有更新" for each in row.doubtful]
    return "\n".join([*sure, *maybe])


def _sub(row: AccountYear) -> str:
    seen = f"最近更新 {row.last_update}" if row.last_update else "还没有更新记录"
    return f"{row.account.of_kind.name} · {seen}"


def shape(today: Today) -> Shape:
    """Return the columns of the list."""
    return Shape(
        (
            Column(
                "state",
                "状态",
                width_em=9.4,
                kind=Kind.CHIP,
                chip=lambda row: chip_of(row, today()),
                sortable=False,
            ),
            Column("name", "名称", lambda row: row.account.name),
            Column("kind", "种类", lambda row: row.account.of_kind.name, 7, quiet=True),
            Column("department", "科室", _department, 9, quiet=True, sortable=False, spare=True),
            Column("last_update", "最近更新", lambda row: _day(row.last_update), 7.4, Kind.DATE),
            Column("last_check", "最近检查", lambda row: _day(row.last_check), 7.4, Kind.DATE),
            Column("due_on", "更新期限", lambda row: _day(row.due_on), 7.4, Kind.DATE, spare=True),
            Column(
                "longest",
                "本年最长间隔",
                lambda row: row.longest_words,
                8,
                Kind.NUMBER,
                tooltip=_gaps,
                spare=True,
            ),
        ),
        fold=Fold("name", _sub, "state", settled=True),
        name="网站和新媒体",
    )


def account_list(today: Today) -> RecordList:
    """Return the table with its bar; in narrow room rows of two lines."""

    def find(query: Query) -> AccountListing:
        return AccountListing(AccountFilter(**sought(query)), today(), order_of(query))

    return RecordList(
        shape(today),
        find,
        example="名称、账号、科室、维护人",
        filters=(
            Filter("kind", "种类", lambda: [(key, each.name) for key, each in kinds().items()]),
            state_filter(lambda: (DUE, OPEN, CLOSED)),
            among_filter(),
        ),
        unit="个",
        total=lambda: len(accounts()),
        columns_key="accounts.columns",
        hints=HINTS,
    )
