"""The traces in a Word document: comments, changes, hidden text, numbers of persons."""

from collections.abc import Iterator
from typing import Any

from reports.inspecting import enclosed, properties
from reports.inspecting.document_parts import (
    ADDED,
    BODY,
    TAKEN,
    W,
    is_on,
    parts,
    placed,
    text_of,
)
from reports.inspecting.hidden_text import Unseen
from reports.inspecting.package import Package
from reports.inspecting.persons import Persons
from reports.inspecting.trace import Kind, Trace, quoted

COMMENTS = "word/comments.xml"
_ASIDE = (f"{W}p",)
_SHOWN = 3


def traces(package: Package) -> Iterator[Trace]:
    """Yield everything that the document would give away."""
    if BODY not in package.names:
        raise KeyError(BODY)  # a zip, and no document
    yield from properties.traces(package)
    yield from enclosed.traces(package)
    remarks = _remarks(package)
    persons, unseen = Persons(), Unseen(package.xml("word/styles.xml"))
    for name, part in parts(package):
        root = package.xml(name)
        for place, paragraph in placed(root, part):
            yield from _of_paragraph(place, paragraph, remarks, unseen)
            if next(paragraph.iterancestors(f"{W}tc"), None) is None:
                persons.text(text_of(paragraph), place)
        for number, table in enumerate(root.iter(f"{W}tbl"), start=1):
            _cells(table, f"{part}第 {number} 张表", persons)
    for remark in remarks.values():
        yield Trace(Kind.COMMENT, "批注", remark)  # which nothing in the text leads to
    yield from persons.traces()
    yield from _settings(package)


def _settings(package: Package) -> Iterator[Trace]:
    settings = package.xml("word/settings.xml")
    if is_on(settings, "trackRevisions"):
        said = "修订还开着，以后的每处改动都会记下改的人；公开前请关掉。"
        yield Trace(Kind.CHANGE, "整个文件", said)
    if settings is not None and settings.find(f"{W}mailMerge") is not None:
        said = "文件连着邮件合并的名单，会露出名单的路径；请断开。"
        yield Trace(Kind.LINK, "整个文件", said)


def _of_paragraph(
    place: str, paragraph: Any, remarks: dict[str, str], unseen: Unseen
) -> Iterator[Trace]:
    for each in paragraph.iter(f"{W}commentReference"):
        remark = remarks.pop(str(each.get(f"{W}id")), "")
        if remark:
            yield Trace(Kind.COMMENT, place, remark)
    yield from _changes(place, paragraph)
    hidden, pale = unseen.said(paragraph)
    if hidden.strip():
        said = f"有隐藏的文字{quoted(hidden)}，取消隐藏就看得到；请删去。"
        yield Trace(Kind.HIDDEN_TEXT, place, said)
    if pale.strip():
        said = f"有白色的文字{quoted(pale)}，选中就看得到；请删去或改回黑色。"
        yield Trace(Kind.HIDDEN_TEXT, place, said)


def _remarks(package: Package) -> dict[str, str]:
    """Return by their ids what the comments say, and who says it."""
    root = package.xml(COMMENTS)
    return {
        str(each.get(f"{W}id")): (
            f"{each.get(f'{W}author') or '无名'}的批注{quoted(text_of(each, ()))}没有删去。"
        )
        for each in ([] if root is None else root.iter(f"{W}comment"))
    }


def _changes(place: str, paragraph: Any) -> Iterator[Trace]:
    """Yield what of a paragraph was changed and neither accepted nor refused."""
    made = [each for each in paragraph.iter(*ADDED, *TAKEN) if _is_own(each, paragraph)]
    formats = [
        each for each in paragraph.iter() if str(each.tag).endswith(("rPrChange", "pPrChange"))
    ]
    row = next(paragraph.iterancestors(f"{W}tr"), None)
    if row is not None and row.find(f".//{W}p") is paragraph:
        made += list(row.iterfind(f"{W}trPr/{W}del")) + list(row.iterfind(f"{W}trPr/{W}ins"))
    if not made and not formats:
        return
    words = [_change(each) for each in made[:_SHOWN]] or ["改了格式"]
    who = "、".join(dict.fromkeys(_who(each) for each in [*made, *formats]))
    rest = "等" if len(made) > _SHOWN else ""
    said = f"{who}的修订没有接受：{'，'.join(dict.fromkeys(words))}{rest}；原来的字谁都看得到。"
    yield Trace(Kind.CHANGE, place, said)


def _is_own(change: Any, paragraph: Any) -> bool:
    return next(change.iterancestors(f"{W}p"), None) is paragraph


def _change(change: Any) -> str:
    text = text_of(change, _ASIDE)
    if change.getparent().tag == f"{W}trPr":
        return "删去一行" if change.tag in TAKEN else "插入一行"
    if not text.strip():
        return "删去分段" if change.tag in TAKEN else "插入分段"
    return f"{'删去' if change.tag in TAKEN else '插入'}{quoted(text)}"


def _who(change: Any) -> str:
    return str(change.get(f"{W}author") or "无名")


def _cells(table: Any, place: str, persons: Persons) -> None:
    heads: list[str] = []
    for number, row in enumerate(table.iterchildren(f"{W}tr"), start=1):
        texts = [
            " ".join(text_of(each) for each in cell.iterchildren(f"{W}p"))
            for cell in row.iterchildren(f"{W}tc")
        ]
        for column, text in enumerate(texts):
            above = heads[column] if column < len(heads) else ""
            before = texts[column - 1] if column and not _has_digit(texts[column - 1]) else ""
            persons.cell(text, above or before, f"{place}第 {column + 1} 列", f"第 {number} 行")
        if not heads and len(texts) > 1 and not any(map(_has_digit, texts)):
            heads = texts


def _has_digit(text: str) -> bool:
    return any(sign.isdecimal() for sign in text)
