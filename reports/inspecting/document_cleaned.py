"""A Word document cleaned: no properties, comments or macros, its changes accepted."""

from typing import Any

from reports.inspecting import accepting, enclosed, properties
from reports.inspecting.document_parts import W, parts
from reports.inspecting.hidden_text import Unseen
from reports.inspecting.package import Package, relations_of

_REMARKS = ("word/comments", "word/people")
_MARKS = tuple(f"{W}{name}" for name in ("commentRangeStart", "commentRangeEnd"))
_SETTINGS = "word/settings.xml"
_OF_ITS_MAKING = ("trackRevisions", "mailMerge", "attachedTemplate", "rsids", "docVars")
_SIGNS_OF_SAVING = tuple(
    f"{W}{name}" for name in ("rsidR", "rsidRPr", "rsidP", "rsidRDefault", "rsidDel", "rsidTr")
)
_PLAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def cleaned(data: bytes, name: str) -> bytes:
    """Return the document without what it would give away, as far as that can be taken out."""
    package = Package(data, name)
    properties.clear(package)
    unseen = Unseen(package.xml("word/styles.xml"))
    for part, _ in parts(package):
        root = package.xml(part)
        accepting.accept(root)
        _without_remarks(root)
        _without_hidden(root, unseen)
        for each in root.iter():
            for sign in _SIGNS_OF_SAVING:
                each.attrib.pop(sign, None)
        package.put(part, root)
    _settings(package)
    package.drop(*package.under(*_REMARKS), *enclosed.macros(package))
    package.retype("macroEnabled", _PLAIN)
    return package.packed()


def _without_remarks(root: Any) -> None:
    for mark in list(root.iter(*_MARKS)):
        mark.getparent().remove(mark)
    for mark in list(root.iter(f"{W}commentReference")):
        run = mark.getparent()
        run.remove(mark)
        if not [each for each in run if each.tag != f"{W}rPr"]:
            run.getparent().remove(run)


def _without_hidden(root: Any, unseen: Unseen) -> None:
    for run in list(root.iter(f"{W}r")):
        paragraph = next(run.iterancestors(f"{W}p"), None)
        if paragraph is not None and unseen.is_hidden(run, paragraph):
            run.getparent().remove(run)


def _settings(package: Package) -> None:
    """Take out of the settings what tells of the making, and the ways to the outside."""
    root = package.xml(_SETTINGS)
    if root is None:
        return
    for name in _OF_ITS_MAKING:
        for each in root.findall(f"{W}{name}"):
            root.remove(each)
    package.put(_SETTINGS, root)
    relations = relations_of(_SETTINGS)
    led = package.xml(relations)
    if led is not None:
        for each in [each for each in led if each.get("TargetMode") == "External"]:
            led.remove(each)
        package.put(relations, led)
