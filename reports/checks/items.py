"""What is not in order in 主动公开: C2, C4, A6, a sentence a kind and the way to its records."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from models.catalogue import column_updates, guide
from models.items import documents
from models.items.deadlines import Deadlines
from models.items.item import DocumentKind
from models.items.listing import ItemFilter, ItemListing
from models.store.words import listed
from reports.checks import columns
from reports.checks.finding import Finding
from reports.forms.data import Severity
from reports.ways import Book, Narrow, Show, Way


@dataclass(frozen=True)
class ItemFinding:
    """A finding, and the way to what is behind it."""

    finding: Finding
    way: Way


COLUMNS = "栏目"

# code, severity, state of the list, sentence, what to do
_STATES: tuple[tuple[str, Severity, str, str, str], ...] = (
    ("C2", "error", "逾期", "{0} 条信息过了应公开日期还没有公开", "请尽快公开并登记公开日期。"),
    (
        *("C2", "warn", "逾期超过一年", "{0} 条信息逾期超过一年没有登记公开"),
        "早已公开的选中后按 Ctrl+B 补填公开日期（可同成文日期），没有公开的请公开。",
    ),
    ("C2", "warn", "五日内到期", "{0} 条信息五个工作日内要公开", "请安排审查和公开。"),
    ("C2", "warn", "迟公开", "{0} 条信息公开时已超过期限", "请核对成文日期和公开日期。"),
    (
        "C2",
        "error",
        "公开日期未到",
        "{0} 条信息公开日期在今天以后",
        "还没有公开的请删去，写错的请更正。",
    ),
    ("C2", "warn", "日期存疑", "{0} 条信息公开日期早于成文日期", "请核对这两个日期。"),
    (
        *("C2", "warn", "属性存疑", "{0} 条依申请公开、不予公开的信息填了公开日期"),
        "它们不计入主动公开；已经公开的请改公开属性，没有公开的请删去公开日期。",
    ),
    (
        *("C2", "warn", "重复登记", "{0} 条信息的文号，或者文件的名称和成文日期，与另一条相同"),
        "请核对是不是重复登记；重复的移到回收站，文号写错的更正。",
    ),
    ("C2", "warn", "缺成文日期", "{0} 件文件有公开日期，没有成文日期", "请补填成文日期。"),
    ("C2", "warn", "缺渠道", "{0} 条公开的信息没有公开渠道", "请补登公开渠道。"),
    ("C2", "warn", "缺审查", "{0} 条信息没有保密审查结论", "请按 Ctrl+R 登记审查。"),
    ("C2", "warn", "缺属性", "{0} 条信息没有公开属性", "请填写公开属性。"),
    (
        *("C2", "warn", "缺文件种类", "{0} 条信息归在规范性文件，没有写文件种类，没有计入文件数"),
        "是行政规范性文件的，选中后按 Ctrl+B 填写文件种类；不是的填“否”。",
    ),
    ("C2", "warn", "缺类别", "{0} 条信息没有类别", "请选择信息类别。"),
    ("C4", "warn", "缺理由", "{0} 条不予公开、依申请公开的信息没有写理由", "请写明条款和理由。"),
    ("C2", "warn", "待解读", "{0} 件文件还没有解读", "请登记解读并填“解读对象”。"),
    ("C2", "warn", "有效期已满", "{0} 件文件有效期已满，没有标明失效", "请确认失效或延长有效期。"),
)


def item_findings(by: Deadlines) -> Sequence[ItemFinding]:
    """Check the kept items and return what is not in order, errors first."""
    return [found for part in item_findings_in_parts(by) for found in part]


def item_findings_in_parts(
    by: Deadlines, but: Collection[str] = ()
) -> Iterator[Sequence[ItemFinding]]:
    """Yield what each check found, so that a window can be drawn between them.

    The states named in `but` are left out, with `COLUMNS` the columns without news.
    """
    for code, severity, state, sentence, suggestion in _STATES:
        count = 0 if state in but else ItemListing(ItemFilter(state=state), deadlines=by).tally()
        finding = Finding(code, severity, (), sentence.format(count), suggestion)
        yield [ItemFinding(finding, Narrow(Book.ITEM, {"state": state}))] if count else []
    yield _chain(by.today)
    yield [] if COLUMNS in but else _columns(by.today)
    yield _guide()


def _chain(today: date) -> list[ItemFinding]:
    """A6: 制发 less 废止 does not make what is in force, chained over the years."""
    rows = {
        DocumentKind.NORMATIVE: "table2.normative_documents.valid",
        DocumentKind.REGULATION: "table2.regulations.valid",
    }
    found = []
    for kind, cell in rows.items():
        for link in documents.chain(kind.value, today.year):
            if link.holds:
                continue
            names = listed([f"“{item.title}”" for item in link.suspects], 3)
            why = f"：{names}标为废止或失效，没有日期" if names else ""
            message = f"{kind} {link.year} 年末应有 {link.expected} 件，现有 {link.valid} 件{why}"
            finding = Finding("A6", "warn", (cell,), message, "请补上废止或失效的日期。")
            found.append(ItemFinding(finding, Show(Book.CATALOGUE, "documents")))
    return found


def _columns(today: date) -> list[ItemFinding]:
    found = columns.check(column_updates.updates(today))
    return [ItemFinding(each, Show(Book.CATALOGUE, "updates")) for each in found]


def _guide() -> list[ItemFinding]:
    """C2: the 公开指南 no longer says what the profile says."""
    changed = guide.changes() if guide.made() else []
    if not changed:
        return []
    words = "；".join(each.sentence() for each in changed[:3])
    finding = Finding("C2", "warn", (), f"公开指南制作以后有变动：{words}", "请重新制作公开指南。")
    return [ItemFinding(finding, Show(Book.CATALOGUE, "guide"))]
