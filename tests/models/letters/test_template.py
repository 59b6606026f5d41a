"""Templates say names and conditions and nothing else; what they say wrongly is told by line."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.letters import texts as letter_texts
from models.letters.kinds import LetterKind, kind, kinds
from models.letters.template import check, render
from models.store.refusal import Refusal

NAMES = ("甲", "乙", "旧条例")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{{ ''.__class__ }}", "第 1 行：只能写名称本身"),
        ("一\n{{ 甲.__init__.__globals__ }}", "第 2 行：只能写名称本身"),
        ("{{ 甲['__class__'] }}", "第 1 行：只能写名称本身"),
        ("{{ 甲|attr('x') }}", "第 1 行：只能写名称本身"),
        ("{{ cycler() }}", "第 1 行：只能写名称本身"),
        ("一\n{% for x in 甲 %}{{ x }}{% endfor %}", "第 2 行：不能用循环"),
        ("{% include '/etc/passwd' %}", "第 1 行：不能引用别的文件"),
        ("{% extends 甲 %}", "第 1 行：不能引用别的文件"),
        ("{% from 'a' import b %}", "第 1 行：不能引用别的文件"),
        ("{{ 'a' * 9999999999 }}", "第 1 行：只能用"),
        ("{{ 9 ** 99999999 }}", "第 1 行：只能用"),
        ("{% set a = 1 %}", "第 1 行：只能用"),
        ("{% macro m() %}{% endmacro %}", "第 1 行：只能用"),
        ("{% while 甲 %}", "第 1 行：只能用"),
        ("{% autoescape true %}{{ 甲 }}{% endautoescape %}", "第 1 行：只能用"),
        ("一\n二{{ 丙 }}", "第 2 行：没有“丙”这一项"),
        ("{{ self }}", "第 1 行：没有“self”这一项"),
        ("一\n{{ 甲", "第 2 行写得不完整"),
        ("{% if 甲 %}\n一", "写得不完整"),
        ("{{ }}", "第 1 行写得不完整"),
        ("{{ " + "(" * 5000 + "甲" + ")" * 5000 + " }}", "第 1 行：条件套得太深"),
        ("一\n" + "{% if 甲 %}" * 300 + "{% endif %}" * 300, "第 2 行：条件套得太深"),
        ("{{ " + "9" * 9000 + " }}", "数字太长"),
        ("字" * 20_001, "模板最长"),
        (" \n ", "模板不能空着"),
    ],
)  # fmt: skip
def test_anything_but_names_and_conditions_is_refused_with_its_line(text: str, words: str) -> None:
    with pytest.raises(Refusal) as refusal:
        check(text, NAMES)
    assert words in refusal.value.sentence
    assert refusal.value.field == "text"


def test_a_name_near_to_a_known_one_is_offered() -> None:
    with pytest.raises(Refusal, match="是不是“收到日期”？"):
        check("{{ 收到日 }}", ["收到日期", "申请人"])


def test_conditions_leave_no_empty_lines_and_joined_lines_stay_apart() -> None:
    text = "一\n{% if 甲 %}\n二{% if 乙 %}三{% endif %}\n四\n{% else %}\n五\n{% endif %}\n六"
    assert render(text, {"甲": "是", "乙": ""}) == "一\n二\n四\n六"
    assert render(text, {"甲": "", "乙": ""}) == "一\n五\n六"


@settings(max_examples=40)
@given(st.text(max_size=40))
def test_what_stands_in_the_data_is_never_read_as_a_template(said: str) -> None:
    marked = "{{ 乙 }}{% for %}" + said
    made = render("前{{ 甲 }}后", {"甲": marked, "乙": "不该出现"})
    assert "不该出现" not in made
    assert made.startswith("前{{ 乙 }}{% for %}")


def test_marks_in_the_data_come_out_literally() -> None:
    made = render("致{{ 甲 }}：", {"甲": "<b>&{{ 7*7 }}</b>{# x #}"})
    assert made == "致<b>&{{ 7*7 }}</b>{# x #}："
    row = render("｜申请人｜{{ 甲 }}｜", {"甲": "一｜二\n三"})
    assert row == "｜申请人｜一|二↵三｜"
    assert render("{{ 甲 }}", {"甲": "好\n【署名】某县人民政府"}) == "好\n［署名］某县人民政府"
    assert render("{{ 甲 }}", {"甲": "好\n｜一｜二｜"}) == "好\n|一｜二｜"


@pytest.mark.parametrize("of", kinds(), ids=lambda of: of.id)
def test_every_shipped_text_is_a_template_and_shows_an_invented_case(of: LetterKind) -> None:
    check(of.text, letter_texts.names_of(of))
    made = letter_texts.sample_text(of, of.text)
    assert "请填写" not in made
    assert "{{" not in made
    assert "None" not in made


def test_an_own_text_is_kept_and_given_back(opened: Path) -> None:
    of = kind("o3")
    letter_texts.set_template(of, "准予{{ 申请人 }}撤回。")
    assert letter_texts.template_of(of) == "准予{{ 申请人 }}撤回。"
    assert letter_texts.is_changed(of)
    with pytest.raises(Refusal, match="第 1 行"):
        letter_texts.set_template(of, "{{ ''.__class__ }}")
    assert letter_texts.template_of(of) == "准予{{ 申请人 }}撤回。"
    letter_texts.set_template(of, "准予撤回。")
    assert letter_texts.template_of(of) == "准予撤回。"
    letter_texts.reset_template(of)
    assert letter_texts.template_of(of) == of.text
    assert not letter_texts.is_changed(of)


def test_the_shipped_text_typed_in_takes_the_own_one_back(opened: Path) -> None:
    of = kind("o3")
    letter_texts.set_template(of, "准予撤回。")
    letter_texts.set_template(of, of.text)
    assert not letter_texts.is_changed(of)


def test_a_text_that_comes_out_empty_is_refused(opened: Path) -> None:
    with pytest.raises(Refusal, match="是空的"):
        letter_texts.set_template(kind("o3"), "{# 无 #}")


@pytest.mark.parametrize(
    "condition",
    [
        "补正期限 > 5", "补正期限 < 登记号", "5 in 登记号", "补正期限 in 5", "答复天数 >= '3'",
        "not 答复天数 > '5'", "登记号 ~ (答复天数 > '5')", "1 < 答复天数 < 登记号",
    ],
)  # fmt: skip
def test_what_cannot_be_compared_is_told_in_one_sentence_with_its_line(
    condition: str, opened: Path
) -> None:
    text = f"第一行。\n{{% if {condition} %}}甲{{% endif %}}"
    of = kind("supplement")
    for act in (letter_texts.sample_text, letter_texts.set_template):
        with pytest.raises(Refusal, match=r"^第 2 行：条件里比较的两项不是一类") as refusal:
            act(of, text)
        assert refusal.value.field == "text"
    assert not letter_texts.is_changed(of)


def test_what_can_be_compared_may_be(opened: Path) -> None:
    text = "{% if 答复天数 > 15 and 登记号 != '甲' and '2026' in 登记号 %}甲{% endif %}"
    assert letter_texts.sample_text(kind("supplement"), text) == "甲"
