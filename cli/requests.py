"""Verbs about requests: their clock, and one paper of a case."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cli.arguments import day, file, setting
from cli.opening import opened_to_read
from cli.speaking import DONE, FOUND, say
from cli.verb import Verb

if TYPE_CHECKING:
    from reports.cases.letters import Sheet


def _due_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--on", metavar="日期", help="按哪一天算，不写是今天")
    parser.add_argument("--all", action="store_true", help="已办结的也列出")


def _due(args: Namespace) -> int:
    """List the requests with their clock."""
    from reports.cases import due

    on = day(args.on, "on", date.today())
    with opened_to_read(args):
        found = due.due(on, args.all)
        rows = [each.as_json() for each in found]
        words = "\n".join(due.line(each) for each in found) or f"{on} 没有待办的申请。"
    return say(args, rows, words)


def _letter_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("request", metavar="登记号", help="哪一件申请")
    parser.add_argument(
        "kind", metavar="文书", help="文书的代号或名称，如 supplement 或 补正告知书"
    )
    parser.add_argument(
        "--out",
        type=file,
        required=True,
        metavar="文件",
        help="写到哪里，按后缀写成 pdf、ofd、docx、html；写文件夹的，文件名按登记号、文号定",
    )
    parser.add_argument(
        "--set",
        type=setting,
        action="append",
        default=[],
        metavar="名称=内容",
        help="填写一项，如 days=10，可重复",
    )
    parser.add_argument("--on", metavar="日期", help="文书日期，不写是今天")


def _told(sheet: "Sheet", out: Path, lacking: list[str]) -> Iterator[str]:
    yield f"已写入：{out}" + ("" if sheet.issued else "（草稿，没有编号和登记）")
    if lacking:
        example = "--set parts=[…]" if sheet.kind.in_parts else f"--set {lacking[0]}=…"
        yield f"还有 {len(lacking)} 处要填：{'、'.join(lacking)}；可用 {example} 填写。"


def _letter(args: Namespace) -> int:
    """Write one paper of a request: the issued one, else a draft with what is known of the case.

    Nothing is registered and no number is given: that is done by 出具 in the window. A draft that
    the case speaks against is written all the same, says so itself, and ends with 1.
    """
    from models.letters.kinds import gaps
    from models.store.plain_text import safe_file_name
    from reports.cases import letters
    from reports.paper.plain import missing_lines
    from reports.writers.papers import write_paper

    on = day(args.on, "on", date.today())
    with opened_to_read(args):
        sheet = letters.sheet_for(args.request, args.kind, args.set, on)
        paper = letters.paper(sheet)
        out = args.out
        if os.path.isdir(out):  # also of a name that is too long for any file
            out /= safe_file_name(f"{paper.file_name}.pdf")
        missing = write_paper(paper, out)
    lacking = gaps(f"{sheet.addressee}\n{sheet.body}")
    data = {
        "file": str(out),
        "kind": sheet.kind.id,
        "title": sheet.kind.title,
        "number": sheet.number,
        "issued": sheet.issued,
        "lacking": lacking,
        "against": list(sheet.against),
        "missing_characters": missing,
    }
    say(args, data, "\n".join((*missing_lines(missing), *_told(sheet, out, lacking))))
    if not sheet.against:
        return DONE
    print(f"草稿与办理过程不符：{'；'.join(sheet.against)}，请核对。", file=sys.stderr)
    return FOUND


VERBS = (
    Verb("due", "申请的答复期限", _due_arguments, _due),
    Verb("letter", "一份文书（pdf、ofd、docx 或 html）", _letter_arguments, _letter),
)
