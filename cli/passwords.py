"""The verb of the password: set, changed, removed."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from datetime import date
from typing import Any

from cli.arguments import file
from cli.opening import opened
from cli.speaking import say
from cli.verb import Verb
from models.store.refusal import Refusal

_Done = tuple[dict[str, Any], list[str]]


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "step",
        choices=tuple(_STEPS),
        metavar="做什么",
        help="set 设口令，change 改口令，remove 取消口令",
    )
    parser.add_argument(
        "--new-password-file",
        type=file,
        metavar="文件",
        help="改口令时，写有新口令的文件（第一行）",
    )


def _password(args: Namespace) -> int:
    """Set, change or remove the password of a register."""
    if args.password_file is None:
        raise Refusal("password", "请用 --password-file 指定写有口令的文件，口令写在第一行。")
    if (args.step == "change") != (args.new_password_file is not None):
        raise Refusal(
            "password",
            "改口令要用 --new-password-file 指定写有新口令的文件。"
            if args.step == "change"
            else f"{args.step} 不用 --new-password-file，只有 change 用它。",
        )
    data, lines = _STEPS[args.step](args)
    return say(args, {"password": args.step, **data}, "\n".join(lines))


def _set(args: Namespace) -> _Done:
    from models.password import old_backups, verbs
    from models.store.secret import key as keys
    from models.store.secret.password import checked, read_password

    password = checked(read_password(args.password_file))
    if keys.read(args.register) is not None:
        raise Refusal("password", "登记簿已经设了口令；要换一个，用 password change。")
    with opened(Namespace(**{**vars(args), "password_file": None})):
        broken = verbs.set_password(password, date.today())
        code = verbs.recovery_code()
        left = [each.name for each in old_backups.readable()]
    lines = [
        "登记簿和附件已加密，以后每次打开都要口令。",
        f"恢复码：{code}",
        "请把恢复码抄在纸上锁好；口令和恢复码都没有，谁也打不开登记簿。",
    ]
    if left:
        lines.append(
            f"设口令以前的 {len(left)} 份备份没有加密，不用的请自己删除：{'、'.join(left)}。"
        )
    return {"recovery": code, "plain_backups": left, "broken": broken}, lines + _said(broken)


def _change(args: Namespace) -> _Done:
    from models.password import verbs
    from models.store.secret.password import checked, read_password

    password = checked(read_password(args.new_password_file))
    with opened(args):
        verbs.change(password, date.today())
    return {}, ["口令已改，恢复单照旧能用；以前的备份要用当时的口令打开。"]


def _remove(args: Namespace) -> _Done:
    from models.password import verbs

    with opened(args):
        broken = verbs.remove()
    words = "口令已取消，登记簿和附件不再加密；以前的备份仍要用当时的口令打开。"
    return {"broken": broken}, [words, *_said(broken)]


def _said(broken: list[str]) -> list[str]:
    if not broken:
        return []
    return [f"{len(broken)} 个附件原来就已损坏，没有转换：{'、'.join(broken)}，请用备份恢复。"]


_STEPS: dict[str, Callable[[Namespace], _Done]] = {
    "set": _set,
    "change": _change,
    "remove": _remove,
}

VERBS = (Verb("password", "登记簿的口令：设、改、取消", _arguments, _password),)
