"""What is no package of ours, or is damaged, ends in one sentence and leaves no folder."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from models.backups import zipped
from models.packages import inventory, unpacking
from models.packages.inventory import FILE
from models.store import register
from models.store.refusal import Refusal, RegisterTooNew

Contents = dict[str, bytes]


def rewritten(package: Path, file: Path, change: Callable[[Contents, Any], None]) -> Path:
    """Write a package anew, changed, with an inventory that agrees with what it holds."""
    with zipfile.ZipFile(package) as bundle:
        held = {name: bundle.read(name) for name in bundle.namelist()}
    facts = json.loads(held.pop(FILE))
    change(held, facts)
    with zipfile.ZipFile(file, "w") as bundle:
        for name, data in held.items():
            member = zipped.add(bundle, zipped.info(name, is_packed=True), (data,))
            if name in facts["files"]:
                facts["files"][name] = {"sha256": member.sha256, "size": member.size}
        bundle.writestr(FILE, json.dumps(facts))
    return file


def other_program(_held: Contents, facts: Any) -> None:
    facts["kind"] = "something"


def extra_file(held: Contents, _facts: Any) -> None:
    held["../../逃出去.txt"] = b"x"


def no_table(held: Contents, facts: Any) -> None:
    for each in (held, facts["files"]):
        del each["data/letter.csv"]


def no_office(held: Contents, facts: Any) -> None:
    held["data/office.csv"] = held["data/office.csv"].split(b"\r\n")[0] + b"\r\n"
    facts["tables"]["office"]["rows"] = 0


def other_columns(held: Contents, _facts: Any) -> None:
    held["data/office.csv"] = held["data/office.csv"].replace(b"fax", b"tax", 1)


def fewer_rows(held: Contents, _facts: Any) -> None:
    held["data/history.csv"] = held["data/history.csv"].rsplit(b"\r\n", 2)[0] + b"\r\n"


def twice(held: Contents, facts: Any) -> None:
    lines = held["data/operator.csv"].splitlines(keepends=True)
    held["data/operator.csv"] = b"".join([*lines, lines[-1]])
    facts["tables"]["operator"]["rows"] += 1


def nowhere(held: Contents, facts: Any) -> None:
    held["data/department.csv"] = held["data/department.csv"].split(b"\r\n")[0] + b"\r\n"
    facts["tables"]["department"]["rows"] = 0


def words_for_a_number(held: Contents, _facts: Any) -> None:
    held["data/channel.csv"] = held["data/channel.csv"].replace(b"\r\n1,", b"\r\none,", 1)


def open_quote(held: Contents, _facts: Any) -> None:
    held["data/channel.csv"] += b'"'


def other_attachment(_held: Contents, facts: Any) -> None:
    (digest,) = facts["attachments"]
    facts["attachments"][digest] = "data/office.csv"


def outside(held: Contents, facts: Any) -> None:
    (digest,) = facts["attachments"]
    name = facts["attachments"][digest]
    facts["attachments"] = {"../../" + digest: name}


@pytest.mark.parametrize(
    "change",
    [
        *(other_program, extra_file, no_table, no_office, other_columns, fewer_rows, twice),
        *(nowhere, words_for_a_number, open_quote, other_attachment, outside),
    ],
)
def test_a_package_that_holds_no_register_is_refused_and_nothing_is_left(
    package: Path, tmp_path: Path, change: Callable[[Contents, Any], None]
) -> None:
    made = rewritten(package, tmp_path / "p.zip", change)
    with pytest.raises(Refusal, match=r"“p[.]zip”不是公开簿的数据包或已损坏"):
        unpacking.into(made, tmp_path / "back")
    assert list(tmp_path.iterdir()) == [made]


def test_a_name_that_leads_out_of_the_folder_leads_nowhere(package: Path, tmp_path: Path) -> None:
    def climb(held: Contents, facts: Any) -> None:
        (digest,) = facts["attachments"]
        name = facts["attachments"][digest]
        facts["attachments"][digest] = "../../逃出去.txt"
        held["../../逃出去.txt"] = held.pop(name)
        facts["files"]["../../逃出去.txt"] = facts["files"].pop(name)

    made = rewritten(package, tmp_path / "p.zip", climb)
    unpacking.into(made, tmp_path / "in" / "back")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["in", "p.zip"]
    assert [each.name for each in (tmp_path / "in").iterdir()] == ["back"]


@pytest.mark.parametrize("content", [b"", b"PK", b"x" * 4096, None])
def test_a_file_that_is_no_zip_or_is_cut_is_refused_and_nothing_is_left(
    package: Path, tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "p.zip"
    file.write_bytes(package.read_bytes()[:-200] if content is None else content)
    with pytest.raises(Refusal, match="不是公开簿的数据包或已损坏"):
        unpacking.into(file, tmp_path / "back")
    assert not (tmp_path / "back").exists()


def test_a_changed_content_is_refused(package: Path, tmp_path: Path) -> None:
    file = tmp_path / "p.zip"
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            is_changed = name == "data/published_item.csv"
            new.writestr(
                name, data.replace("防汛".encode(), "防旱".encode()) if is_changed else data
            )
    with pytest.raises(Refusal, match="不是公开簿的数据包或已损坏"):
        unpacking.into(file, tmp_path / "back")


def test_what_unpacks_to_far_more_than_a_register_is_refused(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def swell(held: Contents, facts: Any) -> None:
        held["zeros"], facts["files"]["zeros"] = b"0" * (16 << 20), {}

    made = rewritten(package, tmp_path / "p.zip", swell)
    monkeypatch.setattr(inventory, "_FEW", 1 << 10)
    with pytest.raises(Refusal, match="不是公开簿的数据包或已损坏"):
        unpacking.into(made, tmp_path / "back")
    monkeypatch.undo()
    unpacking.into(made, tmp_path / "back")


def test_a_package_of_a_newer_program_is_refused_as_that(package: Path, tmp_path: Path) -> None:
    def newer_format(_held: Contents, facts: Any) -> None:
        facts["format"] = 2

    def newer_step(_held: Contents, facts: Any) -> None:
        facts["step"] = "9999_of_tomorrow"

    made = rewritten(package, tmp_path / "p.zip", newer_format)
    with pytest.raises(Refusal, match="更新版本的公开簿导出的数据包"):
        unpacking.into(made, tmp_path / "back")
    made = rewritten(package, tmp_path / "p.zip", newer_step)
    with pytest.raises(RegisterTooNew, match="9999"):
        unpacking.into(made, tmp_path / "back")
    assert list(tmp_path.iterdir()) == [made]


def test_a_folder_with_other_files_or_a_register_is_left_alone(
    package: Path, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "文档").mkdir()
    (tmp_path / "文档" / "总结.txt").write_text("x", encoding="utf-8")
    with pytest.raises(Refusal, match=r"已经有别的文件（如“总结[.]txt”）"):
        unpacking.into(package, tmp_path / "文档")
    before = (folder / register.FILE).read_bytes()
    with pytest.raises(Refusal, match="已经有登记簿"):
        unpacking.into(package, folder)
    assert (folder / register.FILE).read_bytes() == before
    assert [each.name for each in (tmp_path / "文档").iterdir()] == ["总结.txt"]
