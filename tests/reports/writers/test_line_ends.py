"""Where lines end: marks, dates, amounts and words kept whole, in ragged and in flush lines."""

from itertools import pairwise

import pytest

from reports.paper.document import Document, Paragraph
from reports.writers.pdf.writer import pdf_bytes
from reports.writers.setting.flush import Grid, SetLine, set_lines
from reports.writers.setting.fonts import Fonts, Role
from reports.writers.setting.line_ends import NOT_FIRST, NOT_LAST, breaks, fitting_breaks
from reports.writers.setting.signs import natural
from reports.writers.setting.typesetting import Type, break_lines
from tests.reports.postings.measure import texts

FONTS = Fonts()
BODY = Type(Role.FANGSONG, 10, 12)
GRID = Grid(10, 10, 12)
DATE = "2026年12月16日"
WHOLE = [
    "2026年3月16日", "3月16日", "2026-03-05", "11.8078公顷", "0537-12345678", "16.75%", "5个工作日",
    "〔2026〕5号", "×政发〔2026〕3号", "国办函〔2020〕109号", "二〇〇六年三月三十日", "8:30—11:30",
    "¥3000元", "1,046.50元", "1,234.56万元", "3万元", "3 万元", "第36号", "2025—2035年", "Word",
    "Xīān", "——", "……",
]  # fmt: skip


def pieces(text: str) -> list[str]:
    return [text[a:b] for a, b in pairwise((0, *breaks(text), len(text)))]


def flush(text: str, width: float = 280) -> list[SetLine]:
    return set_lines([(text, Role.FANGSONG)], GRID, FONTS, width, 20)


@pytest.mark.parametrize("whole", WHOLE)
def test_dates_amounts_numbers_and_words_are_of_one_piece(whole: str) -> None:
    assert any(whole in piece for piece in pieces(f"为了{whole}其他"))


@pytest.mark.parametrize("whole", WHOLE)
def test_what_is_whole_is_whole_in_ragged_lines(whole: str) -> None:
    for shift in range(1, 15):
        lines = break_lines(f"{'公' * shift}{whole}{'开' * 9}", BODY, FONTS, 140)
        assert sum(whole in line for line in lines) == 1


@pytest.mark.parametrize("whole", [DATE, "1,046.50元", "2026-03-05", "5个工作日", "Word"])
def test_what_is_whole_is_whole_in_a_paragraph_of_letter_and_report(whole: str) -> None:
    blocks = tuple(Paragraph(f"{'公' * shift}{whole}{'开' * 30}") for shift in range(14, 28))
    data, _ = pdf_bytes(Document("题", blocks=blocks))
    found = [line for page in range(2) for line in texts(data, page)]
    assert sum(whole in line for line in found) == len(blocks)


def test_no_mark_stands_on_the_wrong_side_of_a_line_end() -> None:
    text = "根据《办法》（试行）第3条，“三公”经费：甲～乙、30‰；西岭—石桥／下河…"
    assert "".join(pieces(text)) == text
    assert not any(p[0] in NOT_FIRST or p[-1] in NOT_LAST or p[0] == "—" for p in pieces(text))


def test_a_dash_of_two_begins_a_line_but_is_not_parted() -> None:
    assert breaks("公开——透明") == (1, 2, 4, 5)


def test_a_date_wider_than_its_column_is_cut_between_year_month_and_day() -> None:
    assert break_lines(DATE, BODY, FONTS, 35) == ["2026年", "12月", "16日"]


def test_a_word_wider_than_its_column_is_cut_only_where_that_is_allowed() -> None:
    assert break_lines("网址www.example.gov.cn", BODY, FONTS, 40) == ["网址", "www.example.gov.cn"]
    cut = break_lines("网址www.example.gov.cn", BODY, FONTS, 40, cut_words=True)
    assert max(FONTS.width(line, BODY.role, BODY.size) for line in cut) <= 40


def test_marks_are_parted_last() -> None:
    assert fitting_breaks("“" * 3, lambda begin, end: end - begin < 2) == [1, 2]
    assert fitting_breaks("A，B", lambda begin, end: end - begin < 3) == [2]


def test_a_line_too_loose_before_a_date_has_characters_of_the_lines_above() -> None:
    lines = flush("公" * 26 + "开" * 23 + DATE + "公" * 30)
    assert [len(line.text) for line in lines[:2]] == [24, 25]
    assert lines[2].text.startswith(DATE)
    assert [line.spread for line in lines[:2]] == pytest.approx([20 / 23, 30 / 24])


def test_the_number_of_a_document_is_cut_at_its_year_sooner_than_tear_a_line_apart() -> None:
    lines = flush("公" * 22 + "（国办函〔2020〕109号）" + "开" * 9)
    assert [line.text for line in lines] == ["公" * 22 + "（国办函", "〔2020〕109号）" + "开" * 9]
    kept = flush("公" * 24 + "（国办函〔2020〕109号）" + "开" * 9)
    assert kept[1].text.startswith("（国办函〔2020〕109号）")


def test_every_line_but_the_last_ends_at_the_edge() -> None:
    text = f"本机关于{DATE}收到你提出的申请，登记号为2026-006，收费1,046.50元，依据《办法》（国办函"
    text += "〔2020〕109号），请在5个工作日内办理。"
    for shift in range(3, 28):
        for line in flush("公" * shift + text * 4)[1:-1]:
            signs, inside = (
                line.signs,
                sum(
                    a.text.isascii() and b.text.isascii()
                    for a, b in zip(line.signs, line.signs[1:], strict=False)
                ),
            )
            gaps = len(signs) - 1 - inside
            wide = natural(signs) + gaps * line.spread + inside * line.inside
            assert 280 - 0.1 <= wide <= 280 + signs[-1].blank + 0.1
