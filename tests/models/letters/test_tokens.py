"""Templates in the clerk's words: exact both ways, no brace, English word or sign of a program."""

import pytest

from models.letters.kinds import LetterKind, kinds
from models.letters.tokens import to_template, to_words


@pytest.mark.parametrize("of", kinds(), ids=lambda of: of.id)
def test_every_shipped_text_is_said_in_words_and_read_back_as_it_was(of: LetterKind) -> None:
    words = to_words(of.text)
    assert not set(words) & set("{}%=")
    assert to_template(words) == of.text


@pytest.mark.parametrize(
    ("words", "template"),
    [
        ("〔登记号〕", "{{ 登记号 }}"),
        ("〔如有 附件〕附件〔完〕", "{% if 附件 %}附件{% endif %}"),
        ("〔如无 旧条例〕甲〔否则〕乙〔完〕", "{% if not 旧条例 %}甲{% else %}乙{% endif %}"),
        ("〔如果 结果 是 予以更正〕", '{% if 结果 == "予以更正" %}'),
        ("〔或者如果 结果 是 不予更正〕", '{% elif 结果 == "不予更正" %}'),
        ("〔如果：甲 and 乙〕", "{% if 甲 and 乙 %}"),
        ("国办函〔2020〕109号", "国办函〔2020〕109号"),
    ],
)
def test_words_and_template_say_the_same(words: str, template: str) -> None:
    assert (to_template(words), to_words(template)) == (template, words)
