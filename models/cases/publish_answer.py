"""转为主动公开: the answer to a request becomes a draft of a published item (条例 44)."""

from datetime import date

from models.items import item as items
from models.items.guess import guess_category
from models.items.item import Attribute, PublishedItem
from models.requests.repeats import GRANTED
from models.requests.request import InformationRequest
from models.store.acts import act
from models.store.plain_text import one_line
from models.store.refusal import Refusal


def published_as(request: InformationRequest) -> PublishedItem | None:
    """Return what the answer was published as, None when it was not or that lies in the bin."""
    found = request.item if request.item_id else None
    return found if found is not None and found.removed_at is None else None


def may_publish(request: InformationRequest) -> bool:
    """Say whether the answer may be published: granted in whole or in part, and not in the bin."""
    return request.outcome in GRANTED and request.removed_at is None


def publish_answer(request: InformationRequest, title: str, today: date) -> PublishedItem:
    """Make a draft of a published item from the answer and link it to the request.

    Made on the closing day, category guessed from the title; nothing of the applicant goes in.
    Refuses an empty title, an answer that gave nothing, and a second time.
    """
    if not may_publish(request):
        raise Refusal(None, "只有予以公开、部分公开的答复才能转为主动公开。")
    if published_as(request) is not None:
        raise Refusal(None, "这件答复已经转为主动公开，请到主动公开里修改。")
    if not one_line(title):
        raise Refusal("title", "请写信息名称，如所提供文件的标题。")
    guess = guess_category(title)
    with act("转为主动公开", request.number):
        made = items.record(
            title,
            attribute=Attribute.PUBLIC.value,
            made_on=request.closed_on or today,
            category=guess.entry if guess else None,
            department=request.department if request.department_id else None,
            note=f"由依申请公开 {request.number} 转为主动公开",
        )
        request.alter("转为主动公开", item=made)
    return made
