"""The next step of a case as its paper: the draft that waits, or the letter to be written."""

from collections.abc import Sequence
from dataclasses import replace

from models.law.action import Action, StepKind
from models.law.next_step import NextStep
from models.letters.kinds import kind, kinds
from models.letters.letter import Letter
from models.letters.matters import split
from models.store.words import numeral

_ON_PAPER = (StepKind.CLOSE, StepKind.REPLY_AGAIN, StepKind.ASK_SUPPLEMENT)
_IN_PARTS, _EXTENSION = "mixed", "extension"


def with_paper(step: NextStep, wanted: str, letters: Sequence[Letter]) -> NextStep:
    """Return the step with its paper before what is entered by hand.

    A draft that waits for its issue comes first; `wanted` is the content of the request, for
    several matters are answered in parts.
    """
    main = next(iter(step.actions), None)
    if main is None or main.kind not in _ON_PAPER:
        return step
    papers = [_on_paper(each) for each in step.actions]
    quiet = tuple(sorted(papers, key=lambda each: each.kind is not StepKind.WRITE))
    draft = next((each for each in reversed(letters) if _waits(each)), None)
    if draft is not None:
        of = kind(draft.kind)
        go_on = Action(StepKind.WRITE, "接着写草稿", letter=of.id)
        reason = f"草稿 {draft.dated}，还没有出具；{step.reason}"
        return replace(step, title=f"出具{of.name}", reason=reason, actions=(go_on, *quiet))
    if main.kind is StepKind.ASK_SUPPLEMENT:
        write = Action(StepKind.WRITE, "拟写补正告知书", letter="supplement")
        return replace(step, actions=(write, *quiet))
    if main.outcome:
        of = next(each for each in kinds() if each.outcome == main.outcome)
        write = Action(StepKind.WRITE, "拟写告知书", letter=of.id)
        return replace(step, actions=(write, *quiet))
    return _answer(step, len(split(wanted)), quiet)


def _answer(step: NextStep, matters: int, quiet: tuple[Action, ...]) -> NextStep:
    """Propose the answer, in parts where several matters were asked for."""
    title = "拟写答复书" if step.title == "作出答复" else step.title
    if matters < 2 or step.actions[0].kind is not StepKind.CLOSE:
        write = Action(StepKind.WRITE, "拟写答复书")
        return replace(step, title=title, actions=(write, *quiet))
    reason = f"{step.reason}；申请里像有{numeral(matters)}项内容，结果不同的分项答复"
    parts = Action(StepKind.WRITE, "拟写分项答复", letter=_IN_PARTS)
    return replace(step, title=title, reason=reason, actions=(parts, *quiet))


def _on_paper(action: Action) -> Action:
    """An extension is told by its letter."""
    if action.kind is StepKind.EXTEND:
        return Action(StepKind.WRITE, action.word, letter=_EXTENSION)
    return action


def _waits(letter: Letter) -> bool:
    """Whether a letter is a draft whose issue is a step of the case."""
    return letter.issued_at is None and bool(kind(letter.kind).event)
