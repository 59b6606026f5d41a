"""Verbs about requests: their clock, one paper of a case, and the scans and mails that came in."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cli.arguments import day, file, setting
from cli.opening import opened, opened_to_read
from cli.speaking import DONE, FOUND, say
from cli.verb import Verb
from models.store.refusal import Refusal

if TYPE_CHECKING:
    from models.arrivals.arrived_scan import Filed, Piece
    from reports.arrivals.scans import Scanned
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


def _scan_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("files", type=file, nargs="+", metavar="文件", help="扫描件，pdf、jpg、png")
    parser.add_argument("--to", metavar="登记号", help="没有二维码的页归入哪一件申请")


def _scan(args: Namespace) -> int:
    """File scans with their cases, each page by its code, one without with the page before.

    What belongs to nothing is told, and ends with 1.
    """
    from models.arrivals.arrived_scan import case_called, file_scans, pieces_of, proposed
    from reports.arrivals.scans import as_files, joined, read_scan

    today = date.today()
    with opened(args):
        otherwise = case_called(args.to, "to").number if args.to else ""
        scans = [read_scan(each) for each in args.files]
        pieces = pieces_of([each.codes for each in scans])
        numbers = [each or "" for each in proposed(pieces, otherwise)]
        filed = as_files(scans, joined(pieces, numbers))
        file_scans(filed, today)
        rows = list(_rows(filed, today))
    left = list(_left(scans, pieces, numbers))
    words = [f"已归入 {each['number']}：{each['name']}{_then(each)}" for each in rows]
    say(args, {"filed": rows, "left": left}, "\n".join(words))
    for each in left:
        print(each, file=sys.stderr)
    return FOUND if left else DONE


def _then(row: dict[str, Any]) -> str:
    return f"（可以{row['step']}）" if row["step"] else ""


def _rows(filed: "Sequence[Filed]", today: date) -> Iterator[dict[str, Any]]:
    """Yield what was filed, and the step that can be registered by it."""
    from models.arrivals.proving import proved

    for each in filed:
        step = proved(each.number, each.kind, today)
        word = step.word if step is not None else ""
        yield {"number": each.number, "name": each.content.name, "kind": each.kind, "step": word}


def _left(
    scans: "Sequence[Scanned]", pieces: "Sequence[Piece]", numbers: Sequence[str]
) -> Iterator[str]:
    """Yield in words which pages were filed nowhere, and why."""
    for piece, number in zip(pieces, numbers, strict=True):
        if not number:
            why = piece.against or "没有二维码，用 --to 写明归入哪一件申请"
            yield f"没有归入：“{scans[piece.file].file.name}”{piece.place}，{why}。"


def _mail_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=file, metavar="文件", help="邮件，eml")
    parser.add_argument("--to", metavar="登记号", help="归入这件申请，不写是登记一件新的")
    parser.add_argument(
        "--received", metavar="日期", help="收到日期：和申请人确认的那一天，可以以后再填"
    )


def _mail(args: Namespace) -> int:
    """Register a mail as a new request, or file it with a case."""
    from models.arrivals import arrived_mail
    from models.arrivals.arrived_scan import case_called
    from reports.arrivals.mails import read_mail

    today = date.today()
    if args.to and args.received:
        raise Refusal("received", "归入已有的申请时不用写 --received；收到日期在那件申请里。")
    received = day(args.received, "received", today) if args.received else None
    with opened(args):
        mail = read_mail(args.file)
        before = arrived_mail.case_with(mail)
        if args.to:
            case = case_called(args.to, "to")
            names = arrived_mail.file_mail(mail, case)
        else:
            values = {**arrived_mail.proposed(mail, today), "received_on": received}
            case = arrived_mail.register(mail, values, today)
            names = [each.name for each in mail.contents]
    data = {"number": case.number, "files": names, "left_out": list(mail.left_out)}
    kept = f"{'归入' if args.to else '登记为'} {case.number}，附件 {len(names)} 个"
    left = f"；没有收：{'、'.join(mail.left_out)}（程序或者空文件）" if mail.left_out else ""
    if before and before != case.number:
        again = f"这封邮件 {before} 里已经有了；重复登记的，请在登记簿里删除 {case.number}。"
        print(again, file=sys.stderr)
    return say(args, data, f"已{kept}{left}。")


VERBS = (
    Verb("due", "申请的答复期限", _due_arguments, _due),
    Verb("letter", "一份文书（pdf、ofd、docx 或 html）", _letter_arguments, _letter),
    Verb("scan", "扫描件按二维码归入各自的申请", _scan_arguments, _scan),
    Verb("mail", "邮件登记为申请，或者归入已有的申请", _mail_arguments, _mail),
)
