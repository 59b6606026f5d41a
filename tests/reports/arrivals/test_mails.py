"""A mail of any program is read as it was meant; what it brings does no harm."""

import base64
from datetime import date
from pathlib import Path

import pytest

from models.arrivals.arrived_mail import Mail
from models.store.refusal import Refusal
from reports.arrivals.mail_parts import mail_in
from reports.arrivals.mails import read_mail
from tests.reports.arrivals.letters_in import PDF, mail, word


def read(file: Path) -> Mail:
    found = mail_in(file)
    assert isinstance(found, Mail), found
    return found


def test_headers_in_gbk_are_read_encoded_or_not_and_the_day_is_that_of_china(
    tmp_path: Path,
) -> None:
    raw = read(mail(tmp_path, subject="申请公开镕镇文件".encode("gbk")))
    coded = mail(
        tmp_path,
        subject=word("Re: 镕镇", "gb2312"),
        sender=word("张镕", "gb2312") + b" <z@example.invalid>",
    )
    assert (raw.subject, raw.sent_on) == ("申请公开镕镇文件", date(2026, 3, 3))
    found = read(coded)
    assert (found.sender, found.address, found.title) == ("张镕", "z@example.invalid", "镕镇")


def test_a_sign_cut_in_two_by_the_program_is_whole_again(tmp_path: Path) -> None:
    data = "王小".encode()
    halves = [f"=?utf-8?B?{base64.b64encode(half).decode()}?=" for half in (data[:4], data[4:])]
    assert read(mail(tmp_path, subject=" ".join(halves).encode())).subject == "王小"


def test_a_mail_that_is_only_a_page_says_its_lines_and_nothing_hidden(tmp_path: Path) -> None:
    page = "<style>x</style><p>我要<b>镕</b>文件。<br>第二行</p><div>张三</div><script>1</script>"
    found = read(mail(tmp_path, ("text/html; charset=gb2312", page.encode("gbk"))))
    assert found.text == "我要镕文件。\n第二行\n张三"


@pytest.mark.parametrize(
    ("named", "name"),
    [
        (b'filename="' + "..\\..\\申请表.pdf".encode("gbk") + b'"', "申请表.pdf"),
        (b'filename="' + word("委托书.docx", "gb2312") + b'"', "委托书.docx"),
        (b"filename*0*=utf-8''%E7%94%B3%E8%AF%B7; filename*1*=.docx", "申请.docx"),
        (b'filename="../../../etc/passwd"', "passwd"),
        (b'filename="con.pdf"', "_con.pdf"),
        (b'filename=""', "附件1.pdf"),
    ],
)
def test_a_file_is_called_as_its_sender_called_it_and_leaves_no_folder(
    tmp_path: Path, named: bytes, name: str
) -> None:
    found = read(mail(tmp_path, parts=[("application/pdf", named, b"%PDF")]))
    assert [(each.name, each.data) for each in found.files] == [(name, b"%PDF")]


def test_programs_and_empty_files_are_left_out_and_named(tmp_path: Path) -> None:
    parts = [
        PDF,
        ("application/octet-stream", b'filename="a.pdf.EXE"', b"MZ"),
        ("application/pdf", b'filename="b.pdf"', b""),
    ]
    found = read(mail(tmp_path, parts=parts))
    assert [each.name for each in found.files] == ["附件1.pdf"]
    assert found.left_out == ("a.pdf.EXE", "b.pdf")


def test_a_mail_inside_a_mail_is_a_file_unless_it_is_all_there_is(tmp_path: Path) -> None:
    inner = b"From: Li <li@example.invalid>\r\nSubject: inner\r\n\r\nhello"
    part = b"--x\r\nContent-Type: message/rfc822\r\n\r\n" + inner + b"\r\n--x--\r\n"
    head = b"From: a@example.invalid\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
    text = b"--x\r\nContent-Type: text/plain\r\n\r\nplease read\r\n"
    file = tmp_path / "a.eml"
    file.write_bytes(head + text + part)
    beside = read(file)
    assert (beside.text, [each.name for each in beside.files]) == ("please read", ["inner.eml"])
    file.write_bytes(head + part)
    alone = read(file)
    assert (alone.sender, alone.text, alone.files) == ("Li", "hello", ())
    assert alone.whole.data == file.read_bytes()


def test_a_forwarded_mail_with_a_subject_in_plain_chinese_is_a_file_too(tmp_path: Path) -> None:
    inner = "Subject: 申请公开账目\r\n\r\n请公开。".encode()
    file = tmp_path / "a.eml"
    head = b"From: a@example.invalid\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
    text = b"--x\r\nContent-Type: text/plain\r\n\r\nplease read\r\n"
    part = b"--x\r\nContent-Type: message/rfc822\r\n\r\n" + inner + b"\r\n--x--\r\n"
    file.write_bytes(head + text + part)
    found = read(file)
    assert [each.name for each in found.files] == ["申请公开账目.eml"]
    assert "申请公开账目".encode() in found.files[0].data


def test_a_mail_packed_by_outlook_is_refused_with_what_to_do(tmp_path: Path) -> None:
    packed = ("application/ms-tnef", b'filename="winmail.dat"', b"x")
    said = mail_in(mail(tmp_path, parts=[packed]))
    assert isinstance(said, str)
    assert "winmail.dat" in said
    assert "重发" in said


@pytest.mark.parametrize("data", [b"", b"\x00\x01junk" * 9, "一篇文字".encode(), b"%PDF-1.4"])
def test_what_is_no_mail_is_refused(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "b.eml"
    file.write_bytes(data)
    assert "不是邮件" in str(mail_in(file))


def test_a_mail_is_read_in_the_process_apart_and_another_kind_refused(tmp_path: Path) -> None:
    assert read_mail(mail(tmp_path, parts=[PDF])).files[0].data == b"%PDF-1.4"
    other = tmp_path / "a.msg"
    other.write_bytes(b"x")
    with pytest.raises(Refusal, match=r"Outlook 专用的格式.*存为 .eml，Foxmail"):
        read_mail(other)
