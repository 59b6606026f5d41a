"""A case of 2015 whose time is over, that says something in every place there is."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from models import destroying
from models.cases import archiving
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
from models.store import attachment, settings
from models.year import report
from models.year.report import FrozenRecord, Snapshot
from reports.ways import Book, Open, as_plain

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
        intake="邮寄",
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


def typed(words: str, way: Mapping[str, Any], record: int | None = None) -> str:
    """A draft as the window keeps it."""
    plain = {"record": record, "at": "2026-03-25 09:00:00", "what": "", "way": way}
    return json.dumps({**plain, "fields": {"text": words}}, ensure_ascii=False)


def _around(made: InformationRequest, folder: Path) -> None:
    scan = folder.parent / SECRETS[19]
    scan.write_text("扫描件里的字", encoding="utf-8")
    attachment.attach(KIND, made.id, scan)
    follow_up.follow_up(KIND, made.id, date(2026, 5, 1), TODAY, "", SECRETS[17])
    way = as_plain(Open(Book.REQUEST, "2015-001"))
    settings.remember("draft.dialog.登记检索　2015-001.", typed(SECRETS[18], way))
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
