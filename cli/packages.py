"""Verbs of the open package: the whole register as files that anybody can read, and back."""

import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from cli.arguments import file, folder
from cli.opening import opened_to_read
from cli.speaking import say
from cli.verb import Verb

if TYPE_CHECKING:
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


VERBS = (
    Verb("package", "把整个登记簿导出成开放的数据包", _package_arguments, _package),
    Verb(
        "unpack",
        "由数据包建成新的登记簿",
        _unpack_arguments,
        _unpack,
        place="建在哪里写在数据包后面",
    ),
)
