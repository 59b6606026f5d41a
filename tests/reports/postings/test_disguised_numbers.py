"""Numbers of persons are found however they are written, and ordinary notices are left alone."""

import random
import unicodedata
from datetime import date
from pathlib import Path

import pytest

from models.office.profile import change_profile
from models.personal.check_digits import check_digit, is_credit_code
from models.personal.scan import Kind, scan
from models.postings import posting as postings
from models.postings.pasted import Attached, PostedList, as_text, attached_text
from models.postings.posting import Posting
from reports.postings import masked_list
from reports.postings.masking import Masker, summary
from reports.postings.ready import ready
from reports.postings.text import as_html
from reports.postings.text import as_text as plain_text
from tests.reports.postings.sample import TEN

BETWEEN = ("", " ", "-", "－", "–", "—", "−", "\u3000", "\u200b", "\n", ".", "·", "\u00a0", "－ ")
CONTEXTS = ("{}", "身份证编号：{}", "王某{}，男", "代码{}", "证号:{}。", "No.{}号", "联系电话：{}")


def identity(chance: random.Random) -> str:
    born = f"{chance.randint(1930, 2020)}{chance.randint(1, 12):02}{chance.randint(1, 28):02}"
    body = f"{chance.choice(('110101', '360424', '620421'))}{born}{chance.randint(0, 999):03}"
    return body + check_digit(body)


def mobile(chance: random.Random) -> str:
    return f"1{chance.randint(3, 9)}{chance.randint(0, 999_999_999):09}"


def parted(number: str, sizes: tuple[int, ...], between: str) -> str:
    parts, at = [], 0
    for size in sizes:
        parts.append(number[at : at + size])
        at += size
    return between.join(part for part in (*parts, number[at:]) if part)


def inside(text: str) -> str:
    """Return what a reader can put together: every digit of a text, and X."""
    return "".join(
        c for c in unicodedata.normalize("NFKC", text).upper() if c.isdigit() or c == "X"
    )


def masked(text: str) -> str:
    return Masker().text(text, "正文")


@pytest.mark.parametrize("between", BETWEEN)
def test_no_identity_number_survives_whatever_parts_its_digits(between: str) -> None:
    chance = random.Random(14)
    for context in CONTEXTS:
        for sizes in ((18,), (6, 8, 4), (4, 4, 4, 4, 2), (6, 4, 4, 4), (3, 9), (1,) * 18):
            number = identity(chance)
            shown = masked(context.format(parted(number, sizes, between)))
            assert number[6:14] not in inside(shown), (context, sizes)


@pytest.mark.parametrize("between", ["/", ",", "、", "|", "：", "'", " " * 6, " - - ", "\u3164"])
def test_an_identity_number_with_its_check_digit_is_found_between_any_signs(between: str) -> None:
    chance = random.Random(21)
    for sizes in ((6, 8, 4), (3,) * 6):
        number = identity(chance)
        assert number[6:14] not in inside(masked(f"王某{parted(number, sizes, between)}，男"))


@pytest.mark.parametrize(
    "text", ["（138）12345678", "(138)1234-5678", "138/1234/5678", "138|12345678", "13,812,345,678"]
)
def test_a_mobile_number_in_brackets_between_strokes_or_as_excel_shows_it_is_masked(
    text: str,
) -> None:
    assert masked(f"电话{text}，王某") == "电话138****5678，王某"
    assert masked("分别为138，1234，5678，另有13,812,345,678元") == (
        "分别为138，1234，5678，另有13,812,345,678元"
    )


@pytest.mark.parametrize("between", BETWEEN)
def test_no_mobile_number_survives_whatever_parts_its_digits(between: str) -> None:
    chance = random.Random(15)
    for ahead in ("", "+86", "+86 ", "86", "0086", "0", "(+86)", "手机"):
        for sizes in ((3, 4, 4), (3, 3, 5), (4, 4, 3), (11,)):
            number = mobile(chance)
            shown = masked(f"村民王某，{ahead}{parted(number, sizes, between)}，住一组")
            assert number not in inside(shown), (ahead, sizes)


@pytest.mark.parametrize("between", ["", " ", "-", "－", "\u200b"])
def test_no_card_survives_in_its_groups_of_four(between: str) -> None:
    for number in ("6217001234567890123", "6222021234567890", "4111111111111111"):
        assert number not in inside(masked(f"王某{parted(number, (4, 4, 4, 4), between)}"))


@pytest.mark.parametrize(
    "text",
    ["某甲123456789012", "某甲123456789012345678901", "账号：12345678", "存折 10-2345 6789 01"],
)
def test_accounts_of_every_length_are_masked(text: str) -> None:
    assert inside(text) not in inside(masked(text))


