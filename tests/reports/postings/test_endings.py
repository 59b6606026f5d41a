"""How a posting ends: whom to call, then its own 特此公告 or ours."""

from datetime import date
from pathlib import Path

import pytest

from models.postings import posting as postings
from reports.postings.ready import ready
from reports.postings.text import as_text


@pytest.mark.parametrize("ending", ["特此公告", "特此公告。"])
@pytest.mark.parametrize("kind", ["公告", "公示"])
def test_whom_to_call_stands_before_the_own_ending_of_a_text(
    opened: Path, ending: str, kind: str
) -> None:
    body = f"封闭施工。\n{ending}\n示例镇人民政府\n2026年3月16日"
    posting = postings.record(
        date(2026, 3, 26), title="公告", kind=kind, body=body, phone="0934-0000001"
    )
    said = [line.strip("\u3000") for line in as_text(ready(posting).sheet).split("\n")]
    word = "联系" if kind == "公告" else "受理"
    at = said.index(f"{word}电话：0934-0000001")
    assert said[at + 1] == ending
    assert said.count(ending) == 1
