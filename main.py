"""公开簿: without arguments it opens the window; the same verbs work headless (see --help)."""

import argparse
import contextlib
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from platformdirs import user_data_path

from cli import commands
from models.store.refusal import Refusal

LEDGERS = ("items", "requests", "disputes", "figures")


# What argparse says in English, and how it is said here; the wording is stable since Python 3.11.
_PLAIN = (
    (r"the following arguments are required: (.+)", r"缺少 \1"),
    (r"argument (\S+): invalid choice: ([^(]+) \(choose from (.+)\)", r"\1 不能是 \2，可选 \3"),
    (r"argument (\S+): (“.+)", r"\2"),
    (r"argument (\S+): expected one argument", r"\1 后面缺少内容"),
    (r"unrecognized arguments: (.+)", r"不认识 \1"),
)


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with a call in one Chinese sentence."""

    def error(self, message: str) -> NoReturn:
        for pattern, plain in _PLAIN:
            message = re.sub(f"^{pattern}$", plain, message)
        raise Refusal(None, f"命令写得不对：{message}；用 {self.prog} --help 看用法。")


def parser() -> argparse.ArgumentParser:
    """Return the command line as product.md fixes it."""
    shared = _Parser(add_help=False)
    shared.add_argument("--register", type=Path, default=argparse.SUPPRESS, help="登记簿文件夹")
    shared.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="输出 JSON")
    top = _Parser(prog="main.py", description="公开簿", parents=[shared])
    verbs = top.add_subparsers(dest="verb", parser_class=_Parser)

    demo = verbs.add_parser("demo", parents=[shared], help="建立示例登记簿并生成报表")
    demo.add_argument("--out", type=Path, default=Path("demo"))

    new = verbs.add_parser("new", parents=[shared], help="新建空登记簿")
    new.add_argument("folder", type=Path)
    new.add_argument("--office", required=True)
    new.add_argument("--kind", default="township")

    import_ = verbs.add_parser("import", parents=[shared], help="导入台账")
    import_.add_argument("kind", choices=LEDGERS)
    import_.add_argument("ledger", type=Path)
    import_.add_argument("--dry-run", action="store_true")
    import_.add_argument("--partial", action="store_true")

    export = verbs.add_parser("export", parents=[shared], help="导出台账")
    export.add_argument("kind", choices=LEDGERS)
    export.add_argument("out", type=Path)

    due = verbs.add_parser("due", parents=[shared], help="申请的答复期限")
    due.add_argument("--on")
    due.add_argument("--all", action="store_true")

    _add_reports(verbs, shared)
    _add_letter(verbs, shared)
    _add_posting(verbs, shared)
    return top


def _year(text: str) -> int:
    """Read a year that reports are made for."""
    if not re.fullmatch("(19|20|21)[0-9][0-9]", text):
        raise argparse.ArgumentTypeError(f"“{text}”不是年份，请写成四位数字，如 2026")
    return int(text)


def _add_reports(verbs: "argparse._SubParsersAction[_Parser]", shared: _Parser) -> None:
    tables = verbs.add_parser("tables", parents=[shared], help="统计表")
    tables.add_argument("year", type=_year)
    tables.add_argument("--form", choices=("2014", "2019", "2021"))
    tables.add_argument("--from", dest="first")
    tables.add_argument("--to", dest="last")
    tables.add_argument("--xlsx", type=Path)

    report = verbs.add_parser("report", parents=[shared], help="年度报告")
    report.add_argument("year", type=_year)
    report.add_argument("--out", type=Path, required=True)
    report.add_argument("--kinds", default="pdf,xlsx,docx,html")
    report.add_argument("--form", choices=("2014", "2019", "2021"))


def _setting(text: str) -> tuple[str, str]:
    """Read key=value."""
    key, mark, value = text.partition("=")
    if not mark or not key.strip():
        raise argparse.ArgumentTypeError(f"“{text}”要写成 名称=内容，如 days=10")
    return key.strip(), value


def _add_letter(verbs: "argparse._SubParsersAction[_Parser]", shared: _Parser) -> None:
    letter = verbs.add_parser("letter", parents=[shared], help="一份文书（pdf、docx 或 html）")
    letter.add_argument("request", help="登记号")
    letter.add_argument("kind", help="文书的代号或名称，如 supplement 或 补正告知书")
    letter.add_argument("--out", type=Path, required=True, help="文件，按后缀写成 pdf、docx、html")
    letter.add_argument(
        "--set", type=_setting, action="append", default=[], help="填写一项，如 days=10，可重复"
    )
    letter.add_argument("--on", help="文书日期，不写是今天")


def _add_posting(verbs: "argparse._SubParsersAction[_Parser]", shared: _Parser) -> None:
    posting = verbs.add_parser("posting", parents=[shared], help="一张公示（pdf、html 或 txt）")
    posting.add_argument("item", help="信息的索引号、文号，或者公示的标题")
    posting.add_argument("--out", type=Path, required=True, help="文件，按后缀写成 pdf、html、txt")
    posting.add_argument("--paper", choices=("A4", "A3"))


VERBS = {
    "demo": commands.demo,
    "new": commands.new,
    "import": commands.import_,
    "export": commands.export,
    "due": commands.show_due,
    "tables": commands.tables,
    "report": commands.report,
    "letter": commands.letter,
    "posting": commands.posting,
}


def default_register() -> Path:
    """Return the user's own register: in the data folder, never in the program's."""
    return user_data_path("gongkaibu", appauthor=False) / "register"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb, or the window; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        args = parser().parse_args(argv)
        args.register = getattr(args, "register", None) or default_register()
        args.json = getattr(args, "json", False)
        if args.verb is None:
            return _window(args.register)
        code = VERBS[args.verb](args)
        if args.verb == "demo" and not args.json and _has_screen():
            return _window(args.out / "busy")
        return code
    except Refusal as refusal:
        return commands.refuse(refusal)


def _has_screen() -> bool:
    from gui.acting.application import has_screen  # noqa: PLC0415 (no window for the other verbs)

    return has_screen(os.environ)


def _window(folder: Path) -> int:
    from gui.shell.start import run  # noqa: PLC0415 (no window for the other verbs)

    return run(folder)


if __name__ == "__main__":
    sys.exit(main())
