"""One term for one thing: words that another term of the field stands for are nowhere shown."""

import ast
from collections.abc import Iterator

import pytest

from tests.places import ROOT

# What is not said, and what is said instead.
INSTEAD = {
    "发布日期": "公开日期",
    "送交清单": "移送明细表",
    "打印清单": "打印明细表",
    "从张贴当日起算": "张贴当日不计入",
    "日历日": "自然日",
    "日历天": "自然日",
    "工作天": "工作日",
    "揭下": "取下",
    "撕下": "取下",
    "公开审查人": "保密审查人",
    "未满取下": "公示期未满",
    "删除的信息": "移入回收站的信息",
    "发文号": "发文字号",
}
# Where words of others are read, they stand as others write them.
READING = (
    "resources/ledgers/",
    "models/postings/own_words.py",
    "resources/checks/",
    "resources/website/",
    "reports/foreign/dated.py",
    "reports/foreign/files/web_page.py",
)


def _said() -> Iterator[tuple[str, str]]:
    """Yield each string of the program and each line of its data, with its place."""
    for room in ("gui", "reports", "models", "cli"):
        for file in sorted((ROOT / room).rglob("*.py")):
            name, parsed = str(file.relative_to(ROOT)), ast.parse(file.read_text(encoding="utf-8"))
            said = {id(each.value) for each in ast.walk(parsed) if isinstance(each, ast.Expr)}
            for node in ast.walk(parsed):
                if not isinstance(node, ast.Constant) or id(node) in said:
                    continue  # a docstring is not shown
                if isinstance(node.value, str):
                    yield f"{name}:{node.lineno}", node.value
    for file in sorted((ROOT / "resources").rglob("*.toml")):
        for at, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            yield f"{file.relative_to(ROOT)}:{at}", line.split("# ")[0]


@pytest.fixture(scope="module")
def shown() -> list[tuple[str, str]]:
    """What is shown, with its place."""
    return [each for each in _said() if not each[0].startswith(READING)]


@pytest.mark.parametrize("word", INSTEAD)
def test_a_word_is_not_shown_for_which_the_field_has_another(
    shown: list[tuple[str, str]], word: str
) -> None:
    assert [place for place, said in shown if word in said] == []
