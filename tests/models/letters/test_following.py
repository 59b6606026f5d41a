"""A draft that nobody edited follows the profile, the case and the template; an edited one does not."""

from pathlib import Path

import pytest

from models.law.workday_notice import calendar
from models.letters import issuing as lettering
from models.letters.kinds import kind
from models.letters.letter import Letter, LetterTemplate
from models.letters.texts import letter_text, set_template
from models.office.profile import change_profile
from models.store.refusal import Refusal
from reports.cases.letters import sheet_of
from tests.models.letters.case import TODAY, case_of, filled, profile, received


@pytest.fixture
def draft(opened: Path) -> Letter:
    profile()
    change_profile(authority="", court="")
    case = case_of(received())
    return lettering.draft(case, kind("granted"), filled(case, kind("granted")))


def test_an_unedited_draft_takes_the_organ_that_is_entered_later(draft: Letter) -> None:
    assert "【请填写：复议机关】" in lettering.text_of(draft, calendar())
    change_profile(name="示例县青石镇人民政府", authority="示例县人民政府", court="示例县人民法院")
    said = sheet_of(draft).body
    assert "向示例县人民政府申请行政复议" in said
    assert "【署名】示例县青石镇人民政府" in said
    issued = lettering.issue(lettering.find(draft.id), TODAY, calendar())
    assert lettering.find(issued.id).body == said
    change_profile(name="另一镇人民政府")
    assert lettering.text_of(lettering.find(issued.id), calendar()) == said


def test_an_edited_draft_keeps_its_text(draft: Letter) -> None:
    case, values = case_of(draft.request), lettering.values_of(draft)
    body = draft.body.replace("【请填写：复议机关】", "示例市人民政府")
    lettering.change(draft, case, values, body)
    change_profile(authority="示例县人民政府")
    assert lettering.text_of(lettering.find(draft.id), calendar()) == body
    lettering.change(draft, case, values, "")
    assert lettering.text_of(lettering.find(draft.id), calendar()) == ""


def test_a_template_that_cannot_be_filled_leaves_a_text_of_ones_own(draft: Letter) -> None:
    LetterTemplate.add("x", kind="d5", text="{% if 哪一类 > 5 %}甲{% endif %}")
    case, of = case_of(draft.request), kind("d5")
    with pytest.raises(Refusal, match=r"^第 1 行：条件里比较的两项不是一类"):
        lettering.draft(case, of, filled(case, of))
    own = lettering.draft(case, of, filled(case, of), "自己写的正文。")
    assert lettering.text_of(own, calendar()) == "自己写的正文。"


def test_a_draft_changed_in_its_fields_alone_still_follows(draft: Letter) -> None:
    case = case_of(draft.request)
    values = {**lettering.values_of(draft), "pages": "12"}
    lettering.change(draft, case, values, letter_text(case, kind("granted"), values))
    set_template(kind("granted"), "共{{ 页数 }}页。\n【署名】{{ 机关名称 }}")
    assert lettering.text_of(draft, calendar()) == "共12页。\n【署名】示例镇人民政府"
