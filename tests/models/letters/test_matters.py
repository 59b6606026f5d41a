"""A first split of what a request asks for; and a search told in one line."""

from datetime import date

import pytest

from models.letters.matters import split
from models.letters.searched import place_of, read_search

TODAY = date(2026, 3, 26)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("甲的标准；乙的名单；丙的底册。", ["甲的标准", "乙的名单", "丙的底册"]),
        ("申请公开以下信息：（1）补偿标准（2）补偿名单", ["补偿标准", "补偿名单"]),
        ("1.预算\n2.决算\n3、三公经费", ["预算", "决算", "三公经费"]),
        ("一、道路合同；二、招标文件", ["道路合同", "招标文件"]),
        ("（一）合同 （二）发票", ["合同", "发票"]),
        ("①合同②发票", ["合同", "发票"]),
        ("预算\n决算", ["预算", "决算"]),
        ("请提供如下材料：1、合同 2、付款凭证", ["合同", "付款凭证"]),
        ("石桥村的下列文件\n1.合同\n2.发票", ["合同", "发票"]),
        (
            "（1）面积1.5亩以上的名单（2）2.5亩以上的名单",
            ["面积1.5亩以上的名单", "2.5亩以上的名单"],
        ),
        ("低保名单，另要：1、标准 2、名单", ["标准", "名单"]),
        ("石桥村征地；1.合同 2.发票", ["石桥村征地", "合同", "发票"]),
        ("", []),
    ],
)
def test_matters_are_split_by_numbers_lines_and_semicolons(content: str, found: list[str]) -> None:
    assert split(content) == found


@pytest.mark.parametrize(
    "content",
    [
        "低保名单",
        "请公开第1、2组的名单",
        "2024年1.2亩土地征收的补偿",
        "镇政府2024年、2025年的预算",
        "依据条例第三十六条第（一）项、第（二）项公开的文件",
        "各户面积、金额",
        "2、3组的名单",
    ],
)
def test_numbers_inside_a_sentence_split_nothing(content: str) -> None:
    assert split(content) == [content]


@pytest.mark.parametrize(
    ("said", "on", "person", "place", "words"),
    [
        (
            "03-24 陈×× 查档案室、农业农村办公室台账，检索词“面积核定”“补贴”，没有找到",
            date(2026, 3, 24), "陈××", "档案室、农业农村办公室台账", "面积核定 补贴",
        ),
        ("2026年3月10日在镇档案室检索，检索词为“石桥村”", date(2026, 3, 10), "", "镇档案室", "石桥村"),
        ("检索了档案室", TODAY, "", "档案室", ""),
        ("没有找到", TODAY, "", "本机关", ""),
    ],
)  # fmt: skip
def test_a_search_told_in_a_line_is_read_into_its_record(
    said: str, on: date, person: str, place: str, words: str
) -> None:
    found = {"searched_on": on, "place": place, "person": person, "words": words, "found": said}
    assert read_search(said, TODAY) == found


def test_the_letter_says_where_was_searched_and_not_by_whom() -> None:
    assert place_of("03-24 陈×× 查档案室，没有找到") == "本机关档案室"
    assert place_of("没有找到") == ""
