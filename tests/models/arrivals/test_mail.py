"""A mail becomes a request, or a part of the case it belongs to, in one act with its way back."""

from datetime import date
from pathlib import Path

import pytest

from models.arrivals import arrived_mail as mails
from models.arrivals.arrived_mail import Mail
from models.arrivals.filing import Content
from models.requests import request as requests
from models.requests.request import KIND, InformationRequest, by_id
from models.store import acts, register
from models.store.attachment import attachments, content
from models.store.refusal import Refusal
from tests.models.arrivals.asked import TODAY, received
from tests.passwords import by


def mail(subject: str = "申请公开补偿标准", address: str = "zhang@example.invalid") -> Mail:
    files = (Content("..\\申请表.pdf", b"%PDF"),)
    whole = Content("邮件.eml", b"From: x")
    return Mail(subject, "张××", address, date(2026, 3, 20), "我要补偿标准。", whole, files)


def names(request: InformationRequest) -> list[str]:
    return [each.name for each in attachments(KIND, request.id)]


def test_a_mail_is_registered_with_its_files_and_waits_for_the_day_both_agree_upon(
    opened: Path,
) -> None:
    values = mails.proposed(mail(), TODAY)
    made = by_id(mails.register(mail(), values, TODAY).id)
    assert (made.number, made.intake, made.applicant) == ("2026-001", "网络", "张××")
    assert (made.arrived_on, made.received_on) == (date(2026, 3, 20), None)
    assert made.content == "我要补偿标准。"
    assert names(made) == ["邮件.eml", "申请表.pdf"]
    assert content(attachments(KIND, made.id)[1]) == b"%PDF"


def test_registering_a_mail_is_one_act_that_can_be_taken_back(opened: Path) -> None:
    with acts.act("按邮件登记") as done:
        made = mails.register(mail(), mails.proposed(mail(), TODAY), TODAY)
    acts.take_back(done.id)
    assert InformationRequest.known(made.id) is None
    assert names(made) == []


def test_a_mail_is_filed_once_however_often_it_comes(opened: Path) -> None:
    case = received()
    assert mails.file_mail(mail(), case) == ["邮件.eml", "申请表.pdf"]
    assert mails.file_mail(mail(), case) == []
    assert len(names(case)) == 2


def test_nothing_is_filed_with_a_case_in_the_bin(opened: Path) -> None:
    case = received()
    case.remove("登错了")
    with pytest.raises(Refusal, match="2026-001 在回收站里"):
        mails.file_mail(mail(), by_id(case.id))


def test_what_a_mail_brings_is_sealed_in_a_sealed_register(sealed_folder: Path) -> None:
    with register.opened(sealed_folder, by()):
        made = mails.register(mail(), mails.proposed(mail(), TODAY), TODAY)
        assert content(attachments(KIND, made.id)[0]) == b"From: x"
    kept = [file.read_bytes() for file in sealed_folder.rglob("*") if file.is_file()]
    assert not any(b"From: x" in each for each in kept)


def test_the_cases_named_and_those_of_the_sender_are_the_likely_ones(opened: Path) -> None:
    named, theirs, _ = (received(f"2026-00{at}") for at in (1, 2, 3))
    requests.change(theirs, TODAY, email="Zhang@example.invalid")
    likely = mails.likely_cases(mail("Re: 2026-001 补正材料"))
    assert [each.number for each in likely] == [named.number, theirs.number]
    assert mails.named_case(mail("Re: 2026-001 补正材料")) == "2026-001"
    assert mails.named_case(mail("2026年预算，2026-0012 号文件")) == ""


def test_a_number_of_any_pattern_is_known_in_a_subject(opened: Path) -> None:
    received("桥依申〔2026〕7号")
    received("桥依申〔2026〕17号")
    assert mails.named_case(mail("回复：桥依申〔2026〕7号的补正")) == "桥依申〔2026〕7号"


def test_a_day_to_come_and_a_text_without_end_are_not_taken_over(opened: Path) -> None:
    odd = mail()
    said = mails.proposed(
        Mail("题", "", "", date(2030, 1, 1), "长" * 9000, odd.whole, odd.files), TODAY
    )
    assert said["arrived_on"] is None
    assert len(said["content"]) == 4000
