"""The stages of a dispute in the columns of its row, and back."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest
from typing import Any

from models.disputes.dispute import DisputeStage
from models.store.refusal import Refusal
from reports.ledgers.cells.cell import joined, joined_texts

_COLUMNS = ("stage", "stage_on", "stage_until", "stage_text")


def read_stages(values: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the stages that a row's columns tell, in their order; see `stage_problems`."""
    rounds = zip_longest(*(values.get(name) or [] for name in _COLUMNS))
    return [
        {"kind": kind or "", "on_date": on, "until": until, "text": text or ""}
        for kind, on, until, text in rounds
    ]


def stage_problems(
    stages: Sequence[dict[str, Any]], values: dict[str, Any], today: date
) -> Iterator[Refusal]:
    """Say what is wrong with the stages of a row."""
    received = values["received_on"]
    for each in stages:
        on, until = each["on_date"], each["until"]
        if not each["kind"]:
            yield Refusal("stage", "阶段的日期、期限和说明比阶段多，请核对")
        elif on is None:
            yield Refusal("stage_on", f"阶段“{each['kind']}”没有日期")
        elif on > today:
            yield Refusal("stage_on", f"{on} 晚于今天（{today}），要守的日期请填在阶段期限里")
        elif on < received:
            yield Refusal("stage_on", f"阶段日期 {on} 早于收到日期 {received}，请核对")
        elif until is not None and until < on:
            yield Refusal("stage_until", f"阶段期限 {until} 早于阶段日期 {on}，请核对")


def stage_columns(stages: Sequence[DisputeStage]) -> dict[str, Any]:
    """Return the stages of a dispute as values of the columns."""
    return {
        "stage": joined_texts(each.kind for each in stages),
        "stage_on": joined([each.on_date for each in stages]),
        "stage_until": joined([each.until for each in stages]),
        "stage_text": joined_texts(each.text for each in stages),
    }
