"""What was typed and not saved, as 工作台 tells it."""

from gui.forms import drafts
from reports.ways import Book, Show
from reports.workbench.task import Note

_LEFT = "draft:"  # a part of 工作台: the draft of another, which is asked about


def drafts_left() -> list[Note]:
    """Return every draft that is kept, each with the way to where it is shown again.

    Those of others come last and are asked about before they are taken over.
    """
    found = [drafts.kept(key) for key in drafts.waiting()]
    own = [
        Note(
            f"没有保存完：{draft.what}",
            f"{draft.at[:16]} 留下的，打开接着填写。",
            draft.leads,
            icon="pencil-line",
        )
        for draft in found
        if draft is not None
    ]
    return [*own, *map(_of_another, drafts.of_others())]


def asked_about(part: str) -> drafts.Others | None:
    """Return the draft of another that a part of 工作台 means, None where it means none."""
    places = {f"{_LEFT}{each.place}": each for each in drafts.of_others()}
    return places.get(part)


def _of_another(left: drafts.Others) -> Note:
    who = left.author or "启用人员权限以前，"
    return Note(
        f"{who}没有保存完：{left.draft.what}",
        f"{left.draft.at[:16]} 留下的，问过以后可以接过来。",
        Show(Book.TASK, f"{_LEFT}{left.place}"),
        icon="pencil-line",
    )
