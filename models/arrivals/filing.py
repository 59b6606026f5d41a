"""What came in is filed with a case, as attachments of its own."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from models.requests.request import KIND, InformationRequest
from models.store.acts import act
from models.store.attachment import Attachment, attach_content, standing
from models.store.refusal import Refusal


@dataclass(frozen=True)
class Content:
    """A file that never lay on the disk: a part of a mail, some pages of a scan."""

    name: str
    data: bytes = field(repr=False)


def first_with(digest: str) -> tuple[InformationRequest, Attachment] | None:
    """Return the first request with which a content of that digest stands, and as which file.

    None where it stands with none.
    """
    kept = Attachment.select().where(
        (Attachment.kind == KIND) & (Attachment.digest == digest) & Attachment.removed_at.is_null()
    )
    for each in kept.order_by(Attachment.id):
        found = InformationRequest.get_by_id(each.record)
        if found.removed_at is None:
            return found, each
    return None


def kept_of(request: InformationRequest, file: Path) -> Attachment | None:
    """Return the attachment of a request that is a copy of a file; None where there is none."""
    try:
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:  # it is gone meanwhile
        return None
    return standing(KIND, request.id, digest)


def content_of(request: InformationRequest, content: Content) -> Attachment | None:
    """Return the attachment of a request that holds that content; None where there is none."""
    return standing(KIND, request.id, hashlib.sha256(content.data).hexdigest())


def file_with(request: InformationRequest, contents: Iterable[Content]) -> list[str]:
    """Let contents stand with a request; return the names of those it did not have already.

    Refuses a case that lies in the bin, and one whose file was destroyed.
    """
    if request.removed_at is not None:
        raise Refusal("number", f"{request.number} 在回收站里，请先恢复再归入。")
    if request.destroyed_on is not None:
        said = f"{request.number} 的案卷已在 {request.destroyed_on} 登记销毁，不能再归入。"
        raise Refusal("number", said)
    with act("归入来件", request.number):
        made = [attach_content(KIND, request.id, each.name, each.data) for each in contents]
    return [each.name for each in made if each is not None]
