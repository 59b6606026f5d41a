"""What is masked before anything is public, and what is left alone."""

from collections.abc import Sequence, Set

import pytest

from models.postings.own_words import said_in
from models.postings.pasted import PostedList
from models.store.refusal import Refusal
from reports.postings import masked_list
from reports.postings.masked_list import propose
from reports.postings.masking import Mask, Masker, summary
from reports.postings.pasted import from_clipboard
from reports.postings.stars import Rule, name


def masked(
    table: PostedList, rules: Sequence[str], *, names: bool, kept: Set[str] = frozenset()
) -> tuple[PostedList, list[Mask]]:
    masker = Masker(kept)
    return masked_list.masked(table, rules, masker, names=names), masker.found


def text_masked(text: str, kept: Set[str] = frozenset()) -> tuple[str, tuple[Mask, ...]]:
    masker = Masker(kept)
    return masker.text(text, "正文"), tuple(masker.found)


TABLE = PostedList(
    ("序号", "户主", "身份证号", "联系电话", "一卡通账号", "金额（元）", "备注"),
    (
        ("1", "某甲乙", "360424199001011234", "13800001234", "6217001234567890123", "1,046", ""),
        ("2", "欧阳某某", "36042419900101123x", "0796-2345678", "6217 0012345678 9012", "562", "电话13900005678"),
    ),
)  # fmt: skip


def test_each_column_is_proposed_its_rule_by_head_or_content() -> None:
    assert propose(TABLE) == (
        Rule.NONE,
        Rule.NAME,
        Rule.IDENTITY,
        Rule.PHONE,
        Rule.ACCOUNT,
        Rule.NONE,
        Rule.NONE,
    )
    bare = PostedList(("甲", "乙"), (("360424199001011234", "3"), ("360424199001011235", "4")))
    assert propose(bare) == (Rule.IDENTITY, Rule.NONE)


def test_numbers_are_masked_and_names_by_choice() -> None:
    shown, found = masked(TABLE, (), names=False)
    assert shown.rows[0] == (
        "1",
        "某甲乙",
        "360424********1234".replace("1234", "234", 0),
        "138****1234",
        "****0123",
        "1,046",
        "",
    )
    assert shown.rows[1][2] == "360424********123X"
    assert shown.rows[1][6] == "电话139****5678"
    assert summary(found) == "已隐去身份证号 2 处、电话号码 3 处、银行账号 2 处"
    named, _ = masked(TABLE, (), names=True)
    assert [row[1] for row in named.rows] == ["某××", "欧阳××"]


def test_a_rule_of_the_clerk_holds_and_a_column_can_be_left_out() -> None:
    rules = ("", "", "leave_out", "", "account", "", "")
    shown, _ = masked(TABLE, rules, names=False)
    assert shown.head == ("序号", "户主", "联系电话", "一卡通账号", "金额（元）", "备注")
    assert all(len(row) == 6 for row in shown.rows)
    assert shown.rows[1][2] == "0796-2345678"  # a landline was left as it is by choice
    assert shown.rows[0][2] == "138****1234"  # a mobile number never is


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("证号360424199001011234核对", "证号360424********1234核对"),
        ("旧证360424900101123。", "旧证360424******123。"),
        ("请拨打13800001234", "请拨打138****1234"),
        ("账号6217001234567890123", "账号****0123"),
        ("招标编号：6217001234567890123", None),
        ("面积11.8078公顷，合177.1174亩，2026年3月16日", None),
        ("受理电话0796-2345678", None),
        ("文号示政发〔2026〕12345号", None),
        ("索引号01526079-6-/2021-0508011", None),
    ],
)
def test_running_text_is_masked_only_where_it_is_private(text: str, shown: str | None) -> None:
    plain, found = text_masked(text)
    assert plain == (shown or text)
    assert bool(found) == (shown is not None)


@pytest.mark.parametrize(
    ("whole", "shown"),
    [
        ("王小明", "王××"),
        ("李四", "李×"),
        ("欧阳娜娜", "欧阳××"),
        ("𬱖小某", "𬱖××"),
        ("甲", "甲"),
        ("", ""),
    ],
)
def test_a_name_keeps_its_family(whole: str, shown: str) -> None:
    assert name(whole) == shown


