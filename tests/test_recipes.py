"""The recipes of ARCHITECTURE («Where to add»), done with toys.

Done here: a change of law, a letter, a column of a ledger, an event of a request; a statutory form is done by
`tests/reports/forms/test_form_of_2027.py`, a kind of activity by
`tests/models/activities/test_new_kind.py`, a sentence by `tests/reports/annual/test_new_sentence.py`.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest

import main
from cli.parser import verbs
from models.items.item import PublishedItem
from models.law.clock import clock
from models.law.event import Event, EventKind, EventLog
from models.law.rules.objection import Weight
from models.law.rules.statement import objections
from models.law.workdays import shipped_calendar
from models.letters import issuing
from models.letters.kinds import find_kind, gaps, kinds
from models.letters.proposals import others
from models.requests.request import InformationRequest, find
from models.store import register
from models.store.numbering import GivenNumber
from models.store.refusal import Refusal
from reports.ledgers.exporting import export_ledger
from reports.ledgers.importing import import_ledger
from tests.books import records_of, write_book
from tests.models.letters.case import case_of, filled, profile, received
from tests.places import ROOT
from tests.toys import changed, shipped_with

TODAY = date(2026, 3, 26)


# The table itself.


def recipes() -> dict[str, str]:
    """Return the recipes of ARCHITECTURE: what is added, and the files to touch."""
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    table = text.partition("## Where to add")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (.+?) \| (.+) \|$", table, flags=re.M)
    return {added: files for added, files in rows if added != "to add"}


def files_of(recipe: str) -> Iterator[tuple[str, list[Path]]]:
    """Yield each file that a recipe names, and what of that name there is.

    A name without a folder stands in the folder named before it; YEAR and * stand for any.
    """
    folder = ROOT
    for name in re.findall(r"`([^` ]+)`", recipe):
        if "/" in name:
            found = list(ROOT.glob(name.replace("YEAR", "*")))
            folder = next((each if each.is_dir() else each.parent for each in found), folder)
            yield name, found
        elif name.endswith((".py", ".toml")):
            yield name, list(folder.glob(name))


@pytest.mark.parametrize("added", recipes())
def test_a_recipe_names_files_that_there_are(added: str) -> None:
    named = list(files_of(recipes()[added]))
    assert named
    assert [name for name, found in named if not found] == []


def test_the_recipes_that_say_so_are_done_here() -> None:
    marked = {added.removesuffix(" ∘") for added in recipes() if added.endswith(" ∘")}
    assert marked == {
        *("a statutory form", "a letter", "a column of a ledger", "an event of a request"),
        *("a change of law", "a kind of activity", "a sentence of the annual report"),
    }


def test_every_verb_of_the_command_line_stands_in_the_table_of_the_readme() -> None:
    table = (ROOT / "README.md").read_text(encoding="utf-8")
    told = set(re.findall(r"`main\.py ([\w-]+)[ `]", table))
    lacking = [each.name for each in verbs() if each.name not in told]
    assert lacking == [], "README.md, «The command line», has no row for these verbs"


# A change of law.

LATER = date(2027, 7, 1)
OF_2027 = (
    ("from = 2019-05-15\n", "from = 2019-05-15\nuntil = 2027-06-30\n"),
    (
        "# Which day is day 1",
        """[[era]]
law = "新条例"
title = "《政府信息公开条例》（修订）"
from = 2027-07-01
reply = 10
extension = 5
supplement_notice = 3
consultation = 15
payment = 20
contents = ["姓名或者名称"]

[era.articles]
reply = "新条例第三十三条"
extension = "新条例第三十三条"
contents = "新条例第二十九条"
supplement = "新条例第三十条"
third_party = "新条例第三十二条"
other_organ = "新条例第三十三条"
joint_maker = "新条例第三十四条"
fee = "新条例第四十二条"

# Which day is day 1""",
    ),
)


@pytest.fixture
def new_law() -> Iterator[None]:
    file = "law/periods.toml"
    with shipped_with({file: changed(file, *OF_2027)}):
        yield


def dated(received_on: date, *steps: Event) -> EventLog:
    return EventLog([Event(EventKind.RECEIVED, received_on), *steps], date.max)


def test_a_new_law_holds_from_its_first_day_and_leaves_earlier_requests_theirs(
    new_law: None,
) -> None:
    days = shipped_calendar()
    earlier, later = dated(date(2026, 3, 2)), dated(LATER)
    assert clock(earlier.events, days, date(2026, 3, 3)).due_on == date(2026, 3, 30)
    assert clock(later.events, days, LATER).period == 10
    much = Event(EventKind.EXTENDED, date(2026, 3, 20), days=25, approver="王某")
    (objection,) = objections(earlier, much, days)
    assert (objection.sentence, objection.weight) == ("延期最长 20 个工作日", Weight.IMPOSSIBLE)
    asked = Event(EventKind.REASONS_ASKED, date(2026, 3, 20))
    assert objections(earlier, asked, days) == []


# A letter.

