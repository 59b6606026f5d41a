"""C4: a reply is held against the articles that bear its result, read as articles."""

from datetime import date
from pathlib import Path

import pytest

from models.letters.kinds import LetterKind, kinds
from models.letters.letter import Letter
from models.requests import handling, request
from models.requests.request import InformationRequest
from models.requests.search_record import UNSEARCHED, SearchRecord
from reports.checks.cases import case_findings
from reports.forms.cells import FormCell
from reports.forms.form import form

NEW, OLD = date(2026, 3, 2), date(2018, 3, 1)
TODAY = date(2026, 3, 26)
FIRST = "理由是涉及商业秘密。应当先自收到之日起60日内向示例县人民政府申请行政复议。"
CLOSING = [each for each in kinds() if each.outcome and each.basis]
ROWS = [
    each
    for each in form("2021").cells
    if each.table == "table3"
    and each.column == "total"
    and each.article
    and each.row in {kind.outcome for kind in kinds()}
]
OLD_CLOSING = [each for each in kinds() if each.outcome and each.old_basis]


@pytest.fixture(autouse=True)
def register(opened: Path) -> Path:
    return opened


def replied(outcome: str, basis: str, on: date = NEW) -> InformationRequest:
    made = request.record("1", TODAY, received_on=on)
    closed = on.replace(day=16)
    handling.answer(made, closed, outcome, "示政复〔2026〕1号", TODAY, reason="因为已核")
    handling.serve(made, closed, TODAY)
    made.alter("x", basis=basis)
    SearchRecord.add("x", request=made, searched_on=closed, place="档案室")
    return made


def issued(made: InformationRequest, kind: str, body: str) -> None:
    made_on = made.closed_on
    assert made_on is not None
    Letter.add("x", request=made, kind=kind, body=body, dated=made_on, issued_at=TODAY)


def found() -> list[str]:
    return [each.finding.message for each in case_findings(TODAY)]


@pytest.mark.parametrize("kind", CLOSING, ids=lambda kind: kind.id)
def test_a_reply_on_the_articles_of_its_own_letter_is_in_order(kind: LetterKind) -> None:
    made = replied(kind.outcome, f"条例{kind.basis}")
    issued(
        made,
        kind.id,
        f"依据条例{kind.basis}的规定。{FIRST if kind.id[0] == 'd' else '可以申请行政复议。'}",
    )
    assert found() == []


@pytest.mark.parametrize("kind", OLD_CLOSING, ids=lambda kind: kind.id)
def test_an_old_reply_on_the_articles_of_the_old_law_is_in_order(kind: LetterKind) -> None:
    made = replied(kind.old_outcome or kind.outcome, f"旧条例{kind.old_basis}", OLD)
    issued(made, kind.id, f"依据{kind.old_basis}的规定，可以申请行政复议。")
    assert found() == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.row)
def test_the_articles_that_table_three_names_for_a_result_are_in_order(row: FormCell) -> None:
    replied(row.row, f"条例{row.article}")
    assert found() == []


@pytest.mark.parametrize(
    ("outcome", "basis", "told"),
    [
        ("d4", "条例第十四条、第36条第3项", "“不予公开（第三方合法权益）”的依据写了条例第十四条"),
        ("d4", "第十五条、第三十六条第（二）项", "写了条例第三十六条第（二）项，"),
        ("d5", "《政府信息公开条例》第十六条第二款", "的依据写了条例第十六条第二款，"),
        ("d6", "条例第十五条和第十六条第二款", "的依据写了条例第十五条，"),
        ("d8", "第三十六条第（三）项", "“不予公开（行政查询事项）”的依据写了条例第三十六条第（三）项"),
        ("d1", "条例第九十条", "的依据写了条例第九十条，"),
        ("granted", "３６条（四）", "这种结果依据的是条例第三十六条第（一）项或条例第三十六条第（二）项、第四十条"),
        ("u1", "条例三十六条第（六）项", "“本机关不掌握相关政府信息”的依据写了"),
        ("n2", "条例第三十五条", "“重复申请”的依据写了条例第三十五条，"),
        ("d4", "条例第三十六条第（三）项", "的依据只写到条例第三十六条，没有写条例第十五条"),
        ("d4", "据实答复", "不予公开，登记里没有写依据的条款"),
    ],
)  # fmt: skip
def test_a_wrong_article_is_found(outcome: str, basis: str, told: str) -> None:
    replied(outcome, basis)
    (message,) = found()
    assert told in message


