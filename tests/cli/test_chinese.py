"""The command line speaks Chinese through gettext, on every machine and every Python."""

import argparse
import gettext
import io
import os
import re
from collections.abc import Sequence
from typing import Any

import pytest
from babel.messages.extract import extract_from_file
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

import main
import resources
from cli.chinese import in_chinese
from cli.parser import parser, verbs

_FOLDER = "locale/zh_CN/LC_MESSAGES"

# What argparse says of a parser that is built wrongly: only a programmer hears it.
OF_THE_PROGRAM = {
    ".__call__() not defined",
    "%r is not callable",
    "'required' is an invalid argument for positionals",
    'argument "-" with mode %r',
    "cannot have multiple subparser arguments",
    "cannot merge actions - two groups are named %r",
    "conflicting option string: %s",
    "conflicting subparser alias: %s",
    "conflicting subparser: %s",
    "dest= is required for options like %r",
    "invalid conflict_resolution value: %r",
    "invalid option string %(option)r: must start with a character %(prefix_chars)r",
    "mutually exclusive arguments must be optional",
}

ENGLISH = re.compile(r"\b(usage|positional|options?|show|help message|exit|arguments?)\b(?<!-help)")


def said(text: str) -> dict[str, str]:
    """Return every message of a catalogue, by what argparse calls it."""
    file = io.BytesIO(resources.path(f"{_FOLDER}/argparse.{text}").read_bytes())
    every = [each for each in (read_po(file) if text == "po" else read_mo(file)) if each.id]
    return {singular(each.id): singular(each.string or "") for each in every}


def singular(text: str | Sequence[str]) -> str:
    """Return a text, the first of those that depend on a number."""
    return text if isinstance(text, str) else text[0]


def test_the_compiled_catalogue_says_what_its_text_says() -> None:
    assert said("mo") == said("po")


def test_every_sentence_of_argparse_that_a_clerk_can_meet_has_its_chinese() -> None:
    spoken = set()
    for _line, message, *_ in extract_from_file("python", argparse.__file__):
        spoken.add(singular(message))
    assert spoken - OF_THE_PROGRAM <= set(said("po"))


def test_a_translation_fills_in_no_more_than_its_sentence_gives() -> None:
    mark = re.compile(r"%(?:\(\w+\))?[rs]")
    for english, chinese in said("po").items():
        assert set(mark.findall(chinese)) <= set(mark.findall(english)), english
        assert re.search("[\u3000-\u9fff\uff00-\uffef]|%", chinese), english


@pytest.mark.parametrize("language", ["C", "en_US.UTF-8", "de_DE.UTF-8", "zh_CN.UTF-8", ""])
@pytest.mark.parametrize("verb", ["", *(each.name for each in verbs())])
def test_help_is_chinese_whatever_the_machine_speaks(
    verb: str,
    language: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, language)
    with pytest.raises(SystemExit) as ended:
        main.main([*verb.split(), "--help"])
    told = capsys.readouterr().out
    assert ended.value.code == 0
    assert told.startswith(f"用法：main.py {verb}".rstrip())
    assert "显示用法" in told
    assert not ENGLISH.search(told)


def test_every_argument_has_a_word_of_help(monkeypatch: pytest.MonkeyPatch) -> None:
    add, asked = argparse.ArgumentParser.add_argument, {}

    def noting(made: argparse.ArgumentParser, *names: str, **how: Any) -> argparse.Action:
        action = add(made, *names, **how)
        asked[made.prog, action.dest] = action.help
        return action

    monkeypatch.setattr(argparse.ArgumentParser, "add_argument", noting)
    with in_chinese():
        parser()
    assert {f"main.py {each.name}" for each in verbs()} <= {verb for verb, _ in asked}
    assert [name for name, words in asked.items() if not words] == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["fly"], "命令 不能是 'fly'，可选 "),
        (["due", "--wings"], "不认识 --wings；"),
        (["due", "--on"], "--on 后面缺少内容；"),
        (["due", "--all=1"], "--all 后面不用写内容，多了 '1'；"),
        (["tables"], "缺少 年度；"),
        (["tables", "二〇二六"], "年度 “二〇二六”不是年份，请写成四位数字，如 2026；"),
        (["tables", "2026", "--f", "2021"], "--f 没有写全，可能是 --form, --from；"),
        (["posting", "x", "--out", "x.pdf", "--paper", "A5"], "--paper 不能是 'A5'，可选 "),
    ],
)
def test_a_call_written_wrongly_is_one_chinese_sentence(
    words: list[str],
    sentence: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    assert main.main(words) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"命令写得不对：{sentence}")
    assert told.err.endswith("--help 看用法。\n")
    assert told.err.count("\n") == 1


@pytest.mark.parametrize(
    ("options", "words", "sentence"),
    [
        ({"type": int}, ["--n", "多"], "--n 不能是 '多'，写法不对"),
        ({"nargs": "+"}, ["--n"], "--n 后面至少写一项内容"),
        ({"nargs": 2}, ["--n", "1"], "--n 后面要写 2 项内容"),
    ],
)
def test_what_no_verb_asks_for_yet_is_said_in_chinese_too(
    options: dict[str, Any], words: list[str], sentence: str
) -> None:
    with in_chinese():
        made = argparse.ArgumentParser(exit_on_error=False)
        made.add_argument("--n", **options)
        with pytest.raises(argparse.ArgumentError) as wrong:
            made.parse_args(words)
        assert str(wrong.value) == sentence


def test_two_that_exclude_each_other_are_refused_in_chinese() -> None:
    with in_chinese():
        made = argparse.ArgumentParser(exit_on_error=False)
        either = made.add_mutually_exclusive_group()
        either.add_argument("--a", action="store_true")
        either.add_argument("--b", action="store_true")
        with pytest.raises(argparse.ArgumentError) as wrong:
            made.parse_args(["--a", "--b"])
        assert str(wrong.value) == "--b 不能和 --a 同时用"


@pytest.mark.parametrize("before", [None, "de"])
def test_the_language_of_the_machine_is_left_as_it_was(
    before: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if before is None:
        monkeypatch.delenv("LANGUAGE", raising=False)
    else:
        monkeypatch.setenv("LANGUAGE", before)
    domain = gettext.textdomain()
    with in_chinese():
        assert gettext.gettext("options") == "选项"
    assert (os.environ.get("LANGUAGE"), gettext.textdomain()) == (before, domain)
    assert gettext.gettext("options") == "options"
