"""公文错字本: every word of it is found where it is wrong, and nothing where it is right."""

import re
from pathlib import Path

import pytest

import resources
from models.office.typos import typos

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
WRONG = [line.split("|") for line in (HERE / "wrong_words.txt").read_text("utf-8").splitlines()]
CASES = ROOT / "tests/reports/foreign/cases"
# Words of others that are read, as they write them.
READ = {"checks/typos.toml", "ledgers/words.toml"}


def found(text: str) -> list[tuple[str, str]]:
    return [(typo.word, typo.right) for typo in typos(text)]


def test_every_wrong_word_is_found_once_with_its_right_form() -> None:
    told = {text: [right for _, right in found(text)] for text, _ in WRONG}
    assert told == {text: [right] for text, right in WRONG}


def test_every_entry_of_the_book_is_met_by_a_wrong_word() -> None:
    book = resources.toml("checks/typos.toml")["typo"]
    met = [any(re.search(each["pattern"], text) for text, _ in WRONG) for each in book]
    assert [each["pattern"] for each, is_met in zip(book, met, strict=True) if not is_met] == []


def test_the_right_form_is_no_wrong_word_itself() -> None:
    assert [right for _, right in WRONG if len(right) > 1 and found(right)] == []


@pytest.mark.parametrize(
    "text",
    [
        "报名时间自即日起，截止3月10日，逾期不受理",
        "公示截止日期为3月10日，申请截止到3月10日",
        "按装修面积计算，按装机容量计算",
        "涉及帐篷、蚊帐，配对帐篷",
        "当做为民服务的实事，做为民办事的好干部",
        "既使群众满意，又使企业受益",
        "立即然后办理，当即然后，自己经营，自己经过",
        "交付镇长审批，拨付书记办公经费",
        "恢复盖章，答复盖章，更迭代换",
        "给予算清，不予算作工龄，校园满意度",
        "友好象征，图象征集",
        "全部份额，七月份水份额",
        "竟争论起来，沟通迅速，交通迅速",
        "吉祥细节，摆渡假日航班，欢渡口",
        "反应迅速，应急反应情况，化学反应的问题，群众反应强烈",
        "必须依法公开，为履行职责所必需，生活必需品",
        "权利义务，人民权力，权力清单",
        "为了望见远处，除了望江亭",
        "根据《关于印发〈办法〉的通知》，《甲》《乙》",
        "二〇二五年，20二五年",
        "选修定期举办，落座落地",
        "撤消火栓，法人代表团，制订方案",
        "以至更远，以致发生事故",
    ],
)
def test_a_word_in_its_right_place_is_no_typo(text: str) -> None:
    assert found(text) == []


def test_nothing_shipped_has_a_wrong_word() -> None:
    shipped = {
        p.relative_to(resources.FOLDER).as_posix(): p for p in resources.FOLDER.rglob("*.toml")
    }
    told = {name: found(p.read_text("utf-8")) for name, p in shipped.items() if name not in READ}
    assert {name: words for name, words in told.items() if words} == {}


def test_nothing_the_window_says_has_a_wrong_word() -> None:
    pages = [p for house in ("gui", "cli") for p in (ROOT / house).rglob("*.py")]
    assert [(p.name, w) for p in pages for w in found(p.read_text("utf-8"))] == []


def test_published_reports_have_the_wrong_words_that_they_have_and_no_other() -> None:
    texts = sorted(CASES.glob("*.txt"))
    told = {p.stem: found(p.read_text("utf-8")) for p in texts}
    assert {name: words for name, words in told.items() if words} == {
        "2008-pingjiang-minzhengju-2017": [("群众反应", "群众反映")],
        "2021-xihuachi-zhen-2022": [("其它", "其他")],
    }
