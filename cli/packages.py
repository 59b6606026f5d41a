"""Verbs of the open package: the whole register as files, back, and into another one."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from typing import TYPE_CHECKING, Any

from cli.arguments import file, folder
from cli.opening import opened, opened_to_read
from cli.speaking import say
from cli.verb import Verb

if TYPE_CHECKING:
    from models.merging.comparison import Compared
    from models.merging.package import Looked
    from models.packages.inventory import Inventory

_OPEN = (
    "数据包没有加密，里面有申请人的姓名、证件号码和联系方式，拿到文件的人都能看到；"
    "请妥善保管，用完删除。"
)


def _package_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=file, metavar="数据包", help="写到哪里（.zip）")


def _package(args: Namespace) -> int:
    """Write the register as a package, and say on stderr that anybody can read it."""
    from models.packages import packing
    from models.store.words import size

    with opened_to_read(args, says_why=False, enters=True):
        made = packing.make(args.file)
    print(_OPEN, file=sys.stderr)
    octets = args.file.stat().st_size
    words = f"已导出数据包并核对：{args.file}（{size(octets)}），说明在里面的“说明.txt”。"
    if made.missing:
        words += f"\n登记簿里有 {made.missing} 个附件的内容不在或已损坏，数据包里没有。"
    facts = {"file": str(args.file), "size": octets}
    return say(args, facts | _facts(made), words)


def _unpack_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=file, metavar="数据包", help="数据包文件（.zip）")
    parser.add_argument("folder", type=folder, metavar="文件夹", help="变成哪个文件夹里的登记簿")


def _unpack(args: Namespace) -> int:
    """Make a register of a package, in a folder that has none."""
    from models.packages import unpacking

    made = unpacking.into(args.file, args.folder)
    words = f"已由数据包建成登记簿：{args.folder}；登记簿没有口令，需要的请再设。"
    return say(args, {"register": str(args.folder)} | _facts(made), words)


def _facts(made: "Inventory") -> dict[str, object]:
    return {"counts": dict(made.counts), "missing_attachments": made.missing}


def _merge_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=file, metavar="数据包", help="另一台电脑导出的数据包（.zip）")
    parser.add_argument("--dry-run", action="store_true", help="只比较，什么也不写入")


def _merge(args: Namespace) -> int:
    """Take in a register kept elsewhere; what nothing decides stays as it is here and is listed."""
    from models.backups import backup
    from models.backups.manifest import Reason
    from models.merging import package

    today, done = date.today(), None
    with opened(args):
        if args.dry_run:
            looked = package.look(args.file, today)
        else:
            looked, done = package.merge(
                args.file, today, before=lambda: backup.make_if_wanted(Reason.MERGE)
            )
    if looked.said:
        print(looked.said, file=sys.stderr)
    facts = {
        **_counts(looked),
        "conflicts": [_conflict(each) for each in looked.comparison.conflicts],
        "taken": done.taken if done else 0,
        "act": done.act if done else None,
        "left": list(done.left) if done else [],
        "office": looked.office,
        "missing_attachments": looked.missing,
        "dry_run": args.dry_run,
    }
    left = [f"“{each}”各取一部分会对不上，保留本登记簿的。" for each in (done.left if done else ())]
    return say(args, facts, "\n".join([*left, _merge_words(looked, args.dry_run)]))


def _counts(looked: "Looked") -> dict[str, int]:
    from models.merging.comparison import State

    return {str(state): looked.comparison.count(state) for state in State}


def _conflict(record: "Compared") -> dict[str, Any]:
    from models.merging import words

    return {
        "kind": words.kind_named(record.kind),
        "number": record.number,
        "title": record.title,
        "date": record.day,
        "said": record.said,
        "differences": [
            {
                "field": each.label,
                "ours": each.ours,
                "theirs": each.theirs,
                "taken": "theirs" if each.takes_theirs else "ours",
                "why": each.why,
            }
            for each in record.differences
        ],
    }


def _merge_words(looked: "Looked", dry_run: bool) -> str:
    from models.merging import words

    lines = []
    for each in looked.comparison.conflicts:
        name = " ".join(filter(None, (each.number, each.title)))
        lines.append(f"{words.kind_named(each.kind)}“{name}”：{each.said or '两边不同'}")
        for one in each.differences:
            why = f"（{one.why}）" if one.why else ""
            used = "用数据包的" if one.takes_theirs else "用本登记簿的"
            lines.append(f"  {one.label}：本登记簿 {one.ours}；数据包 {one.theirs}；{used}{why}")
    found = _counts(looked)
    said = f"新增 {found['new']} 条，有不同 {found['different']} 条，相同 {found['same']} 条"
    if dry_run:
        lines.append(f"试合并：{said}；什么也没有写入。")
    else:
        lines.append(f"已合并：{said}；可以在窗口里整批撤销。")
    if looked.missing:
        lines.append(f"数据包里缺 {looked.missing} 个附件的内容，这些附件没有带过来。")
    return "\n".join(lines)


VERBS = (
    Verb("package", "把整个登记簿导出成开放的数据包", _package_arguments, _package),
    Verb(
        "unpack",
        "由数据包建成新的登记簿",
        _unpack_arguments,
        _unpack,
        place="建在哪里写在数据包后面",
    ),
    Verb("merge", "把另一台电脑的登记簿（数据包）合并进来", _merge_arguments, _merge),
)
