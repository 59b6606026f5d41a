"""The help says what there is: its tasks, laws, pictures, and the names of what is pressed."""

import re
from collections import Counter

import pytest

import resources
from models.law.articles import cited_in
from reports.handbook.chapters import (
    MOST_QUESTIONS,
    Question,
    Task,
    chapters,
    picture_file,
    place,
    questions,
    questions_of,
)
from reports.handbook.hits import find
from reports.handbook.manual import manual, paper_of
from reports.paper.document import Document, Paragraph, Picture
from tests.gui.handbook.cuts import CUTS
from tests.places import ROOT

TASKS = [task for chapter in chapters() for task in chapter.tasks]
MOST_BYTES = 3_500_000


_PLACE = "请写明"  # stands in texts of the report for what the register does not know


def names() -> set[str]:
    """Every text of the program, and of the data that it shows, in quotes."""
    rooms = [(room, "py") for room in ("gui", "models", "reports")] + [("resources", "toml")]
    files = [file for room, kind in rooms for file in (ROOT / room).rglob(f"*.{kind}")]
    texts = (each.read_text(encoding="utf-8") for each in files if each.parent.name != "help")
    return {word.strip() for text in texts for word in re.findall(r'"([^"\n]+)"', text)}


def test_every_button_that_the_help_names_is_in_the_program() -> None:
    texts = [
        *(step for task in TASKS for step in task.steps),
        *(each.answer for each in questions()),
    ]
    pressed = {word for text in texts for word in re.findall(r"〔([^〕]+)〕", text)}
    known = names()
    known |= {each.rstrip("…") for each in known}
    assert pressed
    assert (
        sorted(each for each in pressed if each not in known and not each.startswith(_PLACE)) == []
    )


def test_every_title_is_there_once_and_every_question_belongs_to_tasks() -> None:
    counts = Counter(task.title for chapter in chapters() for task in chapter.tasks)
    assert {each for each in counts if counts[each] > 1} <= {"导入和导出台账"}
    assert {title for each in questions() for title in each.tasks} <= {*counts}


def test_every_task_says_in_a_short_sentence_what_it_is_for() -> None:
    assert [task.title for task in TASKS if not 8 <= len(task.about) <= 40] == []
    assert [task.title for task in TASKS if not task.about.endswith("。")] == []
    assert [task.title for task in TASKS if "〔" in task.about] == []


def test_every_article_of_the_help_is_known() -> None:
    laws = {task.law for task in TASKS} | {each.law for each in questions()}
    assert {law for law in laws if not cited_in(law)} == {""}


def test_the_pictures_are_those_that_are_cut_and_small_together() -> None:
    shown = {task.picture for task in TASKS if task.picture}
    files = {*resources.path("help/pictures").iterdir()}
    assert shown == {each.name for each in CUTS}
    assert files == {picture_file(each) for each in shown}
    assert sum(each.stat().st_size for each in files) < MOST_BYTES


def test_initials_and_characters_find_a_task_before_what_only_tells_of_it() -> None:
    for words in ("yqdf", "延长答复"):
        assert find(words)[0].entry == place("requests", ["延期答复"])[1]
    assert any(isinstance(each.entry, Question) for each in find("补正"))
    assert find("yanqi")[0].entry == place("requests", ["延期答复"])[1]
    assert find("没有这件事") == find("") == find(" ？") == []


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("延", "延长答复期限"),
        ("beifen", "备份，恢复到以前"),
        ("忘记密码", "给登记簿设口令"),
        ("怎么备份", "备份，恢复到以前"),
        ("字太小", "换字号、换深色"),
        ("删了怎么办", "撤销刚才做的事"),
        ("收费标准是什么", "收信息处理费"),
        ("公示 几天", "写一张公示或公告"),
        ("换电脑", "把另一台电脑上的登记簿合并过来"),
    ],
)
def test_what_a_clerk_calls_it_and_asks_of_it_is_found(words: str, title: str) -> None:
    found = [each.entry for each in find(words)]
    titles = [each.title if isinstance(each, Task) else each.ask for each in found]
    assert title in titles[:3]


def test_an_article_finds_the_tasks_that_rest_on_it() -> None:
    found = [each.entry for each in find("第三十三条") if isinstance(each.entry, Task)]
    assert "延长答复期限" in {each.title for each in found}


def test_what_is_in_hand_leads_to_its_task_and_all_else_to_the_page() -> None:
    assert place("requests", ["2026-002", "补正告知"])[1].title == "内容不清楚，要求补正"
    assert place("items", ["没有这件事"]) == (chapters()[1], chapters()[1].tasks[0])
    assert place("requests", ["历史"])[0].key == "home"


def test_a_task_has_at_most_five_questions_beside_it() -> None:
    assert max(len(questions_of(task)) for task in TASKS) == MOST_QUESTIONS


@pytest.fixture(scope="module")
def whole() -> Document:
    return manual()


def test_the_manual_says_every_step_and_answer_and_shows_every_picture(whole: Document) -> None:
    said = "".join(each.text for each in whole.blocks if isinstance(each, Paragraph))
    assert [step for task in TASKS for step in task.steps if step not in said] == []
    assert [each.ask for each in questions() if each.answer not in said] == []
    pictures = [each for each in whole.blocks if isinstance(each, Picture)]
    assert len(pictures) == sum(bool(task.picture) for task in TASKS)


def test_a_chapter_is_a_paper_of_its_own(whole: Document) -> None:
    paper = paper_of(chapters()[0])
    assert paper.title == "工作台：怎么做"
    assert len(paper.blocks) < len(whole.blocks) / 4
