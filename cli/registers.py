"""Verbs that make registers, the samples and an empty one; and that of a helper, diagnose."""

import os
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from cli.arguments import folder
from cli.opening import opened_to_read
from cli.speaking import say
from cli.verb import Verb
from models.store.refusal import Refusal


def _demo_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--out",
        type=folder,
        default=Path("demo"),
        metavar="文件夹",
        help="示例放在哪里，不写是 demo",
    )


def _demo(args: Namespace) -> int:
    """Build the sample registers from the shipped ledgers, with their tables and reports."""
    from reports import demo

    towns = demo.build(args.out)
    words = "\n\n".join(demo.words(town) for town in towns)
    return say(args, [demo.as_json(town) for town in towns], words)


def _new_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=folder, metavar="文件夹", help="登记簿放在哪里")
    parser.add_argument("--office", required=True, metavar="名称", help="机关名称，如 ××镇人民政府")
    parser.add_argument(
        "--kind",
        default="township",
        metavar="类型",
        help="机关类型：township 乡镇（不写就是它）、subdistrict 街道、bureau 部门、county 县级",
    )


def _new(args: Namespace) -> int:
    """Make an empty register."""
    from models import founding

    file = founding.make(args.folder, args.office, args.kind)
    return say(args, {"register": str(file.parent)}, f"已建立登记簿：{file.parent}")


def _diagnose(args: Namespace) -> int:
    """Print the facts, also of a register that cannot be opened: then why."""
    from reports.diagnosis import of_pc, of_register
    from reports.diagnosis.details import as_data, as_text

    try:
        with opened_to_read(args, says_why=False):
            own = of_register.groups(date.today())
    except Refusal as refusal:
        own = (of_register.group_of_unopened(args.register, refusal),)
    groups = (*of_pc.groups(os.environ), *own)
    return say(args, as_data(groups), as_text(groups))


VERBS = (
    Verb(
        "demo",
        "建立示例登记簿并生成报表",
        _demo_arguments,
        _demo,
        window=lambda args: Path(args.out) / "busy",
        place="示例放在哪里用 --out 写",
    ),
    Verb("new", "新建空登记簿", _new_arguments, _new),
    Verb("diagnose", "查看程序、系统和登记簿的情况", lambda _parser: None, _diagnose),
)
