"""Every reader of what comes from outside, given anything: it reads, or refuses with a sentence."""

import json
import os
import string
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

import main
from cli.parser import verbs
from models.backups import bundle
from models.law.notice_reading import read_days
from models.letters import template, tokens
from models.letters.kinds import kinds
from models.letters.values import read_value
from models.office.index_pattern import check_pattern
from models.personal.scan import scan
from models.postings import own_words, ready_text
from models.requests.applicant import split
from models.store.amounts import read_amount
from models.store.dates import read_date
from models.store.plain_text import is_reserved, safe_file_name
from models.store.refusal import Refusal
from reports.ledgers.books.columns import ledger
from reports.ledgers.books.separated import read_separated
from reports.ledgers.cells.cell import Remark
from reports.ledgers.cells.reading import read_cell
from reports.ledgers.notice_file import read_notice_file
from reports.postings.pasted import from_clipboard, table_apart
from tests.models.store.picking import TODAY
from tests.torture.forked import run

_MOST = 1000  # characters of a sentence
_SIGNS = "年月日号、，。；：/-.（）〔〕—～至到起止上下午前后旬季度半元万个件次共第一二三十零〇百千"
_SIGNS += string.digits + "０１２xＸ+% \t\n\u200b\u202e\u3000\0\ufeff\ud800𬱖<>&{}|'\"=\\"
# Any text, and text of the signs that readers look for.
TEXT = st.text(max_size=60) | st.text(st.sampled_from(_SIGNS), max_size=40)
BYTES = st.binary(max_size=200) | TEXT.map(lambda text: text.encode("utf-8", "surrogatepass"))
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)
_CELL: st.SearchStrategy[Any] = st.one_of(
    *(st.none(), st.booleans(), st.integers(), st.floats(), TEXT),
    *(st.datetimes(), st.dates(), st.times(), st.timedeltas()),
)
_COLUMNS = st.sampled_from(
    [
        each
        for kind in ("items", "requests", "disputes", "activities", "figures")
        for each in ledger(kind).columns
    ]
)
_FIELDS = st.sampled_from(
    [field for kind in kinds() for field in kind.fields if field.key != "authority"]
)
_NAMES = st.sampled_from(
    ["CON", "nul.xlsx", "长" * 200, "a" * 600, "x.", "\u202egpj.exe", "../x", ""]
)
_TEMPLATE = st.lists(
    st.sampled_from(
        [
            "{{",
            "}}",
            "{%",
            "%}",
            "if",
            "endif",
            "for",
            "in",
            "补正期限",
            "x",
            ">",
            "5",
            "'",
            "|",
            "(",
            ")",
            "[0]",
            ".x",
            "~",
            "*",
            "9**9",
            "not",
            "{#",
            "set",
            "macro",
            ":",
        ]
    ),
    max_size=14,
).map(" ".join)


def _template(text: str) -> None:
    template.check(text, ("补正期限", "收到日期"))
    template.render(text, {"补正期限": 7, "收到日期": TODAY})


def _words_of_template(text: str) -> None:
    tokens.to_template(tokens.to_words(text))


def _posting(text: str) -> None:
    own_words.said_in(text)
    ready_text.taken_apart(text, "公示", "")


def _name(text: str) -> None:
    made = safe_file_name(text)
    assert made
    assert not is_reserved(made)
    assert len(os.fsencode(made)) <= 255


def _cell(of: tuple[Any, Any]) -> None:
    try:
        read_cell(of[0], of[1], TODAY)
    except Remark:
        return


def _notice(data: bytes) -> None:
    with TemporaryDirectory() as place:
        for name in ("x.json", "x.csv"):
            (Path(place) / name).write_bytes(data)
            try:
                read_notice_file(Path(place) / name, 2027)
            except Refusal:
                continue


def _backup(of: tuple[str, bytes, Any]) -> None:
    """A zip with any names and any manifest."""
    name, data, manifest = of
    with TemporaryDirectory() as place:
        file = Path(place) / "x.zip"
        with ZipFile(file, "w") as archive:
            archive.writestr("register.db", data)
            archive.writestr("manifest.json", json.dumps(manifest))
            if name := name.encode("utf-8", "ignore").decode().partition("\0")[0]:
                archive.writestr(name, data)
        bundle.check(file)


