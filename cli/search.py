"""The verb that searches over everything."""

from argparse import ArgumentParser, Namespace

from cli.arguments import count
from cli.opening import opened, opened_to_read
from cli.speaking import say
from cli.verb import Verb
from models.store.plain_text import one_line
from models.store.refusal import Refusal

_MOST = 50


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("words", nargs="*", metavar="字词", help="标题、编号里的字词，或拼音首字母")
    parser.add_argument(
        "--limit", type=count, default=_MOST, metavar="条数", help=f"最多列多少条，不写是 {_MOST}"
    )
    parser.add_argument("--rebuild", action="store_true", help="先把搜索索引重做一遍")


def _search(args: Namespace) -> int:
    """Print the records that words find, kind by kind, the best of each first."""
    from models.search.expressions import nothing_found
    from models.search.finding import find, shared_out
    from models.store.database import DB
    from models.store.sought import index

    words = " ".join(args.words)
    if not words and not args.rebuild:
        raise Refusal("words", "请写出要查的字词，如 main.py search 低保。")
    with opened(args) if args.rebuild else opened_to_read(args):
        if args.rebuild:
            index.rebuild(DB)
        found = find(words, args.limit)
    shared = shared_out(found, args.limit)
    data = [
        {"kind": kind.name, "number": hit.number, "title": hit.title, "date": hit.day}
        for kind, hits in shared
        for hit in hits
    ]
    lines = ["搜索索引已重做。"] if args.rebuild else []
    for each, (kind, hits) in zip(found, shared, strict=True):
        lines.append(f"{kind.word}（{each.count:,}{' 以上' if each.more else ''}）")
        lines += ["　" + "　".join(filter(None, (hit.day, hit.number, hit.title))) for hit in hits]
    if words and not found:
        lines.append(nothing_found(one_line(words)))
    return say(args, data, "\n".join(lines))


VERBS = (Verb("search", "在全部登记里查", _arguments, _search),)
