"""移交清单: what the one who takes the post over has to know, and no password."""

from datetime import date, datetime
from pathlib import Path

from models.accounts import account
from models.backups import backup
from models.backups.manifest import Reason
from models.disputes import dispute
from models.items import item
from models.office import follow_up
from models.operators import entering
from models.requests import request
from models.year import duties
from reports.paper.document import Document, TableBlock
from reports.workbench.post.paper import post_paper

TODAY = date(2026, 3, 26)


def rows(paper: Document, name: str) -> list[tuple[str, ...]]:
    """Return the texts of a table of the paper, row by row."""
    table = next(
        each.table
        for each in paper.blocks
        if isinstance(each, TableBlock) and each.table.id == name
    )
    return [
        tuple(cell.text for cell in table.cells if cell.row == row)
        for row in range(1, table.row_count)
    ]


def test_every_open_case_stands_there_with_its_next_step_and_its_date(opened: Path) -> None:
    for number in range(1, 13):
        request.record(f"申-{number:02}", TODAY, received_on=date(2026, 3, 2), content="低保名单")
    found = rows(post_paper(TODAY), "post_cases")
    assert [row[0] for row in found] == [f"申-{number:02}" for number in range(1, 13)]
    assert {row[3:5] for row in found} == {("拟写答复书", "2026-03-30\n答复期限")}


def test_what_is_late_or_due_at_once_and_what_is_not_saved_comes_first(opened: Path) -> None:
    request.record("申-1", TODAY, received_on=date(2026, 1, 5), content="低保名单")
    request.record("申-2", TODAY, received_on=date(2026, 3, 25), content="规划图")
    found = rows(post_paper(TODAY, ["主动公开：春耕"]), "post_first")
    assert [row[2] for row in found] == ["申-1　低保名单", "主动公开：春耕"]


def test_what_has_a_date_of_its_own_is_in_hand_all_the_same(opened: Path) -> None:
    made = item.record("关于春耕的通知", [], attribute="主动公开", made_on=date(2026, 3, 20))
    follow_up.follow_up("PublishedItem", made.id, date(2026, 9, 1), TODAY, note="问农办")
    paper = post_paper(TODAY)
    assert [row[0] for row in rows(paper, "post_四")] == ["关于春耕的通知"]
    assert rows(paper, "post_dates") == [("2026-09-01", "问农办", "关于春耕的通知")]


def test_what_the_office_hands_in_stands_there_on_its_next_day(opened: Path) -> None:
    duties.add_duty("政务公开月报", date(2026, 4, 3), "每月")
    found = rows(post_paper(TODAY), "post_duties")
    assert [row[:2] for row in found] == [
        ("2026-04-03", "政务公开月报"),
        ("2026-04-08", "一季度信息公开统计表"),
        ("2027-01-31", "2026 年度报告"),
    ]


def test_it_says_where_the_newest_backup_lies(opened: Path) -> None:
    made = backup.make(Reason.HAND)
    table = next(each for each in post_paper(TODAY).tables if each.id == "post_register")
    told = {table.at(row, 0).text: table.at(row, 1).text for row in range(table.row_count)}
    assert made.name in told["最近一份"]
    assert told["备份"] == str(opened / "backups")


def test_it_names_the_operators_and_none_of_their_passwords(opened: Path) -> None:
    entering.turn_on("王一", "mimahenchang", datetime(2026, 3, 26, 9, 0))
    paper = post_paper(TODAY)
    assert [row[:2] for row in rows(paper, "post_people")] == [("王一", "管理")]
    assert "mimahenchang" not in repr(paper)
    assert "argon2" not in repr(paper)


def test_a_dispute_that_is_open_stands_with_its_stage(opened: Path) -> None:
    dispute.record("复-1", TODAY, kind="reconsideration", received_on=date(2026, 3, 20))
    assert [row[0] for row in rows(post_paper(TODAY), "post_二")] == ["复-1"]


def test_the_accounts_that_are_kept_are_named_with_their_keeper(opened: Path) -> None:
    account.record("示例镇发布", TODAY, kind="wechat", keeper="李四")
    account.record("旧微博", TODAY, kind="weibo", closed_on=date(2025, 6, 1))
    assert [(row[0], row[3]) for row in rows(post_paper(TODAY), "post_accounts")] == [
        ("示例镇发布", "李四")
    ]
