"""A register pressed in the desktop: its folder, its file, a package; and what is none of them."""

from pathlib import Path

import pytest

from cli.parser import read
from models.store.refusal import Refusal


def test_a_folder_or_the_file_in_it_opens_that_register(folder: Path) -> None:
    for pressed in (folder, folder / "register.db"):
        args = read([str(pressed)])
        assert args.verb is None
        assert args.register == folder
        assert args.package is None


def test_a_package_is_opened_as_one(tmp_path: Path) -> None:
    file = tmp_path / "示例镇.zip"
    file.write_bytes(b"PK")
    assert read([str(file)]).package == file


def test_a_place_may_stand_before_a_verb(folder: Path) -> None:
    args = read([str(folder), "due"])
    assert args.verb.name == "due"
    assert args.register == folder


@pytest.mark.parametrize(
    ("name", "said"),
    [("不在了/register", "不在了"), ("报告.docx", "不是登记簿"), ("不在了.zip", "移动盘没有插上")],
)
def test_what_is_gone_or_no_register_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "报告.docx").touch()
    with pytest.raises(Refusal, match=said):
        read([name])
