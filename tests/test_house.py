"""The rules of the house that no linter holds: circles, sizes, names, docstrings, dead code."""

import ast
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from tests.places import ROOT

PRODUCT = ("cli", "gui", "models", "reports", "resources")
MOST_MODULES, MOST_LINES, MOST_OF_A_FUNCTION = 20, 300, 40

# Names that several modules of one house bear because they say the same of each subject.
TWINS = {
    *("page", "words", "fields", "list", "listing", "state", "pane", "tab", "history", "form"),
    *("view", "model", "dialog", "writer", "letter", "template", "period", "values", "files"),
    *("items", "requests", "disputes", "activities", "cases", "columns", "postings", "steps"),
    *("sheet", "pages"),
    *("book", "desk", "belongings", "views", "paper", "papers", "kinds"),
}
# Circles that still stand: a ratchet, each to be opened, none to be added.
KNOWN_CIRCLES: set[frozenset[str]] = set()
# What only tests and people use, with the reason.
FOR_TESTS_AND_PEOPLE = {
    "gui.theme.tokens.contrast_pairs": "what has to be readable on what, for the test of contrast",
    "models.items.clearance.conclusion_of": "what the state in SQL has to agree with",
}


def module_name(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def product() -> dict[str, Path]:
    """Return every module of the program by its name."""
    files = [ROOT / "main.py"]
    for room in PRODUCT:
        files += sorted((ROOT / room).rglob("*.py"))
    return {module_name(file): file for file in files if file.parent.name != "migrations"}


def parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


@cache
def tree(file: Path) -> ast.Module:
    return parsed(file)


@pytest.fixture(scope="module", autouse=True)
def trees_go() -> Iterator[None]:
    """Leave no trees behind: looking through all of them, every later test gets slower."""
    yield
    tree.cache_clear()


def imported(file: Path) -> set[str]:
    """Return the modules of the program that a file imports: late and for types only as well."""
    known, found = product(), set()
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                found.add(inner if inner in known else node.module)
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found & known.keys()


def circles(arrows: dict[str, set[str]]) -> set[frozenset[str]]:
    """Return the groups of modules that reach one another (Tarjan)."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: set[frozenset[str]] = set()

    def visit(name: str) -> None:
        order[name] = low[name] = len(order)
        stack.append(name)
        for other in arrows[name]:
            if other not in order:
                visit(other)
                low[name] = min(low[name], low[other])
            elif other in stack:
                low[name] = min(low[name], order[other])
        if low[name] == order[name]:
            at = stack.index(name)
            found.add(frozenset(stack[at:]))
            del stack[at:]

    for name in arrows:
        if name not in order:
            visit(name)
    return {group for group in found if len(group) > 1}


def test_no_modules_import_one_another_in_a_circle_not_even_for_types() -> None:
    arrows = {name: imported(file) - {name} for name, file in product().items()}
    assert circles(arrows) == KNOWN_CIRCLES


def folders(*tops: str) -> list[Path]:
    inside = [each for top in tops for each in [ROOT / top, *(ROOT / top).rglob("*")]]
    return [each for each in inside if each.is_dir() and any(each.glob("*.py"))]


def rooms() -> list[Path]:
    return [
        each for each in folders("cli", "gui", "models", "reports") if each.name != "migrations"
    ]


@pytest.mark.parametrize("folder", folders(*PRODUCT, "tests"), ids=lambda each: each.name)
def test_a_folder_holds_few_enough_modules_to_be_looked_over(folder: Path) -> None:
    if folder.name == "migrations":
        return  # one step a file, for ever
    modules = [file.name for file in folder.glob("*.py") if file.name != "__init__.py"]
    assert len(modules) <= MOST_MODULES, (
        f"{folder.relative_to(ROOT)} is full: add to a module that is there, or give those of one "
        "subject a folder of their own"
    )


def test_no_file_and_no_function_is_too_long_to_read() -> None:
    long = []
    for name, file in product().items():
        lines = len(file.read_text(encoding="utf-8").splitlines())
        if lines > MOST_LINES:
            long.append(f"{name}: {lines} lines")
        for node in ast.walk(tree(file)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or 0) - node.lineno + 1
                if length > MOST_OF_A_FUNCTION:
                    long.append(f"{name}.{node.name}: {length} lines")
    assert long == [], f"at most {MOST_LINES} lines a file, {MOST_OF_A_FUNCTION} a function"


def test_no_file_and_no_function_of_tests_is_too_long_to_read() -> None:
    files = list((ROOT / "tests").rglob("*.py"))
    lines = {module_name(file): len(file.read_text("utf-8").splitlines()) for file in files}
    assert {name: count for name, count in lines.items() if count > MOST_LINES} == {}
    functions = [
        (f"{module_name(file)}.{node.name}", (node.end_lineno or 0) - node.lineno + 1)
        for file in files
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.FunctionDef)
    ]
    assert [each for each in functions if each[1] > MOST_OF_A_FUNCTION] == []


def test_two_modules_of_one_name_have_one_subject() -> None:
    names = defaultdict(list)
    for name, file in product().items():
        if file.name != "__init__.py":
            names[name.partition(".")[0], file.stem].append(name)
    strange = {
        stem: found for (_, stem), found in names.items() if len(found) > 1 and stem not in TWINS
    }
    assert strange == {}


@pytest.mark.parametrize("room", rooms(), ids=lambda each: str(each.relative_to(ROOT)))
def test_a_room_says_what_it_is_and_the_plan_of_the_house_repeats_it(room: Path) -> None:
    key = str(room.relative_to(ROOT))
    file = room / "__init__.py"
    said = ast.get_docstring(tree(file)) if file.exists() else None
    assert said, f"{key}/__init__.py is to say in one line what the room is"
    assert "\n" not in said, f"{key}/__init__.py says more than one line"
    plan = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    line = f"| `{key}` | {said} |"
    assert line in plan.splitlines(), f"«Every room in a sentence» of ARCHITECTURE.md lacks: {line}"


def test_a_tooltip_is_given_where_it_is_made_plain_text() -> None:
    given = re.compile(
        r"\.set(Tab)?ToolTip\((?!(at, )?as_signs|self\._why)|QToolTip\b|\bQMessageBox\b"
    )
    asked = [
        name
        for name, file in product().items()
        if name.startswith("gui.") and given.search(file.read_text(encoding="utf-8"))
    ]
    assert asked == ["gui.controls.tips"]


def test_no_year_of_a_form_stands_in_the_code() -> None:
    years = {file.stem for file in (ROOT / "resources/forms").glob("*.toml")}
    named = re.compile(rf"""["']({"|".join(sorted(years))})["']""")
    found = [
        f"{name}:{at}"
        for name, file in product().items()
        for at, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if named.search(line)
    ]
    assert found == []


def public(file: Path) -> Iterator[str]:
    """Yield the public names that a module makes at its top."""
    for node in tree(file).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names = [node.name]
        elif isinstance(node, ast.Assign):
            names = [each.id for each in node.targets if isinstance(each, ast.Name)]
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names = [node.target.id]
        else:
            continue
        yield from (name for name in names if not name.startswith("_"))


@cache
def words_of_the_program() -> Counter[str]:
    """Return how often each word stands in the program and its data, comments left out."""
    said: Counter[str] = Counter()
    for file in product().values():
        for node in ast.walk(tree(file)):
            match node:
                case ast.Name():
                    said[node.id] += 1
                case ast.Attribute():
                    said[node.attr] += 1
                case ast.alias():
                    said[node.name.rpartition(".")[2]] += 1
                case ast.Constant(value=str(text)):
                    said.update(set(re.findall(r"\w+", text)))
    for file in (ROOT / "resources").rglob("*.toml"):
        said.update(set(re.findall(r"\w+", file.read_text(encoding="utf-8"))))
    return said


def test_nothing_is_there_that_only_tests_use() -> None:
    said = words_of_the_program()
    idle = []
    for name, file in product().items():
        made = {
            node.name
            for node in tree(file).body
            if isinstance(node, ast.FunctionDef | ast.ClassDef)
        }
        for each in public(file):
            own = 0 if each in made else 1  # a def is no Name; an assignment is one
            if said[each] <= own and f"{name}.{each}" not in FOR_TESTS_AND_PEOPLE:
                idle.append(f"{name}.{each}")
    assert idle == [], "the program uses these nowhere: call them, name them with _ or drop them"


def test_every_module_is_wanted_by_another() -> None:
    wanted = {other for file in product().values() for other in imported(file)}
    late = words_of_the_program()
    alone = [
        name
        for name, file in product().items()
        if file.name != "__init__.py"
        and name not in wanted
        and name != "main"
        and not (file.stem == "page" and late[file.parent.name])  # the pages, imported when seen
    ]
    assert alone == [], "the program imports these nowhere: a new one has to be called somewhere"


def test_the_steps_of_the_schema_are_numbered_without_a_gap() -> None:
    numbers = [int(file.name[:4]) for file in sorted((ROOT / "models/migrations").glob("*.py"))]
    assert numbers[0] == 1
    assert all(after == before + 1 for before, after in pairwise(numbers))
