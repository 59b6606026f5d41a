"""Letters for requests received before 2019-05-15 rest on the 条例 of 2007 alone."""

import re
from datetime import date
from pathlib import Path

import pytest

from models.letters import issuing as lettering
from models.letters.kinds import LetterKind, kind, kinds
from models.letters.letter import Letter
from models.letters.texts import letter_text
from models.letters.values import read_value
from models.requests.case import Case
from models.store.refusal import Refusal
from tests.models.letters.case import case_of, filled, profile, received

MAY_6, MAY_20 = date(2019, 5, 6), date(2019, 5, 20)


@pytest.fixture
def case(opened: Path) -> Case:
    profile()
    return case_of(received("2019-001", MAY_6), MAY_20)


def test_a_partial_answer_to_an_old_request_rests_on_the_old_articles(case: Case) -> None:
    of = kind("partial")
    assert lettering.first_values(case, of)["article"] is None
    text = letter_text(case, of, filled(case, of, article="第十四条"))
    assert "（2007年国务院令第492号）第二十二条的规定，本机关决定部分公开" in text
    assert "（2007年国务院令第492号）第十四条的规定，该部分内容不予公开" in text


@pytest.mark.parametrize("article", ["第十五条", "第十六条第一款", "第三十六条第（七）项"])
def test_an_article_of_the_new_law_is_refused_for_an_old_request(case: Case, article: str) -> None:
    field = kind("partial").field("不公开条款")
    assert read_value(field, "第八条", MAY_20, old=True) == "第八条"
    with pytest.raises(Refusal, match="适用2007年的条例，可选：第八条、第十四条"):
        read_value(field, article, MAY_20, old=True)
    with pytest.raises(Refusal, match=f"不能是“{article}”"):
        lettering.issue(_drafted(case, article), MAY_20, case.calendar)


def _drafted(case: Case, article: str) -> Letter:
    of = kind("partial")
    return lettering.draft(case, of, filled(case, of, article=article))


def test_an_article_of_the_old_law_is_refused_for_a_new_request() -> None:
    with pytest.raises(Refusal, match="可选：第十四条、第十五条"):
        read_value(kind("partial").field("article"), "第八条", MAY_20)


@pytest.mark.parametrize("of", [each for each in kinds() if each.old], ids=lambda of: of.id)
def test_a_letter_for_an_old_request_cites_no_article_that_the_old_law_lacks(
    of: LetterKind, case: Case
) -> None:
    text = letter_text(case, of, filled(case, of))
    assert not re.search("第三十九条|第四十", text)
    assert "条例第十七条" not in text
    assert "国务院令第711号" not in text
