"""What was typed and not saved, as 工作台 tells it."""

from gui.forms import drafts
from reports.workbench.task import Note


def drafts_left() -> list[Note]:
    """Return every draft that is kept, each with the way to where it is shown again."""
    found = [drafts.kept(key) for key in drafts.waiting()]
    return [
        Note(
            f"没有保存完：{draft.what}",
            f"{draft.at[:16]} 留下的，打开接着填写。",
            draft.leads,
            icon="pencil-line",
        )
        for draft in found
        if draft is not None
    ]
