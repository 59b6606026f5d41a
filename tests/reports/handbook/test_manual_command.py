"""`manual` writes the help as one file."""

from pathlib import Path

import pytest

from main import main
from reports.handbook.chapters import chapters


def test_the_manual_is_a_page_with_every_task(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "手册.html"
    assert main(["manual", str(file)]) == 0
    assert f"已写入：{file}" in capsys.readouterr().out
    written = file.read_text(encoding="utf-8")
    titles = [task.title for chapter in chapters() for task in chapter.tasks]
    assert [each for each in titles if each not in written] == []
    assert written.count("<img") == sum(bool(t.picture) for c in chapters() for t in c.tasks)
