"""The verb of the figures of any period."""

from argparse import ArgumentParser, Namespace
from datetime import date

from cli.arguments import workbook
from cli.opening import opened_to_read
from cli.speaking import say
from cli.verb import Verb
from models.store.dates import in_order, read_date
from models.year.period import By, Period
from models.year.spans.span import Span


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("first", metavar="开始日期", help="从哪天起，如 2026-01-01")
    parser.add_argument("last", metavar="结束日期", help="到哪天止，这一天也算在内")
    parser.add_argument(
        "--by",
        choices=[each.value for each in By],
        default=By.MONTH.value,
        metavar="分组",
        help=f"按什么分组：{'、'.join(By)}；不写按月",
    )
    parser.add_argument("--xlsx", type=workbook, metavar="文件", help="同时写成工作簿")


def _statistics(args: Namespace) -> int:
    """Print the figures of a period in groups, and write them as a workbook."""
    from models.year.spans.grouped import measures
    from reports.periods.counted import counted
    from reports.periods.paper import write
    from reports.periods.words import HEADS, MEASURES

    by, span = By(args.by), Span(_period(args))
    period = span.whole
    with opened_to_read(args):
        rows = counted(by, span)
        if args.xlsx:
            write(by, span, rows, args.xlsx)
    found = [
        {"key": row.key} | {name: row.number(name) for name in measures(by)}
        for row in rows
        if by.is_of_time or any(map(row.number, measures(by)))
    ]
    data = {
        "from": period.first.isoformat(),
        "to": period.last.isoformat(),
        "by": by.value,
        "rows": found,
    }
    lines = [f"{period.first} 至 {period.last}，按{HEADS[by]}"]
    for row in found:
        told = (f"{MEASURES[name][0]} {row[name]} {MEASURES[name][1]}" for name in measures(by))
        lines.append(f"{row['key']}：{'，'.join(told)}")
    if not found:
        lines.append("没有记录。")
    if args.xlsx:
        lines.append(f"已写入：{args.xlsx}")
    return say(args, data, "\n".join(lines))


def _period(args: Namespace) -> Period:
    today = date.today()
    first, last = read_date(args.first, today, "from"), read_date(args.last, today, "to")
    in_order(first, last, "to")
    return Period(first, last)


VERBS = (Verb("statistics", "任一期间的统计", _arguments, _statistics),)