@pytest.mark.parametrize(
    ("outcome", "basis"),
    [
        ("granted", "《政府信息公开条例》第三十六条第（二）项、第三十七条"),
        ("granted", "条例第三十六条"),
        ("partial", "条例第三十七条、第十六条第二款、第三十六条第（三）项"),
        ("d2", "《中华人民共和国反洗钱法》第五条、《条例》第三十六条第（三）项"),
        ("d8", "《不动产登记暂行条例》第二十七条、条例第３６条第７项"),
    ],
)
def test_a_right_article_in_other_words_is_not_found(outcome: str, basis: str) -> None:
    replied(outcome, basis)
    assert found() == []


def test_an_old_reply_on_the_new_law_is_a_hint() -> None:
    replied("d4", "条例第十五条", OLD)
    (each,) = case_findings(TODAY)
    assert each.finding.severity == "warn"
    assert "写了条例第十五条，这种结果依据的是旧条例第十四条第四款、" in each.finding.message


@pytest.mark.parametrize(
    ("outcome", "text", "told"),
    [
        ("granted", "依据条例第三十六条第（二）项的规定，予以公开。可以申请行政复议。", False),
        ("granted", "第三方同意，依据条例第十五条予以公开。可以申请行政复议。", False),
        ("partial", "依据条例第三十七条的规定。依据条例第十五条的规定，该部分不予公开。可以申请行政复议。", True),
        ("partial", "依据条例第三十七条的规定，提供其中的三十六条、十六条记录。可以申请行政复议。", False),
        ("d4", "依据条例第１５条、第36条第3项，理由是涉及商业秘密。可以申请行政复议。", True),
    ],
)  # fmt: skip
def test_only_what_is_withheld_goes_to_reconsideration_first(
    outcome: str, text: str, told: bool
) -> None:
    issued(replied(outcome, ""), outcome, text)
    assert any("先申请行政复议" in message for message in found()) is told


def test_the_article_of_the_relief_paragraph_is_none_of_the_reply() -> None:
    text = f"依照《中华人民共和国行政复议法》第二十三条的规定，{FIRST}"
    issued(replied("d4", ""), "d4", text)
    assert found() == ["不予公开，答复书和登记里都没有写依据的条款"]


def test_the_reason_is_looked_for_in_the_reply_and_not_in_other_letters() -> None:
    made = replied("d5", "条例第十六条第一款")
    made.alter("x", closing_reason="")
    issued(made, "supplement", "由于内容不明确，请补正。")
    assert found() == ["不予公开，登记里没有写理由"]


@pytest.mark.parametrize(
    ("basis", "wanted"),
    [
        ("条例第三十六条第（四）项", True),
        ("第36条第4项、第５项", True),
        ("", True),
        ("条例第三十六条", True),
        ("条例第３６条第５项", False),
        ("36（5）", False),
        ("第三十六条第五项", False),
        ("（五）", False),
    ],
)
def test_only_what_is_nowhere_to_be_found_wants_a_search(basis: str, wanted: bool) -> None:
    replied("u1", basis)
    SearchRecord.delete().execute()
    assert found() == ([UNSEARCHED] if wanted else [])


def test_what_the_steps_speak_against_names_the_result() -> None:
    replied("o1", "").alter("x", closing_reason="")
    (each,) = case_findings(TODAY)
    assert each.finding.line() == (
        "提示：没有登记过补正告知。和办理结果“逾期不补正，不再处理”对不上："
        "漏登的步骤请补登，确实如此的请写明理由。"
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("依据条例第三十六条第（四）项的规定，不存在。可以申请行政复议。", False),
        (
            "依据条例第三十六条第（四）项；依据条例第十五条，因涉及个人隐私不予公开。可以申请行政复议。",
            True,
        ),
        (f"依据条例第三十六条第（四）项；依据条例第十五条，不予公开，{FIRST}", False),
    ],
)
def test_a_letter_in_parts_is_held_against_the_articles_of_each(text: str, told: bool) -> None:
    made = replied("u1", "条例第三十六条第（四）项")
    issued(made, "mixed", text)
    sentence = "依据条例第十四条至第十六条不予公开，答复书没有告知先申请行政复议"
    assert found() == ([sentence] if told else [])