def test_numbers_run_together_are_masked_each() -> None:
    chance = random.Random(16)
    one, other, call = identity(chance), identity(chance), mobile(chance)
    for text in (one + other, one + "44", call + one, f"{one} {call}", call + mobile(chance)):
        shown = inside(masked(text))
        assert one[6:14] not in shown
        assert other[6:14] not in shown
        assert call not in shown
    assert masked(f"{one}44") == f"{one[:6]}{'*' * 14}"  # nothing of what ails its holder


def test_what_begins_the_next_line_belongs_to_no_number_that_ends_its_own() -> None:
    one = "110105199003074536"
    for behind in ("12户", "3、李某", "44\n", "2026年3月"):
        assert masked(f"{one}\n{behind}").endswith(f"\n{behind}")
        assert masked(f"账号：6217001234567890123\n{behind}").endswith(f"\n{behind}")
    assert masked(f"{one}44\n3户") == f"{one[:6]}{'*' * 14}\n3户"


def test_the_old_number_is_masked_whatever_stands_before_it() -> None:
    assert masked("编号110101650308123") == "编号110101******123"
    assert masked("110101 650308 123") == "110101******123"


def test_an_identity_number_is_masked_across_two_cells_and_in_a_column_of_names() -> None:
    number = identity(random.Random(17))
    for left in (3, 8, 11, 14, 17):
        table = PostedList(("户主", "甲", "乙"), ((f"王某{number}", number[:left], number[left:]),))
        shown = masked_list.masked(table, (), Masker(), names=False)
        assert number[6:14] not in inside("".join(shown.rows[0]))


def shown_of(*rows: tuple[str, ...]) -> list[str]:
    table = PostedList(tuple("甲乙丙丁"[: len(rows[0])]), rows)
    shown = masked_list.masked(table, (), Masker(), names=False)
    return [cell for row in shown.rows for cell in row]


def test_an_identity_number_is_masked_across_two_rows_and_across_three_cells() -> None:
    chance = random.Random(27)
    for cut in ((6, 14), (6, 12), (3, 16), (10, 14)):
        one, other = identity(chance), identity(chance)
        pieces = (one[: cut[0]], one[cut[0] : cut[1]], one[cut[1] :])
        for cells in (
            shown_of(pieces),
            shown_of(*((piece,) for piece in pieces)),
            shown_of(("王某", f"{other[: cut[0]]} "), ("", other[cut[0] :])),
        ):
            said = inside("".join(cells))
            assert one[6:14] not in said
            assert other[6:14] not in said


def test_cells_under_each_other_that_are_numbers_by_themselves_stay_so() -> None:
    left, right = "62176455741946030", identity(random.Random(28))
    cards = (f"6217{right[:15]}", f"{right[15:]}0011223344556"), (f"62{left}", f"{left}62")
    for one, other in cards:
        assert shown_of((one,), (other,)) == [f"****{one[-4:]}", f"****{other[-4:]}"]


def test_a_cell_that_is_one_number_is_scanned_as_any_other_text() -> None:
    chance = random.Random(29)
    heads = "", "身份证号", "金额（元）", "备案号", "卡号", "家庭电话", "护照号", "东经", "编号"
    for head in heads:
        for _ in range(40):
            card = f"62{chance.randint(0, 10**15):015}{chance.randint(0, 99)}"
            for number in (identity(chance), mobile(chance), card, f"622{identity(chance)[1:]}"):
                among = scan(f"\u200b{number}", head)  # what has no ink parts no number
                found = [(each.kind, each.number) for each in scan(number, head)]
                assert found == [(each.kind, each.number) for each in among], (head, number)


@pytest.mark.parametrize(
    "text",
    [
        "收款单位：示例镇财政所，账号：36042401040001234",
        "户名：示例县红十字会，开户行：农商行，账号 3604 2401 0400 01234",
        "开户许可证J3604240012345",
        "图斑号36042410320512，读数12345678901234",
    ],
)
def test_what_belongs_to_an_organisation_stays(text: str) -> None:
    assert masked(text) == text


def test_a_person_s_account_is_masked_beside_the_word_of_an_office() -> None:
    for text in ("捐款账户：示例镇政府，账号 6217001234567890126", "王小明账号3604240104000"):
        assert "****" in masked(text)


def test_what_may_be_no_person_s_is_told_apart_first() -> None:
    masker = Masker()
    masker.text("监测 12345678901234 次。账号：12345678901234。电话13812345678", "正文")
    assert [each.doubtful for each in masker.found] == [True, False, False]
    assert "其中 1 处可能不是个人的" in summary(masker.found)


