"""销毁: nothing of a file can be read any more, its number stays taken, and no figure changes."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from models import destroying
from models.backups import verify
from models.cases import archiving
from models.cases.destruction import destructions
from models.destroying import Signed
from models.disputes import course, dispute
from models.law.event import Party
from models.law.workday_notice import calendar
from models.letters import issuing
from models.letters.kinds import kind
from models.office import follow_up
from models.requests import handling, request, search_record
from models.requests.applicant import Person, as_text
from models.requests.case import Case
from models.requests.request import KIND, InformationRequest
from models.store import acts, attachment, register, settings
from models.store.acts import act
from models.store.database import History
from models.store.history import history_of
from models.store.refusal import Refusal
from models.year import report
from models.year.period import Period
from models.year.report import FrozenRecord, Snapshot
from models.year.year import Year
from reports.checks.cases import case_findings
from reports.forms.counting import figures_of
from reports.forms.form import form

TODAY = date(2026, 3, 26)
SIGNED = Signed(TODAY, "王××", "李××、陈××", "保管期满，经审定")
# What a clerk wrote of the case in one place each; none of it may be found afterwards.
SECRETS = (
    *("张石头", "362301199001010012", "13800001111", "河湾村八组", "zhang@example.cn"),
    *("征地补偿底册", "又问宅基地", "李代理", "第三方赵家", "局长钱某", "孙收件", "EMS-9987"),
    *("底册柜第三格", "查底册", "登记人周某", "拟答复甲乙丙", "卷里的备注", "跟进那件事"),
    *("没存完的话", "扫描件.txt", "不服底册答复", "法院说"),
)


def asked() -> InformationRequest:
    """The request as it was registered."""
    return request.record(
        "2015-001",
        TODAY,
        received_on=date(2015, 3, 2),
        intake="mail",
        applicant_kind="natural_person",
        applicant=SECRETS[0],
        id_number=SECRETS[1],
        phone=SECRETS[2],
        address=SECRETS[3],
        email=SECRETS[4],
        content=SECRETS[5],
        agent=SECRETS[7],
        note=SECRETS[16],
        others=as_text([Person("王同申", "362301199001010013", "13900002222")]),
    )


def filled(folder: Path) -> InformationRequest:
    """A case of 2015 that says each of the secrets somewhere."""
    made = asked()
    request.change(made, TODAY, content=f"{SECRETS[5]}，{SECRETS[6]}")
    handling.consult(made, Party.THIRD_PARTY, date(2015, 3, 4), text=SECRETS[8], today=TODAY)
    handling.extend(
        *(made, 15, date(2015, 3, 6), SECRETS[9], "案情复杂"), calendar=calendar(), today=TODAY
    )
    search_record.record(
        made,
        TODAY,
        searched_on=date(2015, 3, 9),
        place=SECRETS[12],
        words=SECRETS[13],
        person=SECRETS[14],
    )
    of = kind("receipt")
    draft = Case(made, date(2015, 3, 3), calendar())
    issuing.draft(draft, of, {}, SECRETS[15])
    handling.answer(made, date(2015, 3, 20), "ans_granted", "示政复〔2015〕1号", TODAY)
    handling.serve(
        made, date(2015, 3, 23), TODAY, way="邮寄", receiver=SECRETS[10], mail_number=SECRETS[11]
    )
    _around(made, folder)
    archiving.archive(made, date(2015, 12, 1), "10年", TODAY)
    return request.find("2015-001")


def _around(made: InformationRequest, folder: Path) -> None:
    scan = folder.parent / SECRETS[19]
    scan.write_text("扫描件里的字", encoding="utf-8")
    attachment.attach(KIND, made.id, scan)
    follow_up.follow_up(KIND, made.id, date(2026, 5, 1), TODAY, "", SECRETS[17])
    settings.remember(f"draft.requests.{made.id}", f'{{"what": "2015-001", "x": "{SECRETS[18]}"}}')
    found = dispute.record(
        "复2015-001",
        TODAY,
        kind=dispute.DisputeKind.RECONSIDERATION,
        request=made,
        received_on=date(2015, 5, 4),
        note=SECRETS[20],
    )
    course.add_stage(found, "收到答复通知书", date(2015, 5, 8), TODAY, text=SECRETS[21])
    dispute.close(found, date(2015, 6, 4), "维持", TODAY, dispute.DisputeResult.UPHELD)
    report.finalise(
        Snapshot(
            2015,
            "2014",
            "示例镇人民政府",
            {},
            {
                "req_received": [
                    FrozenRecord("request", made.id, "2015-001", SECRETS[5], "2015-03-02")
                ]
            },
        )
    )


def destroyed(*files: InformationRequest, signed: Signed = SIGNED) -> None:
    destroying.destroy(files, signed, TODAY)
    destroying.finish()


def everything(folder: Path) -> str:
    """All bytes that lie in a register's folder, as the text that can be read in them."""
    return "".join(
        path.read_bytes().decode("utf-8", "ignore") for path in folder.rglob("*") if path.is_file()
    )


def figures() -> list[object]:
    return [
        {key: each.value for key, each in figures_of(form(name), Year(period)).items()}
        for name in ("2014", "2019", "2021")
        for period in (
            Period(date(2015, 1, 1), date(2015, 6, 30)),
            Period(date(2015, 3, 1), date(2016, 12, 31)),
        )
    ]


