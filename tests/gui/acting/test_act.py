"""What an act in the window says, whom it tells, and its way back."""

from datetime import date

import pytest
from PySide6.QtCore import QObject

from gui.acting import act as acting_room
from gui.acting.act import SUBJECTS, acting, say, take_back
from gui.acting.application import application
from gui.acting.aside import Aside
from gui.acting.background import Cancelled
from models.items import item
from models.store import acts
from models.store.refusal import Refusal
from models.tables import TABLES
from tests.gui.listener import Listener


def test_every_table_of_the_register_has_its_subject() -> None:
    kept = {table.__name__ for table in TABLES} - {"History", "Act"}
    assert kept == set(SUBJECTS)


def test_an_act_is_told_by_what_it_changed_and_said_in_its_own_words(heard: Listener) -> None:
    with acting("登记"):
        item.record("低保公示", ["公开栏"])
    assert heard.changed[-1].touches({"item"})
    assert not heard.changed[-1].touches({"request"})
    assert heard.said[-1].sentence == "已登记：低保公示"


def test_what_changes_nothing_is_neither_told_nor_said(heard: Listener) -> None:
    with acting("修改"):
        pass
    assert (heard.changed, heard.said) == ([], [])


def test_what_is_refused_leaves_nothing_and_passes_through(heard: Listener) -> None:
    def refused() -> None:
        with acting("登记"):
            item.record("低保公示")
            item.record("")

    with pytest.raises(Refusal):
        refused()
    assert item.PublishedItem.select().count() == 0
    assert heard.said == []


def test_the_way_back_takes_the_act_back_and_offers_to_do_it_again(heard: Listener) -> None:
    with acting("登记"):
        kept = item.record("低保公示", made_on=date(2026, 3, 2))
    back = heard.said[-1].back
    assert back is not None
    back()
    assert item.PublishedItem.select().count() == 0
    assert (heard.said[-1].sentence, heard.said[-1].word) == ("已撤销登记：低保公示", "重做")
    again = heard.said[-1].again
    assert again is not None
    again()
    assert item.find(kept.id).title == "低保公示"
    assert (heard.said[-1].sentence, heard.said[-1].word) == ("已重做登记：低保公示", "撤销")


def test_the_way_back_goes_on_to_the_act_before_and_the_way_on_comes_back_act_by_act(
    heard: Listener,
) -> None:
    for name in ("甲", "乙"):
        with acting("登记", name):
            item.record(name)
    said: list[str] = []
    for ways in ("back", "back", "again", "again"):
        way = getattr(heard.said[-1], ways)
        assert way is not None
        way()
        said.append(heard.said[-1].sentence)
    assert said == ["已撤销登记：乙", "已撤销登记：甲", "已重做登记：甲", "已重做登记：乙"]
    assert heard.said[-1].again is None


def test_what_lasts_offers_no_way_back(heard: Listener) -> None:
    with acts.act("销毁", lasting="销毁不能撤销。") as done:
        item.record("低保公示")
    say("已销毁", done)
    assert heard.said[-1].back is None


def test_a_large_act_is_taken_back_while_no_window_reads_the_register(
    heard: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    with acting("登记"):
        item.record("低保公示", ["公开栏"])
    asides: list[Aside] = []
    tie = application().aside.connect(asides.append)
    monkeypatch.setattr(acting_room, "_LARGE", 1)
    take_back(acts.recent(1)[0].id)
    QObject.disconnect(tie)
    assert item.PublishedItem.select().count() == 1
    parts: list[float] = []
    said = asides[0].work(lambda part, _: parts.append(part), lambda work: work())
    assert said == ["已撤销登记：低保公示。按 Ctrl+Y 重做。"]
    assert item.PublishedItem.select().count() == 0
    assert parts[0] == 0.0 < parts[-1] < 1.0


def test_a_taking_back_that_is_stopped_leaves_all_as_it_was(opened: object) -> None:
    def stop(part: float) -> None:
        if part:
            raise Cancelled

    kept = item.record("低保公示", ["公开栏"])
    done = acts.recent(1)[0]
    with pytest.raises(Cancelled):
        acts.take_back(done.id, stop)
    assert item.channel_names(item.find(kept.id)) == ["公开栏"]
    acts.take_back(done.id)
    assert item.PublishedItem.select().count() == 0
