"""Odd registers for the text of the report: each function fills one."""

from datetime import date, datetime
from decimal import Decimal

from models.catalogue.cataloguing import change as change_entry
from models.disputes.dispute import record as dispute
from models.items import hand_over, item
from models.items.amendment import AmendmentKind, amend
from models.law import workday_notice
from models.office.category import CatalogueEntry, every_entry
from models.requests import handling, inner_steps, renewal, request
from models.requests.withdrawal import withdraw
from models.store.history import History
from models.year import entered

TODAY = date(2026, 1, 15)
RECEIVED = date(2024, 3, 4)  # to be answered by 1 April
NORMATIVE = "行政规范性文件"


def catalogue_since(year: int) -> None:
    """Let the columns stand in the register since a year."""
    rows = History.kind == CatalogueEntry.__name__
    History.update(at=datetime(year, 1, 2)).where(rows).execute()


def ask(number: str, on: date = RECEIVED) -> request.InformationRequest:
    return request.record(
        number, TODAY, received_on=on, intake="当面", applicant_kind="natural_person", content="甲"
    )


def close(number: str, on: date, outcome: str = "granted", received: date = RECEIVED) -> None:
    handling.answer(ask(number, received), on, outcome, "", TODAY, reason="核对过")


def publish(title: str, made: date | None, on: date | None, **values: object) -> item.PublishedItem:
    return item.record(title, ("政府网站",), made_on=made, published_on=on, **values)


def nothing() -> None:
    """Leave the register as it was founded."""


def nothing_in_the_columns() -> None:
    zero_report()
    catalogue_since(2024)


def only_overdue() -> None:
    ask("1")


def one_answered_one_overdue() -> None:
    ask("1")
    close("2", date(2024, 3, 5))


def only_withdrawn() -> None:
    close("1", date(2024, 3, 8), "o3")


def taken_back_and_left_open() -> None:
    withdraw(ask("1"), date(2024, 3, 8), "不再需要", TODAY, ends=False)


def withdrawn_after_its_day() -> None:
    close("1", date(2024, 3, 8))
    close("2", date(2024, 6, 3), "o3")


def only_carried_over() -> None:
    ask("1", date(2023, 12, 28))
    request_open_in_time = ask("2", date(2024, 12, 27))
    handling.answer(request.find("1"), date(2024, 1, 8), "granted", "", TODAY, reason="核对过")
    assert request_open_in_time.closed_on is None


def all_late() -> None:
    close("1", date(2024, 6, 3))
    publish("迟的", date(2024, 2, 1), date(2024, 6, 3))


def answered_after_the_year() -> None:
    close("1", date(2025, 2, 3), received=date(2024, 11, 4))


def corrected() -> None:
    close("1", date(2024, 3, 8), "d4")
    values = {"request": request.find("1"), "received_on": date(2024, 5, 6)}
    dispute(
        "F1",
        TODAY,
        kind="reconsideration",
        closed_on=date(2024, 7, 1),
        ruling="撤销",
        result="corrected",
        **values,
    )


def ordered(made: date | None) -> None:
    """A reply was corrected, a new one ordered on 1 July within ten working days."""
    corrected()
    known = request.find("1")
    renewal.order(known, date(2024, 7, 1), TODAY, days=10, whom="县人民政府", decision="1号")
    if made is not None:
        renewal.reply_again(known, made, "granted", "2号", TODAY)


def replied_again_in_time() -> None:
    ordered(date(2024, 7, 8))


def replied_again_late() -> None:
    ordered(date(2024, 8, 8))


def not_replied_again() -> None:
    ordered(None)


def ordered_without_its_dispute() -> None:
    """A new reply was ordered of which 复议诉讼 knows nothing."""
    close("1", date(2024, 3, 20))
    renewal.order(request.find("1"), date(2024, 7, 1), TODAY, whom="县人民政府", decision="1号")


def supplement_asked_too_late() -> None:
    """Answered after the whole period, which only a late demand began anew."""
    known = ask("1")
    handling.ask_supplement(known, date(2024, 4, 2), date(2024, 4, 20), "文号", TODAY)
    handling.receive_supplement(known, date(2024, 4, 12), TODAY)
    handling.answer(known, date(2024, 4, 19), "granted", "", TODAY, reason="核对过")


def with_steps() -> None:
    known = ask("1")
    days = workday_notice.calendar()
    handling.extend(known, 10, date(2024, 3, 20), "分管负责人", "量大", calendar=days, today=TODAY)
    inner_steps.confer(known, date(2024, 3, 21), "县司法局", "同意公开", TODAY)
    handling.answer(known, date(2024, 4, 8), "granted", "", TODAY, reason="核对过")


def unpublished() -> None:
    publish("没有公开", date(2024, 2, 1), None)


def without_its_day() -> None:
    publish("没有成文日期", None, date(2024, 2, 5))


def published_after_its_year() -> None:
    publish("跨年公开", date(2024, 12, 30), date(2025, 1, 6), document_kind=NORMATIVE)
    entered.enter(2024, "accountability", Decimal(0), "没有发生")


def explained_after_its_year() -> None:
    made = publish("办法", date(2024, 5, 6), date(2024, 5, 8), document_kind=NORMATIVE)
    publish("解读", date(2025, 2, 5), date(2025, 2, 6), explains=made.index_number)


def some_entered() -> None:
    for figure, value in (("trainings", 2), ("staff_part_time", 1), ("inspections", 3)):
        entered.enter(2024, figure, Decimal(value), "登记本")


def overridden() -> None:
    close("1", date(2024, 3, 8))
    entered.enter(2024, "table3.granted.natural_person", Decimal(5), "上年公布的数")


def amended() -> None:
    made = publish("有错的", date(2024, 2, 1), date(2024, 2, 5))
    amend(made, AmendmentKind.CORRECTED, date(2024, 2, 9), "错字", today=TODAY, after="改正")
    hand_over.hand_over("国家档案馆", date(2024, 1, 1), date(2024, 12, 31), date(2024, 12, 31))


def a_gap_in_the_year() -> None:
    catalogue_since(2024)
    column = next(each.id for each in every_entry() if each.path.endswith("应急管理"))
    change_entry(column, gap=60)
    for day in (date(2024, 1, 9), date(2024, 10, 9), date(2024, 12, 9)):
        publish(f"{day}", day, day, category=column)


def zero_report() -> None:
    """Say, as a 零报告 does, that nothing happened."""
    entered.enter(2024, "accountability", Decimal(0), entered.NOTHING_HAPPENED)


def no_columns() -> None:
    CatalogueEntry.update(withdrawn_on=date(2023, 1, 1)).execute()


def only_a_meeting() -> None:
    no_columns()
    entered.enter(2024, "meetings", Decimal(1), "会议记录")


def all_well() -> None:
    no_columns()
    publish("准时的", date(2024, 2, 1), date(2024, 2, 5))
    close("1", date(2024, 3, 8))
    close("2", date(2024, 3, 11))