def _value(of: tuple[Any, str]) -> None:
    read_value(of[0], of[1], TODAY)


READERS: dict[str, tuple[Callable[[Any], object], st.SearchStrategy[Any]]] = {
    "date": (lambda text: read_date(text, TODAY), TEXT),
    "amount": (lambda text: read_amount(text, "元"), TEXT),
    "notice of holidays": (lambda text: read_days(2027, text), TEXT),
    "file of holidays": (_notice, BYTES | _JSON.map(lambda value: json.dumps(value).encode())),
    "csv": (lambda data: read_separated(data, "x.csv"), BYTES),
    "cell": (_cell, st.tuples(_COLUMNS, _CELL)),
    "pasted list": (lambda of: from_clipboard(*of), st.tuples(TEXT, TEXT)),
    "table in a text": (table_apart, TEXT),
    "posting from elsewhere": (_posting, TEXT),
    "applicants": (lambda text: split(text, "natural_person"), TEXT),
    "numbers of persons": (scan, TEXT),
    "template": (_template, TEXT | _TEMPLATE),
    "template in words": (_words_of_template, TEXT | _TEMPLATE),
    "value of a letter": (
        _value,
        st.tuples(_FIELDS, TEXT | _JSON.map(lambda value: json.dumps(value, ensure_ascii=False))),
    ),
    "pattern of numbers": (check_pattern, TEXT | st.text("{}seq:0123456789年", max_size=20)),
    "name of a file": (_name, TEXT | _NAMES),
    "backup": (_backup, st.tuples(TEXT | _NAMES, BYTES, _JSON)),
}


def _tried(
    name: str,
    use: Callable[[Any], object],
    things: st.SearchStrategy[Any],
    times: int,
    seed_given: int,
) -> str:
    """Give so many things to `use`; return what it raised that is no Refusal, "" for nothing."""

    @seed(seed_given)
    @settings(
        max_examples=times,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        print_blob=False,
    )
    @given(things)
    def give(thing: Any) -> None:
        sentence = "。"
        try:
            use(thing)
        except Refusal as refusal:
            sentence = refusal.sentence
        assert 0 < len(sentence) <= _MOST

    try:
        give()
    except Exception as fault:
        notes = "\n".join(getattr(fault, "__notes__", ()))
        return f"{name}: {type(fault).__name__}: {str(fault)[:300]}\n{notes[:600]}"
    return ""


_WORDS = TEXT | _NAMES
_WORDS |= st.sampled_from(
    [
        "--json",
        "--out",
        "--on",
        "--set",
        "x=y",
        "--form",
        "2021",
        "items",
        "requests",
        "2026",
        "--from",
        "--to",
        "--partial",
        "--dry-run",
        "/dev/full",
        "/dev/null",
        ".",
        "backup.zip",
        "不�.xlsx",
    ]
)
_CALL = st.tuples(
    st.sampled_from([verb.name for verb in verbs() if verb.name != "demo"]),
    st.lists(_WORDS, max_size=5),
)


def _call(of: tuple[str, list[str]]) -> None:
    """Call a verb in a folder of its own; nothing but a known code and a sentence is right."""
    verb, words = of
    with TemporaryDirectory() as place:

        def there() -> int:
            os.chdir(place)
            try:
                return main.main([verb, *words, "--register", "register"])
            except SystemExit:  # help was asked for
                return 0

        ended = run(there)
    assert ended.complaint(0, 2) == "", ended


def torture(times: int, seed_given: int) -> tuple[Counter[str], list[str]]:
    """Give each reader so many things; return how many, and what no reader should have done."""
    calls = max(1, times // 2)
    found = [_tried(name, *READERS[name], times, seed_given) for name in READERS]
    found.append(_tried("command line", _call, _CALL, calls, seed_given))
    counted = Counter({"things read": times * len(READERS), "command lines": calls})
    return counted, [each for each in found if each]