def test_nothing_of_a_destroyed_file_is_readable_in_the_folder_of_the_register(
    opened: Path,
) -> None:
    made = filled(opened)
    before = everything(opened)
    assert [each for each in SECRETS if each not in before] == []
    destroyed(made)
    after = everything(opened)
    assert [each for each in SECRETS if each in after] == []
    assert "扫描件里的字" not in after
    assert not attachment.contents(opened)


def test_the_number_stays_taken_and_the_figures_stay_what_they_were(opened: Path) -> None:
    made = filled(opened)
    before = figures()
    destroyed(made)
    assert figures() == before
    with pytest.raises(Refusal):
        request.record("2015-001", TODAY)


def test_the_list_and_the_history_say_what_was_destroyed_when_and_by_which_list(
    opened: Path,
) -> None:
    destroyed(filled(opened))
    (kept,) = destructions()
    assert (kept.number, kept.approver, kept.witnesses) == ("2026-01", "王××", "李××、陈××")
    assert [(each.number, each.retention) for each in kept.filed] == [("2015-001", "10年")]
    (told,) = history_of(request.find("2015-001"))
    assert told.verb == "登记销毁"
    assert "清册 2026-01" in told.changes
    with pytest.raises(Refusal, match="没有留下，不能撤销"):
        acts.take_back(acts.recent(1)[0].id)


def test_a_register_in_which_files_were_destroyed_is_sound_and_has_no_findings_of_them(
    opened: Path,
) -> None:
    destroyed(filled(opened))
    assert [each.message for each in verify.of_register() if not each.ok] == []
    assert [each.number for each in case_findings(TODAY)] == []
    with closing(sqlite3.connect(opened / register.FILE)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_another_file_keeps_its_content_and_an_attachment_that_both_hold(opened: Path) -> None:
    made = filled(opened)
    other = request.record("2015-002", TODAY, applicant="别的人", received_on=date(2015, 3, 2))
    attachment.attach(KIND, other.id, opened.parent / SECRETS[19])
    destroyed(made)
    (kept,) = attachment.attachments(KIND, other.id)
    assert attachment.content(kept).decode() == "扫描件里的字"
    assert request.find("2015-002").applicant == "别的人"
    assert "别的人" in "".join(row.changes for row in History.select())


def test_what_an_interruption_left_on_the_disk_goes_at_the_next_start(opened: Path) -> None:
    destroying.destroy([filled(opened)], SIGNED, TODAY)
    assert attachment.contents(opened)
    register.say_at_opening("")
    destroying.finish()
    assert not attachment.contents(opened)
    assert SECRETS[0] not in everything(opened)


def twice(made: InformationRequest) -> None:
    """The second list is refused, and the first one with it."""
    with act("登记销毁"):
        destroying.destroy([made], SIGNED, TODAY)
        destroying.destroy([made], SIGNED, TODAY)


def test_a_destruction_that_is_broken_off_leaves_everything(opened: Path) -> None:
    made = filled(opened)
    before = History.select().count()
    with pytest.raises(Refusal):
        twice(made)
    destroying.finish()
    assert request.find("2015-001").applicant == SECRETS[0]
    assert (History.select().count(), len(attachment.contents(opened))) == (before, 1)


def early(made: InformationRequest) -> None:
    made.alter("x", retention="30年")


def disputed(made: InformationRequest) -> None:
    dispute.record(
        "复2026-009",
        TODAY,
        kind=dispute.DisputeKind.RECONSIDERATION,
        request=made,
        received_on=TODAY,
    )


@pytest.mark.parametrize(
    ("change", "signed", "said"),
    [
        (early, SIGNED, "2015-001 在 2026-03-26 还没有保管期满"),
        (disputed, SIGNED, "还没有审结"),
        (None, Signed(None, "王××", "李××、陈××", "保管期满"), "请填销毁日期"),
        (None, Signed(date(2026, 3, 27), "王××", "李××、陈××", "保管期满"), "不能晚于今天"),
        (None, Signed(TODAY, " ", "李××、陈××", "保管期满"), "请填批准人"),
        (None, Signed(TODAY, "王××", "李××", "保管期满"), "两名监销人"),
        (None, Signed(TODAY, "王××", "李××、陈××", ""), "要写理由"),
    ],
)
def test_a_file_goes_only_when_its_time_is_over_undisputed_and_on_a_signed_list(
    opened: Path, change: Callable[[InformationRequest], None] | None, signed: Signed, said: str
) -> None:
    made = filled(opened)
    if change is not None:
        change(made)
    with pytest.raises(Refusal, match=said):
        destroying.destroy([made], signed, TODAY)
    assert request.find("2015-001").destroyed_on is None
    with pytest.raises(Refusal, match="没有选案卷"):
        destroying.destroy([], SIGNED, TODAY)


def test_lists_of_a_year_are_numbered_on(opened: Path) -> None:
    first = filled(opened)
    second = request.record("2015-002", TODAY, received_on=date(2015, 3, 2))
    handling.answer(second, date(2015, 3, 9), "ans_granted", "", TODAY)
    handling.serve(second, date(2015, 3, 10), TODAY)
    archiving.archive(second, date(2015, 12, 1), "10年", TODAY)
    destroyed(first)
    destroyed(second)
    assert [each.number for each in destructions()] == ["2026-02", "2026-01"]
