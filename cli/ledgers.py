"""Verbs that take a ledger in and give it out."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cli.arguments import file, ledger_file
from cli.opening import opened, opened_to_read
from cli.speaking import DONE, FOUND, say
from cli.verb import Verb

if TYPE_CHECKING:
    from reports.ledgers.imported import Imported
    from reports.ledgers.problem import Problem

LEDGERS = {
    "items": "主动公开",
    "requests": "依申请公开",
    "disputes": "复议诉讼",
    "activities": "工作台账",
    "figures": "年度指标",
}


_KNOWN = "、".join(f"{kind} {words}" for kind, words in LEDGERS.items())


def _known_kind(text: str) -> str:
    if text not in LEDGERS:
        named = next((kind for kind, words in LEDGERS.items() if words in text), "")
        meant = f"“{text}”要写成 {named}" if named else f"没有“{text}”这本台账"
        raise ArgumentTypeError(f"{meant}，可以写：{_KNOWN}")
    return text


def _kind(parser: ArgumentParser) -> None:
    parser.add_argument("kind", type=_known_kind, metavar="台账", help=f"哪本台账：{_KNOWN}")


def _import_arguments(parser: ArgumentParser) -> None:
    _kind(parser)
    parser.add_argument("ledger", type=file, metavar="文件", help="台账文件，xlsx 或 csv")
    parser.add_argument("--dry-run", action="store_true", help="只试一试，什么也不写入")
    parser.add_argument("--partial", action="store_true", help="有问题的行不导入，导入其余各行")
    parser.add_argument(
        "--ledger-password-file",
        type=file,
        metavar="文件",
        help="台账自己设了打开密码的，密码写在这个文件的第一行",
    )
    parser.add_argument(
        "--rejected",
        type=ledger_file,
        metavar="文件",
        help="没有导入的行另存到这里，每行写明原因，改好后可以再导入",
    )
    parser.add_argument(
        "--update",
        action="store_true",
        help="登记簿里已有、内容不同的行，照文件改登记簿；文件里空着的不动",
    )


def _import(args: Namespace) -> int:
    """Import a ledger: all rows or none, unless ``--partial``."""
    from models.backups import backup
    from models.backups.manifest import Reason
    from reports.ledgers.imported import Hearer
    from reports.ledgers.importing import import_ledger
    from reports.ledgers.intake import AS_WRITTEN, UPDATE
    from reports.ledgers.preview.left_rows import write_left_rows

    with opened(args):
        found = import_ledger(
            args.kind,
            _readable(args),
            date.today(),
            partial=args.partial,
            dry_run=args.dry_run,
            answers={UPDATE: AS_WRITTEN} if args.update else {},
            hearer=Hearer(before=lambda: backup.make_if_wanted(Reason.IMPORT)),
        )
        if args.rejected and found.rejected:
            write_left_rows(args.rejected, found)
    say(args, _import_json(found), _import_words(found, args.partial))
    return FOUND if found.rejected else DONE


def _readable(args: Namespace) -> Path:
    """Return the ledger, or a copy of it that its own password has opened."""
    ledger = Path(args.ledger)
    if args.ledger_password_file is None:
        return ledger
    from models.store.secret.password import read_password
    from reports.ledgers.books.locked import is_locked, unlocked

    password = read_password(args.ledger_password_file)
    return unlocked(ledger, password) if ledger.is_file() and is_locked(ledger) else ledger


def _import_json(found: "Imported") -> dict[str, Any]:
    return {
        "kind": found.kind,
        "rows": found.rows,
        "imported": found.imported,
        "rejected_rows": found.rejected_rows,
        "updated": found.updated,
        "same": found.same,
        "changed": [_problem_json(problem) for problem in found.changed],
        "dry_run": found.dry_run,
        "rejected": [_problem_json(problem) for problem in found.rejected],
        "remarks": [_problem_json(problem) for problem in found.remarks],
    }


def _problem_json(problem: "Problem") -> dict[str, Any]:
    """Return a problem; its sheet is named where the file has several."""
    facts = asdict(problem)
    return facts if problem.sheet else {key: facts[key] for key in facts if key != "sheet"}


def _import_words(found: "Imported", partial: bool) -> str:
    lines = [problem.sentence() for problem in found.rejected]
    lines += [f"请核对：{problem.sentence()}" for problem in found.remarks]
    lines += [problem.sentence() for problem in found.changed]
    if found.updated:
        lines.append(f"{found.updated} 行登记簿里已有，照文件改了。")
    if len(found.held) > found.updated:
        lines.append(f"{len(found.held) - found.updated} 行登记簿里已有，不再导入。")
    good = found.good_rows
    if not found.rows:
        lines.append("表里只有表头，没有数据行，没有可以导入的内容。")
    elif found.dry_run:
        lines.append(
            f"试导入：{found.rows} 行中 {good} 行可以导入，{found.rejected_rows} 行有问题。"
        )
    elif found.rejected and not partial:
        lines.append(
            f"没有导入：{found.rows} 行中 {found.rejected_rows} 行有问题；"
            "改好后重新导入，或加 --partial 只导入其余各行。"
        )
    else:
        lines.append(f"已导入 {found.imported} 行，{found.rejected_rows} 行有问题没有导入。")
    return "\n".join(lines)


def _export_arguments(parser: ArgumentParser) -> None:
    _kind(parser)
    parser.add_argument(
        "out", type=ledger_file, metavar="文件", help="写到哪里，如 台账.xlsx 或 台账.csv"
    )


def _export(args: Namespace) -> int:
    """Export a ledger."""
    from reports.ledgers.exporting import export_ledger

    with opened_to_read(args):
        rows = export_ledger(args.kind, args.out)
    return say(args, {"file": str(args.out), "rows": rows}, f"已导出 {rows} 行：{args.out}")


VERBS = (
    Verb("import", "导入台账", _import_arguments, _import),
    Verb("export", "导出台账", _export_arguments, _export),
)