@pytest.mark.parametrize("rule", ["", "identity", "phone", "account", "name"])
def test_no_rule_of_a_column_lets_another_number_through(rule: str) -> None:
    chance = random.Random(18)
    one, call, card = identity(chance), mobile(chance), "6217001234567890123"
    table = PostedList(("甲",), ((one,), (call,), (card,), (f"张三{call}，{one}",)))
    shown = masked_list.masked(table, (rule,), Masker(), names=False)
    said = inside("".join(cell for (cell,) in shown.rows))
    assert not [each for each in (one[6:14], call, card) if each in said]


@pytest.mark.parametrize(
    "text", ["家里座机0934-8212345", "家庭电话：8212345，", "住宅电话（0934）8212345。"]
)
def test_the_telephone_of_a_home_is_masked(text: str) -> None:
    assert "8212345" not in inside(masked(text))
    assert "****" in masked(text)
    assert masked("值班电话0934-8212345") == "值班电话0934-8212345"


def test_what_its_head_or_its_word_calls_no_telephone_stays() -> None:
    table = PostedList(("户主", "救助金额（元）"), (("张三", "13800000000"),))
    assert masked_list.masked(table, (), Masker(), names=False).rows[0][1] == "13800000000"
    for text in ("发票号码：12345678901234567890", "发动机号13812345678"):
        assert masked(text) == text


def test_the_code_of_an_organisation_stays() -> None:
    code = "91360424MA35ABCD1" + next(
        sign
        for sign in "0123456789ABCDEFGHJKLMNPQRTUWXY"
        if is_credit_code(f"91360424MA35ABCD1{sign}")
    )
    digits = "11360424014900123"
    whole = digits + next(sign for sign in "0123456789X" if is_credit_code(digits + sign))
    for text in (f"统一社会信用代码{code}", code, f"机关代码：{whole}", f"由{whole}承办"):
        assert masked(text) == text


def test_an_identity_number_after_the_label_of_an_office_is_masked() -> None:
    number = identity(random.Random(19))
    shown = masked(f"联系电话：{number}；监督电话：13900002345")
    assert number not in shown
    assert "13900002345" in shown


BAIT, CALL = identity(random.Random(20)), "13812345678"
FIELDS = ("title", "subtitle", "addressee", "body", "objections_to", "phone", "supervision")
MORE = ("organ", "document_number", "note")


def test_nothing_private_in_any_field_reaches_text_or_page(opened: Path) -> None:
    bait = f"王某{BAIT[:6]} {BAIT[6:14]} {BAIT[14:]}、手机{CALL[:3]}–{CALL[3:7]}–{CALL[7:]}"
    table = PostedList(("户主", f"列{bait}"), (("某甲", bait),), bait)
    attached = [Attached(f"表{bait}", table=table), Attached(f"文{bait}", text=bait)]
    made = Posting(
        kind="公示",
        list=as_text(table),
        attached=attached_text(attached),
        red_head=True,
        **{key: f"甲{bait}" for key in (*FIELDS, *MORE)},
    )
    sheet = ready(made).sheet
    for said in (plain_text(sheet), as_html(sheet), repr(sheet)):
        assert BAIT[6:14] not in inside(said)
        assert CALL not in inside(said)


def test_the_numbers_of_the_profile_stay_wherever_they_stand(opened: Path) -> None:
    change_profile(phone=CALL)
    made = postings.record(date(2026, 3, 26), title="通知", kind="通知", body=f"找值班员{CALL}")
    assert CALL in plain_text(ready(made).sheet)


ORDINARY = (
    "面积11.8078公顷（合177.1174亩），东经115.12345678，北纬29.1234567890123。",
    "总投资123456789012.50元，其中中央资金¥123456789012。",
    "示政发〔2026〕12345号，索引号01526079-6-/2021-0508011，邮编332100。",
    "项目代码2018-360424-47-03-001234，不动产单元号360424001001GB00001F00010001。",
    "2026年3月17日8:30至2026-03-23 17:00，共7天，电话0796-2345678、12345。",
    "2019 2020 2021 2022\n1500 200 3000\n5000 4000 3000 6000",
    "流水202603170930，时间20260317093015，招标编号：6217001234567890123",
)


@pytest.mark.parametrize("text", [*ORDINARY, *(sheet.body for sheet in TEN.values())])
def test_an_ordinary_notice_is_left_alone(text: str) -> None:
    assert masked(text) == text


def test_each_kind_is_told_apart() -> None:
    text = f"{BAIT}，{CALL}，6217001234567890123，护照E12345678"
    kinds = [Kind.IDENTITY, Kind.PHONE, Kind.ACCOUNT, Kind.IDENTITY]
    assert [span.kind for span in scan(text)] == kinds
