"""The verb of the notice board: one posting as a file."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import date

from cli.arguments import file
from cli.opening import opened_to_read
from cli.speaking import FOUND, say
from cli.verb import Verb


def _posting_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("item", metavar="信息", help="信息的索引号、文号，或者公示的标题")
    parser.add_argument(
        "--out",
        type=file,
        required=True,
        metavar="文件",
        help="写到哪里，按后缀写成 pdf、ofd、html、txt",
    )
    parser.add_argument(
        "--paper", choices=("A4", "A3"), metavar="纸张", help="A4 或 A3，不写按公示自己的"
    )


def _posting(args: Namespace) -> int:
    """Write the posting of an item, or one made from it: pdf or ofd for the board, html or txt.

    One not ready (〔…〕 left open, no date) is written as a draft: said on stderr, exit 1.
    """
    from reports.paper.plain import missing_lines
    from reports.postings.files import write_posting
    from reports.postings.going_out import wanting
    from reports.postings.masking import summary
    from reports.postings.ready import of_number

    with opened_to_read(args):
        ready = of_number(args.item, args.paper, date.today())
        missing = write_posting(ready.sheet, args.out)
    data = {
        "file": str(args.out),
        "title": " ".join(ready.sheet.title.split()),
        "paper": ready.sheet.paper,
        "masked": sum(not each.kept for each in ready.masks),
        "lacking": list(lacks := wanting(ready)),
        "missing_characters": list(missing),
    }
    lines = missing_lines(missing)
    if said := summary(ready.masks):
        lines.append(said)
    done = say(args, data, "\n".join([*lines, f"已写入：{args.out}"]))
    if not lacks:
        return done
    print(f"这一张还是草稿：{'；'.join(lacks)}，请填好再张贴。", file=sys.stderr)
    return FOUND


VERBS = (Verb("posting", "一张公示（pdf、ofd、html 或 txt）", _posting_arguments, _posting),)