def test_a_broken_number_shows_nothing_of_itself() -> None:
    odd = PostedList(("身份证号", "甲"), (("3604241990010112", "1"),))
    shown, _ = masked(odd, (), names=False)
    assert shown.rows[0][0] == "36**************"


def test_a_table_copied_in_excel_is_read_with_its_title_left_out() -> None:
    text = '低保名单\t\t\n序号\t姓名\t金额\n1\t某甲\t"1,046"\n\t\t\n2\t某乙\t562\n'
    found = from_clipboard(text)
    assert found.head == ("序号", "姓名", "金额")
    assert found.rows == (("1", "某甲", "1,046"), ("2", "某乙", "562"))


def test_merged_cells_and_breaks_of_a_web_table_stand_in_their_place() -> None:
    html = (
        "<table><tr><th>村</th><th colspan=2>户主<br>姓名</th></tr>"
        "<tr><td rowspan=2>柳湾</td><td>某甲</td><td>1</td></tr><tr><td>某乙</td><td>2</td></tr></table>"
    )
    found = from_clipboard("", html)
    assert found.head == ("村", "户主 姓名", "")
    assert found.rows == (("柳湾", "某甲", "1"), ("", "某乙", "2"))


@pytest.mark.parametrize("text", ["", "只有一格", "一行\t两格", "一列\n两行"])
def test_what_is_no_table_is_said_in_words(text: str) -> None:
    with pytest.raises(Refusal, match="剪贴板里没有表格"):
        from_clipboard(text)


@pytest.mark.parametrize(
    "text",
    [
        "联系电话：13900002345",
        "如有异议，请拨打监督电话13900002345。",
        "咨询电话（张某）：13900002345、13900002346",
        "联系人：李某，电话：13900002345",
        "被征地村民有异议的，向镇自然资源所提出，联系电话：13900002345",
        "举报电话：镇禁鞭办13900002345",
    ],
)
def test_a_number_to_call_stays(text: str) -> None:
    assert text_masked(text) == (text, ())


@pytest.mark.parametrize(
    "text",
    ["户主王某，联系电话13900002345", "张某13900002345", "联系电话：见下。王某13900002345"],
)
def test_the_number_of_a_person_is_masked(text: str) -> None:
    assert "139****2345" in text_masked(text)[0]


PRIVATE = (
    "王建国，男，身份证号620421198001011234，联系电话13909341234，住石桥村一组。",
    "经县公安局核查，王建国，联系电话13909341234，符合条件。",
    "申请人李红梅（身份证号620421198001011234），服务电话13909341234",
    "石桥村村民张某某，联系电话：13909341234",
    "1\t王建国\t联系电话13909341234",
)
OFFICES = (
    "特此公示。\n联系电话：13909341234",
    "六、联系方式：13909341234",
    "请向镇社会事务办公室反映，联系人：王建国，联系电话：13909341234",
    "采购人：示例镇人民政府，联系方式：13909341234",
)


@pytest.mark.parametrize("text", PRIVATE)
def test_the_number_beside_a_person_is_masked_and_never_the_offices_own(text: str) -> None:
    assert "139****1234" in text_masked(text)[0]
    assert "13909341234" not in (said_in(text).phone, said_in(text).supervision)


@pytest.mark.parametrize("text", OFFICES)
def test_the_contact_of_an_office_stays_though_it_names_who_answers(text: str) -> None:
    assert text_masked(text) == (text, ())
    assert said_in(text).phone == "13909341234"


def test_the_offices_number_is_found_behind_that_of_a_person() -> None:
    text = f"{PRIVATE[0]}\n咨询电话：0934-0000001"
    assert said_in(text).phone == "0934-0000001"


def test_what_the_clerk_keeps_is_not_masked() -> None:
    text = "王某13900002345"
    (place,) = text_masked(text)[1]
    assert text_masked(text, {place.key})[0] == text
    assert text_masked(f"村民{text}", {place.key})[0] == "村民王某139****2345"
    rows, found = masked(
        PostedList(("户主",), (("王大某",), ("李某",))), (), names=True, kept={"李某"}
    )
    assert (rows.rows, [each.kept for each in found]) == ((("王××",), ("李某",)), [False, True])
