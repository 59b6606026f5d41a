"""The verb of the help: the manual as a file."""

from argparse import ArgumentParser, Namespace

from cli.arguments import file
from cli.speaking import say
from cli.verb import Verb


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file", type=file, metavar="文件", help="写到哪里，按后缀写成 pdf、ofd、docx、html"
    )


def _manual(args: Namespace) -> int:
    """Write the manual; what no font could draw is said."""
    from reports.handbook.manual import manual
    from reports.paper.plain import missing_lines
    from reports.writers.papers import write_paper

    missing = write_paper(manual(), args.file)
    data = {"file": str(args.file), "missing_characters": list(missing)}
    return say(args, data, "\n".join([*missing_lines(missing), f"已写入：{args.file}"]))


VERBS = (Verb("manual", "使用手册（pdf、ofd、docx 或 html）", _arguments, _manual),)
