"""What stands with a record, its course and its owner decide what can be taken back."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from models import destroying
from models.cases import archiving
from models.catalogue import cataloguing
from models.disputes import dispute
from models.items import bulk, clearance, hand_over, item
from models.items.amendment import AmendmentKind, amend
from models.items.item import Publication, PublishedItem
from models.items.listing import ItemFilter, ItemListing
from models.office import category as catalogue
from models.office.category import CatalogueEntry
from models.postings import boards as posting_boards
from models.postings import posting
from models.requests import handling, request
from models.requests.request import InformationRequest, RequestEvent, events_of
from models.store import attachment
from models.store.acts import act, recent, take_back
from models.store.refusal import Refusal
from models.store.settings import choose, setting
from models.year import entered as year_figure
from models.year import local_row
from models.year.report import Snapshot, finalise, write_text
from tests.last_act import last_act

TODAY = date(2026, 3, 26)


def found(text: str) -> list[int]:
    return ItemListing(ItemFilter(text=text)).ids()


def closed_case(number: str = "2026-001") -> InformationRequest:
    case = request.record(number, TODAY, received_on=date(2026, 3, 2), applicant="张三")
    handling.answer(case, date(2026, 3, 5), "granted", "", TODAY)
    handling.serve(case, date(2026, 3, 6), TODAY)
    return case


@pytest.mark.parametrize(
    "lean",
    [
        lambda kept, file: hand_over.hand_over(
            "国家档案馆", date(2026, 1, 1), date(2026, 3, 1), TODAY
        ),
        lambda kept, file: attachment.attach(item.KIND, kept.id, file),
        lambda kept, file: posting.record(TODAY, title="公示", item=kept),
        lambda kept, file: amend(
            kept, AmendmentKind.CORRECTED, TODAY, "写错了", today=TODAY, after="新"
        ),
    ],
)
def test_a_record_is_not_taken_back_while_something_later_names_it(
    opened: Path, tmp_path: Path, lean: Callable[[PublishedItem, Path], object]
) -> None:
    file = tmp_path / "甲.txt"
    file.write_text("甲")
    kept = item.record("甲", published_on=date(2026, 2, 1))
    made = last_act()
    lean(kept, file)
    later = last_act()
    with pytest.raises(Refusal, match=f"又做了“{later.verb}”"):
        take_back(made.id)
    take_back(later.id)
    take_back(made.id)
    assert PublishedItem.select().count() == 0


def test_a_file_stays_for_whoever_else_has_the_same(opened: Path, tmp_path: Path) -> None:
    file = tmp_path / "甲.txt"
    file.write_text("内容")
    one, other = item.record("甲"), item.record("乙")
    attachment.attach(item.KIND, one.id, file)
    first = last_act()
    attachment.attach(item.KIND, other.id, file)
    take_back(first.id)
    assert attachment.attachments(item.KIND, one.id) == []
    kept = attachment.attachments(item.KIND, other.id)[0]
    assert attachment.copy_out(kept, tmp_path / "out").read_text() == "内容"


def test_a_bulk_change_is_taken_back_whole(opened: Path) -> None:
    ids = [item.record(title, note="旧").id for title in "甲乙丙"]
    bulk.change_each(ids, bulk.BulkChange({"note": "新"}, add=("公告栏",)), lambda part: None)
    assert (last_act().verb, last_act().about) == ("批量修改", "3 条")
    take_back(last_act().id)
    assert {each.note for each in PublishedItem.select()} == {"旧"}
    assert Publication.select().count() == 0


def test_a_step_taken_back_is_as_if_it_never_was(opened: Path) -> None:
    case = closed_case()
    steps = RequestEvent.select().count()
    take_back(last_act().id)  # 送达
    take_back(last_act().id)  # 办结
    case = request.by_id(case.id)
    assert (case.closed_on, case.outcome, case.served_on) == (None, "", None)
    assert RequestEvent.select().count() == steps - 2
    assert [event.kind for event in events_of(case)] == ["received"]


def test_a_step_is_not_taken_back_from_under_a_later_one(opened: Path) -> None:
    closed_case()
    served, closed = last_act(), recent(2)[1]
    with pytest.raises(Refusal, match="又做了“送达”（2026-001）"):
        take_back(closed.id)
    take_back(served.id)
    take_back(closed.id)


def test_a_closing_is_not_taken_back_from_an_archived_case(opened: Path) -> None:
    case = request.record("2026-001", TODAY, received_on=date(2026, 3, 2))
    handling.answer(case, date(2026, 3, 5), "o3", "", TODAY)
    closing = last_act()
    archiving.archive(case, date(2026, 3, 9), "永久", TODAY)
    with pytest.raises(Refusal, match="又做了“归档”"):
        take_back(closing.id)


def test_what_was_destroyed_with_its_personal_data_never_comes_back(opened: Path) -> None:
    case = closed_case()
    archiving.archive(case, date(2026, 3, 9), "10年", TODAY)
    later = date(2036, 4, 1)
    signed = destroying.Signed(later, "王××", "李××、陈××", "保管期满")
    destroying.destroy([case], signed, later)
    for each in recent(9)[:-1]:
        with pytest.raises(Refusal, match="没有留下，不能撤销"):
            take_back(each.id)


def test_the_making_of_the_register_stays(opened: Path) -> None:
    with pytest.raises(Refusal, match="建立不能撤销"):
        take_back(last_act().id)


def test_a_moved_entry_goes_back_with_the_paths_below_it(opened: Path) -> None:
    upper = cataloguing.add(None, "甲").id
    lower = cataloguing.add(upper, "乙").id
    other = cataloguing.add(None, "丙").id
    before = [(each.id, each.path, each.position) for each in catalogue.every_entry()]
    cataloguing.move(upper, other)
    assert CatalogueEntry.get_by_id(lower).path == "丙/甲/乙"
    take_back(last_act().id)
    assert [(each.id, each.path, each.position) for each in catalogue.every_entry()] == before


def test_paths_that_changed_places_change_back(opened: Path) -> None:
    one = cataloguing.add(None, "甲").id
    other = cataloguing.add(None, "乙").id
    with act("对调"):
        cataloguing.rename(one, "丙")
        cataloguing.rename(other, "甲")
        cataloguing.rename(one, "乙")
    take_back(last_act().id)
    assert (CatalogueEntry.get_by_id(one).path, CatalogueEntry.get_by_id(other).path) == (
        "甲",
        "乙",
    )


def test_an_old_name_that_is_taken_by_now_refuses(opened: Path) -> None:
    one = cataloguing.add(None, "甲").id
    cataloguing.rename(one, "乙")
    rename = last_act()
    cataloguing.add(None, "甲")
    with pytest.raises(Refusal, match="又做了“新增目录”（甲）"):
        take_back(rename.id)


def test_a_name_is_not_put_back_over_an_entry_made_below_it_since(opened: Path) -> None:
    upper = cataloguing.add(None, "甲").id
    cataloguing.rename(upper, "乙")
    rename = last_act()
    cataloguing.add(upper, "下级")
    with pytest.raises(Refusal, match="又做了“新增目录”（乙/下级）"):
        take_back(rename.id)
    assert CatalogueEntry.get_by_id(upper).path == "乙"


def test_an_entry_keeps_its_place_when_others_moved_later(opened: Path) -> None:
    keys = [cataloguing.add(None, name).id for name in "甲乙丙"]
    cataloguing.shift(keys[0], 1)
    shift = last_act()
    cataloguing.add(None, "丁", before=keys[2])
    take_back(shift.id)
    order = [each.name for each in catalogue.every_entry() if each.name in "甲乙丙丁"]
    assert order == ["甲", "乙", "丁", "丙"]


def test_a_hand_over_taken_back_lets_its_items_wait_again(opened: Path) -> None:
    item.record("甲", published_on=date(2026, 2, 1))
    span = (date(2026, 1, 1), date(2026, 3, 1))
    made = hand_over.hand_over("国家档案馆", *span, TODAY)
    hand_over.withdraw(made)
    take_back(last_act().id)
    assert [each.title for each in hand_over.items_of(hand_over.find(made.id))] == ["甲"]
    take_back(last_act().id)
    assert len(hand_over.waiting("国家档案馆", *span)) == 1


def test_a_review_and_a_choice_of_the_office_are_taken_back(opened: Path) -> None:
    kept = item.record("甲")
    step = clearance.Review("保密审查", decides=True, person="李四", conclusion="公开")
    clearance.review(kept, [step], TODAY)
    take_back(last_act().id)
    assert clearance.conclusion_of(kept) == ""
    clearance.set_steps([clearance.Step("一审", decides=True)])
    take_back(last_act().id)
    assert len(clearance.steps()) > 1
    choose("改", "甲", "一")
    choose("改", "甲", None)
    take_back(last_act().id)
    assert setting("甲") == "一"


def test_a_suit_stays_joined_to_its_reconsideration(opened: Path) -> None:
    first = dispute.record("复1", TODAY, kind="reconsideration", received_on=date(2026, 1, 5))
    made = last_act()
    dispute.record("诉1", TODAY, kind="suit_after_reconsideration", before=first)
    with pytest.raises(Refusal, match="又做了“登记”（诉1）"):
        take_back(made.id)


def test_an_end_is_not_taken_back_from_under_its_ruling(opened: Path) -> None:
    case = dispute.record("复1", TODAY, kind="reconsideration", received_on=date(2026, 1, 5))
    dispute.close(case, date(2026, 2, 5), "自己的话", TODAY, "other")
    closing = last_act()
    dispute.change(case, TODAY, result="upheld")
    with pytest.raises(Refusal, match="又做了“修改”（复1）"):
        take_back(closing.id)


def test_days_that_would_contradict_each_other_refuse(opened: Path) -> None:
    kept = item.record("甲", notice_from=date(2026, 3, 9))
    item.change(kept, notice_from=date(2026, 3, 1))
    change = last_act()
    item.change(kept, notice_until=date(2026, 3, 5))
    with pytest.raises(Refusal, match="又做了“修改”（甲）"):
        take_back(change.id)
    assert found("甲") == [kept.id]


def test_a_board_taken_back_leaves_the_day_of_the_posting_open(opened: Path) -> None:
    kept = posting.record(TODAY, title="公示")
    posting_boards.put_up(kept, "村口公开栏", TODAY, "王五", TODAY)
    assert posting_boards.usual_places()[0] == "村口公开栏"
    take_back(last_act().id)
    assert posting.find(kept.id).posted_on is None
    assert "村口公开栏" not in posting_boards.usual_places()


def test_a_row_of_the_county_stays_while_a_figure_is_entered_in_it(opened: Path) -> None:
    row = local_row.add("2021", "o1", "其他文件")
    made = last_act()
    year_figure.enter(2025, f"{row.row_id}.total", Decimal(3))
    with pytest.raises(Refusal, match="又做了“填报”（2025）"):
        take_back(made.id)


def test_the_text_of_a_final_report_stays(opened: Path) -> None:
    write_text(2025, 1, "自己写的", "草稿")
    writing = last_act()
    finalise(Snapshot(2025, "2021", "示例镇人民政府", {}))
    with pytest.raises(Refusal, match="又做了“定稿”（2025）"):
        take_back(writing.id)
