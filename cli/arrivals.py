"""Verbs that take in what came: scans filed by the codes on their pages, a mail registered."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from cli.arguments import day, file
from cli.opening import opened
from cli.speaking import DONE, FOUND, say
from cli.verb import Verb
from models.store.refusal import Refusal

if TYPE_CHECKING:
    from models.arrivals.arrived_scan import Filed, Piece
    from reports.arrivals.scans import Scanned


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
    return say(args, data, f"已{kept}{left}。")


VERBS = (
    Verb("scan", "扫描件按二维码归入各自的申请", _scan_arguments, _scan),
    Verb("mail", "邮件登记为申请，或者归入已有的申请", _mail_arguments, _mail),
)
