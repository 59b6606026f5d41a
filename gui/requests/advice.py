"""What the register has noticed about a request: one sentence, and the way to act on it."""

from dataclasses import dataclass

from models.requests import repeats
from models.requests.applicant import called
from models.requests.repeats import Earlier
from models.requests.request import InformationRequest
from reports.cases.words import outcome_words

REPEAT, PUBLISH = "repeat", "publish"


@dataclass(frozen=True)
class Advice:
    """A sentence, the word of its button, and what the button does."""

    sentence: str
    word: str
    key: str


def advice(request: InformationRequest) -> Advice | None:
    """Return what should be thought of first, or None."""
    if request.removed_at is not None:
        return None
    if request.closed_on is None:
        earlier = repeats.earlier_answer(request)
        if earlier is not None:
            said = asked_before(Earlier(earlier, 1.0, same=True))
            return Advice(f"{said}，可以不予重复处理（条例第三十六条）", "按重复申请办结", REPEAT)
    if repeats.suggests_publishing(request):
        said = "多人申请同一信息，可以主动公开（条例第四十四条）"
        return Advice(said, "转为主动公开", PUBLISH)
    return None


def asked_before(earlier: Earlier) -> str:
    """Return 同一申请人 2026-001 曾申请类似内容，2026-02-03 已答复（予以公开）."""
    found = earlier.request
    who = "同一申请人" if earlier.same else called(found) or "他人"
    head = f"{who} {found.number} 曾申请类似内容"
    if found.closed_on is None:
        return f"{head}，正在办理"
    word = "已答复" if earlier.answered else "已办结"
    return f"{head}，{found.closed_on} {word}（{outcome_words(found.outcome)}）"
