"""Every verb of an act that stands in the source, read without running it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

_ROOT = Path(__file__).parents[1]
# What keeps a change, and which of its arguments is the verb.
_KEEPERS = {
    **dict.fromkeys(("act", "acting", "add", "alter", "erase", "choose", "check"), 0),
    **dict.fromkeys(("insert_many", "change_many", "erase_many", "keep_many"), 1),
}
_KEEPS = re.compile(rf"\b({'|'.join(_KEEPERS)})\(|\bverb = ")
_NO_RECORD = {("add", "gui"), ("add", "reports"), ("add", "cli")}  # a set, a head, a parser


def verbs() -> dict[str, str]:
    """Return each verb without what stands behind its colon, and a file that has it."""
    return {
        verb.partition("：")[0]: str(file.relative_to(_ROOT))
        for room in ("models", "reports", "cli", "gui")
        for file in sorted((_ROOT / room).rglob("*.py"))
        if "migrations" not in file.parts
        if _KEEPS.search(text := file.read_text(encoding="utf-8"))
        for verb in _in(ast.parse(text), room)
        if not verb.isascii()
    }


def _in(tree: ast.Module, room: str) -> Iterator[str]:
    named = dict(
        pair for node in tree.body if isinstance(node, ast.Assign) for pair in _names(node)
    )
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            at = _KEEPERS.get(called, -1)
            if 0 <= at < len(node.args) and (called, room) not in _NO_RECORD:
                yield from _said(node.args[at], named)
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "verb":
            yield from _said(node.value, named)


def _names(node: ast.Assign) -> Iterator[tuple[str, ast.expr]]:
    """Yield what a line at the top of a module names, `a, b = …` too."""
    for target in node.targets:
        pairs = [(target, node.value)]
        if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
            pairs = list(zip(target.elts, node.value.elts, strict=True))
        yield from ((name.id, value) for name, value in pairs if isinstance(name, ast.Name))


def _said(node: ast.expr, named: dict[str, ast.expr]) -> Iterator[str]:
    """Yield what an expression may be: a text, the beginning of one, a constant, a choice."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=[ast.Constant(value=str(text)), *_]):
            yield text
        case ast.Name(id=name) if name in named:
            yield from _said(named[name], {})
        case ast.IfExp(body=body, orelse=other):
            yield from _said(body, named)
            yield from _said(other, named)
