"""The verb that takes in a register kept on another PC, brought as a package."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from typing import TYPE_CHECKING, Any

from cli.arguments import file
from cli.opening import opened
from cli.speaking import say
from cli.verb import Verb

if TYPE_CHECKING:
    from models.merging.comparison import Compared
    from models.merging.package import Looked


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
        "office": looked.office,
        "missing_attachments": looked.missing,
        "dry_run": args.dry_run,
    }
    return say(args, facts, _merge_words(looked, args.dry_run))


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


VERBS = (Verb("merge", "把另一台电脑的登记簿（数据包）合并进来", _merge_arguments, _merge),)
