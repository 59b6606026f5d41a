"""更正、澄清、撤回: both texts are kept, and what cannot be is refused."""

from datetime import date
from pathlib import Path

import pytest

from models.items import amendment, clearance, item
from models.items.amendment import AmendmentKind
from models.items.history import history_of_item
from models.store import attachment
from models.store.database import history_of
from models.store.refusal import Refusal

TODAY = date(2026, 3, 26)
WITHDRAWN, CORRECTED = AmendmentKind.WITHDRAWN, AmendmentKind.CORRECTED


@pytest.fixture
def published(opened: Path) -> item.PublishedItem:
    return item.record("低保公示", published_on=date(2026, 3, 9))


def test_a_correction_keeps_both_texts(published: item.PublishedItem) -> None:
    amendment.amend(
        published, CORRECTED, TODAY, "人数有误", today=TODAY, before="128 户", after="129 户"
    )
    (made,) = amendment.amendments(published)
    assert (made.before, made.after, made.reason) == ("128 户", "129 户", "人数有误")
    assert item.find(published.id).withdrawn_on is None


def test_a_withdrawal_marks_the_item_and_is_undone(published: item.PublishedItem) -> None:
    made = amendment.amend(published, WITHDRAWN, TODAY, "含个人信息", today=TODAY)
    assert item.find(published.id).withdrawn_on == TODAY
    with pytest.raises(Refusal, match="已于 2026-03-26 撤回"):
        amendment.amend(published, WITHDRAWN, TODAY, "再撤", today=TODAY)
    amendment.take_back(amendment.find(made.id))
    assert item.find(published.id).withdrawn_on is None
    assert amendment.amendments(published) == []
    assert {"撤回", "撤销撤回"} <= {entry.verb for entry in history_of(published)}


@pytest.mark.parametrize(
    ("kind", "day", "reason", "after", "field"),
    [
        (CORRECTED, None, "错字", "对的", "on_date"),
        (CORRECTED, date(2026, 3, 8), "错字", "对的", "on_date"),
        (CORRECTED, date(2026, 3, 27), "错字", "对的", "on_date"),
        (CORRECTED, TODAY, "  ", "对的", "reason"),
        (CORRECTED, TODAY, "错字", "  ", "after"),
        (AmendmentKind.CLARIFIED, TODAY, "谣言", "", "after"),
    ],
)
def test_what_cannot_be_is_refused(
    published: item.PublishedItem,
    kind: AmendmentKind,
    day: date | None,
    reason: str,
    after: str,
    field: str,
) -> None:
    with pytest.raises(Refusal) as refusal:
        amendment.amend(published, kind, day, reason, today=TODAY, after=after)
    assert refusal.value.field == field
    assert amendment.amendments(published) == []


def test_what_was_never_published_is_simply_changed(opened: Path) -> None:
    with pytest.raises(Refusal, match="直接修改"):
        amendment.amend(item.record("草稿"), WITHDRAWN, TODAY, "不公开了", today=TODAY)


def test_the_history_of_an_item_tells_of_what_belongs_to_it(
    published: item.PublishedItem, tmp_path: Path
) -> None:
    scan = tmp_path / "签发稿.pdf"
    scan.write_bytes(b"%PDF")
    attached = attachment.attach(item.KIND, published.id, scan)
    attachment.attach("InformationRequest", published.id, scan)
    attachment.remove(attached)
    clearance.review(published, [clearance.Review("初审", person="李××")], TODAY)
    made = amendment.amend(published, CORRECTED, TODAY, "人数有误", today=TODAY, after="129 户")
    amendment.take_back(made)
    other = item.record("别的信息")
    verbs = [row.verb for row in history_of_item(published)]
    assert sorted(verbs) == sorted(["登记", "加入附件", "移去附件", "登记审查", "更正", "撤销更正"])
    assert [row.verb for row in history_of_item(other)] == ["登记"]
