"""The verb that looks a file over before it goes out."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from cli.arguments import file
from cli.speaking import DONE, FOUND, say
from cli.verb import Verb

if TYPE_CHECKING:
    from reports.inspecting.trace import Trace


def _inspect_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file", type=file, metavar="文件", help="要公开的文件：.docx、.xlsx 或 .pdf"
    )
    parser.add_argument(
        "--clean",
        type=file,
        metavar="新文件",
        help="另存一份清理过的：去掉属性、批注、修订、隐藏的内容；原件不动",
    )


def _inspect(args: Namespace) -> int:
    """Say what a file would give away, and write a cleaned copy where one is asked for."""
    from reports.inspecting.inspection import clean, inspect

    found = inspect(args.file)
    data: dict[str, Any] = {"findings": [_said(each) for each in found]}
    lines = [each.line() for each in found]
    lines.append(f"共 {len(found)} 处，请处理后再公开。" if found else "没有查出问题。")
    if args.clean:
        copy = clean(args.file, args.clean)
        data |= {"removed": list(copy.removed), "by_hand": [_said(each) for each in copy.by_hand]}
        lines.append(f"已另存清理过的一份：{args.clean}，原件没有改动。")
        lines += [f"{said}。" for said in copy.removed]
        if copy.by_hand:
            lines.append("清理不了、还要人处理的：")
            lines += [each.line() for each in copy.by_hand]
    say(args, data, "\n".join(lines))
    return FOUND if found else DONE


def _said(trace: "Trace") -> dict[str, str]:
    return {"kind": trace.kind.value, "place": trace.place, "message": trace.message}


VERBS = (
    Verb(
        "inspect",
        "公开前体检：一份文件公开前，看看里面藏着什么",
        _inspect_arguments,
        _inspect,
        place="体检不用登记簿",
    ),
)
