"""Letter templates: Jinja2 cut down to names and conditions, in the sandbox.

A text may say ``{{ name }}`` and ``{% if name %} … {% endif %}`` and nothing else: no attribute, no
call, no filter, no loop, no other file. So it always ends, and reaches nothing but the facts it is
given. What a template says wrongly is told in one sentence that names the line.

Marks of the text: a line ``｜a｜b｜`` is a row of a table (↵ breaks a line in it), ``【另页】…``
begins another sheet with that title, ``【署名】…`` names the organ that signs.
"""

import re
import traceback
from collections.abc import Collection, Mapping
from datetime import date
from difflib import get_close_matches
from functools import lru_cache

from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from models.store.plain_text import lines
from models.store.refusal import Refusal
from models.store.words import full_day

ROW, BREAK = "｜", "↵"
SHEET, SIGNED = "【另页】", "【署名】"
_LINE_END, _BAR = "\ufdd0", "\ufdd1"  # stand for a line end and ｜ of the data while rendering
_MOST = 20_000
_FIELD = "text"

_ALLOWED = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.If, nodes.Const),
    *(nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Concat, nodes.CondExpr),
)
_FORBIDDEN: tuple[tuple[tuple[type[nodes.Node], ...], str], ...] = (
    ((nodes.For,), "不能用循环"),
    (
        (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends, nodes.Block),
        "不能引用别的文件或者模板",
    ),
    (
        (nodes.Getattr, nodes.Getitem, nodes.Call, nodes.Filter, nodes.Test),
        "只能写名称本身，不能写“.”“[ ]”“( )”“|”",
    ),
)
_COMPARED = "条件里比较的两项不是一类，比不了；日期、文字、数字只能和同一类的比。"
_ELSE = "只能用〔名称〕和〔如有 名称〕…〔完〕"


def words(value: object) -> str:
    """Return a fact as a letter says it: 2026年3月2日 for a date, "" for None."""
    if isinstance(value, date):
        return full_day(value)
    return "" if value is None else str(value)


def _literal(value: object) -> str:
    """Return a fact so that nothing in it can be taken for a mark of the text."""
    said = lines(words(value))
    for mark in (SHEET, SIGNED):
        said = said.replace(mark, f"［{mark[1:-1]}］")
    return said.replace("\n", _LINE_END).replace(ROW, _BAR)


_ENVIRONMENT = ImmutableSandboxedEnvironment(
    undefined=StrictUndefined,
    finalize=_literal,
    autoescape=False,
    optimized=False,
)


def check(text: str, names: Collection[str]) -> None:
    """Refuse a text that is no template, or names what is not in `names`."""
    _compiled(text, frozenset(names))


def render(text: str, facts: Mapping[str, object]) -> str:
    """Return a text filled with `facts`, one paragraph or row a line. Refuses like `check`."""
    try:
        made = _compiled(text, frozenset(facts)).render(facts)
    except (TypeError, ValueError, ArithmeticError, RecursionError, TemplateError) as error:
        raise Refusal(_FIELD, f"第 {_line_of(error)} 行：{_COMPARED}") from error
    rows = [_settled(line) for line in made.split("\n")]
    return "\n".join(line for row in rows for line in row.split("\n") if line.strip())


def _line_of(error: Exception) -> int:
    """Return the line of the template in which rendering failed."""
    found = traceback.extract_tb(error.__traceback__)
    return next((each.lineno or 1 for each in reversed(found) if each.filename == "<template>"), 1)


def _settled(line: str) -> str:
    if line.startswith(ROW):
        return line.replace(_LINE_END, BREAK).replace(_BAR, "|")
    said = line.replace(_LINE_END, "\n")
    said = re.sub(f"^({_BAR}+)", lambda found: "|" * len(found[1]), said, flags=re.MULTILINE)
    said = re.sub("([。；！？])([”』」]?)。", r"\1\2", said.replace(_BAR, ROW))
    return "\n".join(each.strip() for each in said.split("\n"))


@lru_cache(maxsize=256)
def _compiled(text: str, names: frozenset[str]) -> Template:
    if not text.strip():
        raise Refusal(_FIELD, "模板不能空着；想用回原来的文字，请按“恢复原文”。")
    if len(text) > _MOST:
        raise Refusal(_FIELD, f"模板最长 {_MOST} 个字。")
    try:
        tree = _ENVIRONMENT.parse(text)
        _check_tree(tree, names)
        return _ENVIRONMENT.from_string(text)
    except TemplateSyntaxError as error:
        raise Refusal(_FIELD, _sentence(error, text)) from error
    except (TemplateError, SyntaxError, RecursionError, ValueError, MemoryError) as error:
        rows = text.split("\n")
        at = max(range(len(rows)), key=lambda row: len(rows[row])) + 1
        raise Refusal(_FIELD, f"第 {at} 行：条件套得太深，或者数字太长；{_ELSE}。") from error


def _check_tree(tree: nodes.Template, names: frozenset[str]) -> None:
    for node in _walk(tree):
        if not isinstance(node, _ALLOWED):
            said = next((words for kinds, words in _FORBIDDEN if isinstance(node, kinds)), _ELSE)
            raise Refusal(_FIELD, f"第 {node.lineno or 1} 行：{said}。")
        if isinstance(node, nodes.Name) and node.name not in names:
            raise Refusal(
                _FIELD, f"第 {node.lineno} 行：没有“{node.name}”这一项{_hint(node, names)}"
            )


def _walk(node: nodes.Node) -> list[nodes.Node]:
    found, waiting = [], [node]
    while waiting:
        at = waiting.pop()
        found.append(at)
        waiting += reversed(list(at.iter_child_nodes()))
    return found


def _hint(node: nodes.Name, names: frozenset[str]) -> str:
    near = get_close_matches(node.name, sorted(names), 1, 0.4)
    return f"，是不是“{near[0]}”？" if near else "，请从可用的名称里选。"


def _sentence(error: TemplateSyntaxError, text: str) -> str:
    at = error.lineno
    for number, line in enumerate(text.split("\n"), 1):
        if line.count("{{") != line.count("}}") or line.count("{%") != line.count("%}"):
            at = number
            break
    if "nknown tag" in (error.message or ""):
        return f"第 {at} 行：{_ELSE}。"
    return f"第 {at} 行写得不完整：每个〔如有 …〕后面要有〔完〕。"
