"""Runs verbs of the command line on one register, in this process."""

import json
from pathlib import Path
from typing import Any

import pytest

import main


class Run:
    """Runs verbs on one register, in this process."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys

    def __call__(self, *words: object) -> tuple[int, str, str]:
        code = main.main([*map(str, words), "--register", str(self.folder)])
        said = self.capsys.readouterr()
        return code, said.out, said.err

    def json(self, *words: object) -> Any:
        code, out, _err = self(*words, "--json")
        assert code == 0
        return json.loads(out)
