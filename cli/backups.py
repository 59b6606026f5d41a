"""Verbs of safety: a backup, a register from it, and all checks."""

from argparse import ArgumentParser, Namespace

from cli.arguments import file, folder
from cli.opening import asking, opened_to_read
from cli.speaking import DONE, FOUND, say
from cli.verb import Verb


def _backup_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file",
        type=file,
        nargs="?",
        metavar="文件",
        help="备份写到哪里（.zip），不写就放在登记簿的 backups 文件夹",
    )


def _backup(args: Namespace) -> int:
    """Back the register up, also while a window has it open."""
    from models.backups import backup, bundle
    from models.backups.manifest import Reason
    from models.store.words import size

    with opened_to_read(args, says_why=False):
        made = backup.make(Reason.HAND, args.file)
    manifest = bundle.read_manifest(made)
    octets = made.stat().st_size
    words = f"已备份并核对：{made}（{size(octets)}）"
    if manifest.missing:
        words += f"\n登记簿里有 {manifest.missing} 个附件的内容本来就不在，备份里也没有。"
    facts = {"file": str(made), "size": octets, "counts": dict(manifest.counts)}
    return say(args, facts | {"missing_attachments": manifest.missing}, words)


def _restore_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=file, metavar="备份", help="备份文件（.zip）")
    parser.add_argument("folder", type=folder, metavar="文件夹", help="恢复成哪个文件夹里的登记簿")


def _restore(args: Namespace) -> int:
    """Make a register of a backup, in a folder that has none."""
    from models.backups import restore

    manifest = restore.into(args.file, args.folder, asking(args))
    words = f"已恢复 {manifest.made_at:%Y-%m-%d %H:%M} 的备份：{args.folder}"
    facts = {"register": str(args.folder), "made_at": manifest.made_at.isoformat()}
    return say(args, facts | {"counts": dict(manifest.counts)}, words)


def _verify(args: Namespace) -> int:
    """Check the register and the backups beside it."""
    from models.backups import verify

    with opened_to_read(args, says_why=False):
        found = [*verify.of_register(), *verify.of_backups()]
    sound = all(each.ok for each in found)
    checks = [{"name": each.name, "ok": each.ok, "message": each.message} for each in found]
    lines = [f"{each.word}：{each.message or '完好'}" for each in found]
    lines.append(
        "登记簿和备份都完好。" if sound else "有问题，见上；坏了的内容请用完好的备份恢复。"
    )
    say(args, {"sound": sound, "checks": checks}, "\n".join(lines))
    return DONE if sound else FOUND


VERBS = (
    Verb("backup", "备份登记簿并核对", _backup_arguments, _backup),
    Verb(
        "restore",
        "用备份恢复成新的登记簿",
        _restore_arguments,
        _restore,
        place="恢复到哪里写在备份后面",
    ),
    Verb("verify", "核对登记簿和备份是否完好", lambda _parser: None, _verify),
)
