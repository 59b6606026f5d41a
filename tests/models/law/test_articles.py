import re
import tomllib

import pytest

import resources
from models.law.articles import Citation, citations, cited_in, number
from models.store.words import numeral
from tests.places import ROOT


@pytest.mark.parametrize(
    ("words", "value"), [("十", 10), ("二十六", 26), ("二百零一", 201), ("四", 4)]
)
def test_a_chinese_numeral_is_a_number(words: str, value: int) -> None:
    assert number(words) == value


def test_numbers_are_written_as_they_are_read() -> None:
    assert all(number(numeral(value)) == value for value in range(1, 1000))
    assert (numeral(110), numeral(201)) == ("一百一十", "二百零一")


def said(each: Citation) -> str:
    sub = f"之{each.sub}" if each.sub else ""
    parts = [
        f" {'、'.join(map(str, numbers))}{kind}"
        for kind, numbers in (("款", each.paragraphs), ("项", each.items))
        if numbers
    ]
    return f"{each.law}{each.number}{sub}{''.join(parts)}"


@pytest.mark.parametrize(
    ("words", "cited"),
    [
        ("第三十六条", ["条例36"]),
        ("第３６条第3项", ["条例36 3项"]),
        ("36（4）", ["条例36 4项"]),
        ("公开条例三十六条（四）", ["条例36 4项"]),
        ("条例14条、十五条", ["条例14", "条例15"]),
        ("第十四、十五条和第三十六条第（三）、（四）项", ["条例14", "条例15", "条例36 3、4项"]),
        ("第十四条至第十六条", ["条例14", "条例15", "条例16"]),
        ("第十四条之一第二款", ["条例14之1 2款"]),
        ("《保守国家秘密法》第九条、第十四条。依据第十五条", ["保守国家秘密法9", "保守国家秘密法14", "条例15"]),
        ("土地管理法实施条例第十四条", ["土地管理法实施条例14"]),
        ("《中华人民共和国政府信息公开条例》（2007年国务院令第492号）第八条", ["旧条例8"]),
        ("第一、" * 2000, []),
        ("提供信息16条，国办函〔2020〕109号", []),
    ],
)  # fmt: skip
def test_articles_are_read_as_articles(words: str, cited: list[str]) -> None:
    assert [said(each) for each in citations(words)] == cited


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("条例第二十六条", ["第二十六条"]),
        ("条例第三十二条、第三十三条第三款", ["第三十二条", "第三十三条"]),
        ("条例第十四至十六条", ["第十四条", "第十五条", "第十六条"]),
        ("民法典第二百零一条", ["第二百零一条"]),
        ("旧条例第二十四条第三款；期限默认 15 个工作日", ["第二十四条"]),
        ("条例第四十二条、国办函〔2020〕109号", ["第四十二条", "管理办法》"]),
        ("GB/T 9704", ["公文格式》"]),
        ("村民委员会组织法", []),
    ],
)
def test_a_citation_finds_its_articles(words: str, titles: list[str]) -> None:
    found = cited_in(words)
    assert len(found) == len(titles)
    assert all(article.title.endswith(end) for article, end in zip(found, titles, strict=True))


def test_the_law_of_a_citation_is_kept_apart() -> None:
    assert "492号" in cited_in("旧条例第二十四条")[0].title
    assert "711号" in cited_in("条例第二十一条")[0].title


def test_every_article_named_in_the_periods_and_the_catalogue_has_its_gist() -> None:
    periods = resources.toml("law/periods.toml")
    cited = [article for era in periods["era"] for article in era["articles"].values()]
    entries = resources.toml("catalogue/township.toml")["entry"]
    cited += [entry["article"] for entry in entries]
    cited += [value for value in periods["common"].values() if isinstance(value, str)]
    for words in cited:
        for numerals in re.findall(r"第[一二三四五六七八九十百零]+条", words):
            assert any(numerals in article.title for article in cited_in(words)), words


def test_the_articles_are_valid_data() -> None:
    with (ROOT / "resources/law/articles.toml").open("rb") as file:
        laws = tomllib.load(file)["law"]
    assert all(key.isdecimal() for law in laws.values() for key in law["articles"])
