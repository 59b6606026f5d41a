"""The command line as a whole: it collects the verbs and reads a call."""

import sys
from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NoReturn

from cli.arguments import file, folder, pressed_in
from cli.chinese import in_chinese
from cli.verb import Verb
from models.store.plain_text import one_line
from models.store.refusal import Refusal


@cache
def verbs() -> tuple[Verb, ...]:
    """Return all verbs in the order in which they are listed; imported when one is called."""
    from cli import (
        backups,
        handbook,
        inspections,
        ledgers,
        packages,
        passwords,
        postings,
        published,
        registers,
        reports,
        requests,
        rollups,
        search,
        statistics,
    )

    return (
        *registers.VERBS,
        *ledgers.VERBS,
        *requests.VERBS,
        *reports.VERBS,
        *statistics.VERBS,
        *search.VERBS,
        *postings.VERBS,
        *published.VERBS,
        *rollups.VERBS,
        *inspections.VERBS,
        *backups.VERBS,
        *packages.VERBS,
        *passwords.VERBS,
        *handbook.VERBS,
    )


class _Parser(ArgumentParser):
    """Says what is wrong with a call in one Chinese sentence."""

    def error(self, message: str) -> NoReturn:
        raise Refusal(None, f"命令写得不对：{one_line(message)}；用 {self.prog} --help 看用法。")


def read(argv: Sequence[str] | None = None) -> Namespace:
    """Return what a call says: its `verb`, None for the window, `register`, `json`, arguments.

    Refuses a call that is written wrongly; ends the process where only help was asked for.
    """
    for word in sys.argv[1:] if argv is None else argv:
        _check_encoding(word)
    words = list(sys.argv[1:] if argv is None else argv)
    given = Namespace(verb=None, register=None, operator=None, json=False, package=None)
    if (pressed := pressed_in(words)) is not None:
        words = words[1:]
        setattr(given, "register" if pressed.is_dir() else "package", pressed)
    given.password_file = given.operator_password_file = None
    with in_chinese():
        args = _of_window(words, given) or parser().parse_args(words, given)
    if args.register and args.verb is not None and args.verb.place:
        sentence = f"{args.verb.name} 不用 --register，{args.verb.place}。"
        raise Refusal("register", sentence)
    args.register = args.register or _own_register()
    return args


def _check_encoding(word: str) -> None:
    """Refuse a word that is no UTF-8, such as a file's name in GBK from elsewhere, or has a NUL."""
    if "\0" in word:
        raise Refusal(None, "命令里有空字符（NUL），请核对后再试。")
    try:
        word.encode()
    except UnicodeEncodeError:
        shown = word.encode(errors="replace").decode()
        sentence = f"“{shown}”不是 UTF-8 编码的文字；是文件名的，请先改名再试。"
        raise Refusal(None, sentence) from None


def _of_window(words: list[str], given: Namespace) -> Namespace | None:
    """Return a call that only opens the window, for which no verb is imported; else None."""
    args, rest = _top(_shared(), add_help=False).parse_known_args(words, Namespace(**vars(given)))
    return None if rest else args


def parser() -> ArgumentParser:
    """Return the command line; to be used `in_chinese`."""
    shared = _shared()
    top = _top(shared)
    places = top.add_subparsers(title="可用的命令", metavar="命令", parser_class=_Parser)
    for verb in verbs():
        own = places.add_parser(
            verb.name, parents=[shared], help=verb.help, description=f"{verb.help}。"
        )
        verb.arguments(own)
        own.set_defaults(verb=verb)
    return top


def _top(shared: _Parser, *, add_help: bool = True) -> _Parser:
    """Return what the window takes."""
    about = "公开簿：不写命令就打开窗口。"
    top = _Parser(prog="main.py", description=about, parents=[shared], add_help=add_help)
    top.add_argument(
        "--tray", action="store_true", help="在通知区域等着，提醒今天要办的事（开机启动用）"
    )
    return top


def _shared() -> _Parser:
    """Return what every verb takes."""
    shared = _Parser(add_help=False)
    shared.add_argument(
        "--register",
        type=folder,
        default=SUPPRESS,
        metavar="文件夹",
        help="哪本登记簿，不写是自己的那本",
    )
    shared.add_argument(
        "--json", action="store_true", default=SUPPRESS, help="输出 JSON，给别的程序读"
    )
    shared.add_argument(
        "--password-file",
        type=file,
        default=SUPPRESS,
        metavar="文件",
        help="登记簿设了口令的，写有口令的文件（第一行）",
    )
    shared.add_argument(
        "--operator",
        default=SUPPRESS,
        metavar="姓名",
        help="启用了人员权限的登记簿，改动记在谁名下",
    )
    shared.add_argument(
        "--operator-password-file",
        type=file,
        default=SUPPRESS,
        metavar="文件",
        help="写有这名人员口令的文件（第一行）",
    )
    return shared


def _own_register() -> Path:
    """Return the user's own register: in the data folder, never in the program's."""
    from platformdirs import user_data_path

    return user_data_path("gongkaibu", appauthor=False) / "register"