PROGRESS = """

[[kind]]
id = "progress"
name = "办理进度告知书"
title = "政府信息公开申请办理进度告知书"
family = "process"
numbered = true
basis = "第三十三条"
why = "申请人来问办到哪一步的"
text = '''
{{ 收文 }}
该申请现在{{ 办到哪一步 }}，本机关将于{{ 答复期限 }}前答复{{ 称谓 }}。
特此告知。
【署名】{{ 机关名称 }}
'''
[[kind.field]]
key = "stage"
label = "办到哪一步"
required = true
example = "如 正在检索"
"""


@pytest.fixture
def letter(folder: Path, tmp_path: Path) -> Iterator[Path]:
    """A register with a case, and a kind of letter more at the end of a shipped file."""
    with register.opened(folder):
        profile()
        received()
    file = "letters/process.toml"
    with shipped_with({file: changed(file) + PROGRESS}):
        yield folder


def test_a_letter_is_listed_and_offered_for_a_case(letter: Path) -> None:
    of = find_kind("办理进度告知书")
    assert of in kinds()
    with register.opened(letter):
        offered = {each.kind.id: each for each in others(case_of(find("2026-001")))}
    assert offered["progress"].article == "条例第三十三条"
    assert offered["progress"].why == "申请人来问办到哪一步的"


def test_a_letter_is_drafted_and_issued_with_the_facts_of_the_case(letter: Path) -> None:
    of = find_kind("progress")
    with register.opened(letter):
        case = case_of(find("2026-001"))
        draft = issuing.draft(case, of, issuing.first_values(case, of))
        assert gaps(draft.body) == ["办到哪一步"]
        made = issuing.draft(case, of, filled(case, of, stage="正在检索"))
        issued = issuing.issue(made, TODAY, case.calendar)
        assert "该申请现在正在检索，本机关将于2026年3月30日前答复你。" in issued.body
        assert issued.number == "示镇公复〔2026〕1号"


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_a_letter_is_written_by_the_command_line(letter: Path, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"1.{ending}"
    call = ["letter", "2026-001", "progress", "--out", str(out), "--set", "stage=正在检索"]
    assert main.main([*call, "--on", "2026-03-26", "--register", str(letter)]) == 0
    if ending == "docx":
        said = "\n".join(each.text for each in docx.Document(str(out)).paragraphs)
        assert "该申请现在正在检索，本机关将于2026年3月30日前答复你。" in said
    else:
        assert out.read_bytes().startswith(b"%PDF")


# A column of a ledger.

ROWS: dict[str, dict[str, Any]] = {
    "requests": {
        "登记号": "2026-001",
        "收到日期": date(2026, 3, 2),
        "申请方式": "邮寄",
        "申请人类型": "自然人",
        "申请人": "张××",
        "申请内容": "征地补偿登记表",
    },
    "items": {"信息名称": "关于春耕的通知"},
}
RECORDS = {"requests": InformationRequest, "items": PublishedItem}
COLUMNS = [
    ("requests", "电子邮箱", "email", "text", "z@example.invalid", "z@example.invalid"),
    ("requests", "来件日期", "arrived_on", "date", "2026年3月1日", date(2026, 3, 1)),
    ("requests", "是否代填", "filled_in_by_office", "yes_no", "√", True),
    ("items", "服务主题", "theme", "text", "农业", "农业"),
    ("items", "是否要解读", "needs_interpretation", "yes_no", "×", False),
]


def ledger_file(kind: str, field: str, column: str = "") -> dict[str, str]:
    """Return the file of a ledger as if it never had a column for a field, and one column more."""
    text = changed(f"ledgers/{kind}.toml")
    head, *columns = text.split("[[column]]")
    kept = [each for each in columns if f'field = "{field}"' not in each]
    return {f"ledgers/{kind}.toml": "[[column]]".join([head, *kept]) + column}


@pytest.mark.parametrize(("ledger", "name", "field", "kind", "cell", "kept"), COLUMNS)
def test_a_column_goes_in_by_its_synonym_and_out_by_its_name(
    opened: Path,
    tmp_path: Path,
    ledger: str,
    name: str,
    field: str,
    kind: str,
    cell: str,
    kept: object,
) -> None:
    def taken(file: str) -> object:
        RECORDS[ledger].delete().execute()
        GivenNumber.delete().execute()
        found = import_ledger(ledger, tmp_path / file, TODAY)
        assert (found.imported, found.rejected) == (1, [])
        return getattr(RECORDS[ledger].get(), field)

    write_book(tmp_path / "in.xlsx", [*ROWS[ledger], "另名"], [*ROWS[ledger].values(), cell])
    with shipped_with(ledger_file(ledger, field)), pytest.raises(Refusal, match="另名"):
        import_ledger(ledger, tmp_path / "in.xlsx", TODAY)
    column = f"""
[[column]]
name = "{name}"
field = "{field}"
kind = "{kind}"
synonyms = ["另名"]
"""
    with shipped_with(ledger_file(ledger, field, column)):
        assert taken("in.xlsx") == kept
        export_ledger(ledger, tmp_path / "out.xlsx")
        assert list(records_of(tmp_path / "out.xlsx")[0])[-1] == name
        assert taken("out.xlsx") == kept
