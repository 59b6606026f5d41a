"""Does the text of an annual report say what its tables say: B1 to B9, C1 and C5.

What is looked for is data (``checks/wording.toml``); here it is only held against the figures.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

import resources
from models.requests import fees
from models.year.figures import Figure
from reports.checks.finding import Finding
from reports.checks.published import misquoted, page_words
from reports.forms.data import Severity
from reports.forms.form import Form

_FOREWORD = 0
_TOWN = re.compile(r"([\u4e00-\u9fff]{1,6}?)((?:镇|乡)人民政府|街道办事处)")
_GENERAL = ("各", "本", "我", "全", "该", "所属", "辖区")
_YEAR = re.compile(r"(?<![〔\[\d])(20\d\d)年")
_WHOLE_YEAR = re.compile(r"(?:统计期限自|^|[。\n])(20\d\d)年(?=度|，|,|全年|1月1日|[我本全共])")
_EARLIER = re.compile(
    r"上年|上一年|去年|同比|相比|比|较|以来|自|至今|结转|印发|公布|施行|修订|办法|条例|规定|通知"
)
_NOTICE = re.compile(
    r"《([^》]+)》[^。；《]{0,12}?(国办[^〔（(\[]{0,6}[〔\[（(]\d{4}[〕\]）)]\d+号)"
)
_ID_NUMBER = re.compile(r"(?<!\d)\d{17}[\dXx](?![\dXx])")
_MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")
_LIST = re.compile(r"共[^。；，\d]{0,8}(\d+)\s*(条|件)[。，；：]?其中[，：]?([^。；]+)")
_PART = re.compile(r"(\d+)\s*(条|件)")
_ORDERED = re.compile("[一二三四五六七八九]是")
_LAST_YEAR = re.compile("上年|上一年|去年|整改")
_ALIKE = 0.8
_LEAST = 10  # characters that a section on problems needs


@dataclass(frozen=True)
class Wording:
    """A report as it is read: whose, of which year, its figures, the text of its sections.

    `sections` and `last_year` are plain text by section, 0 for what stands before the first.
    `published` is how many items the register counts, `fee_notices` and `fees` (元) what it knows
    of 信息处理费; None where no register is behind the report. `phone` may stand in the text.
    """

    office: str
    year: int
    form: Form
    figures: Mapping[str, Figure]
    sections: Mapping[int, str]
    last_year: Mapping[int, str] = field(default_factory=dict)
    published: int | None = None
    fee_notices: int | None = None
    fees: int | None = None
    phone: str = ""

    def amount(self, cells: list[str]) -> int | None:
        """Return the sum of some cells, None where one is blank."""
        found = [self.figures[cell].value for cell in cells if cell in self.figures]
        return int(sum(found)) if len(found) == len(cells) else None


Rule = Callable[[Wording], Iterator[Finding]]


def check_wording(report: Wording) -> list[Finding]:
    """Return what is wrong with the text of a report, in the order of the rules."""
    return [found for rule in _RULES for found in rule(report)]


def _data(name: str, report: Wording) -> list[dict[str, Any]]:
    """Return the rules of a kind that the report's form and year are held against."""
    own = report.form.data.narrative
    return [
        each
        for each in resources.toml("checks/wording.toml")[name]
        if each.get("narrative", own) == own and report.year >= each.get("from", 0)
    ]


def _numbers(report: Wording) -> Iterator[Finding]:
    """B1: a number in the text is not that of the table."""
    for rule in _data("number", report):
        wanted = report.amount(rule["cells"])
        other = report.amount(rule["or_cells"]) if "or_cells" in rule else wanted
        if wanted is None:
            continue
        for section, found in _search(report, rule["pattern"]):
            said = int(found[1])
            if said not in (wanted, other):
                message = (
                    f"正文写“{rule['name']}”{said} {rule['unit']}，表中为 {wanted} {rule['unit']}"
                )
                yield _about("B1", "error", section, found[0], message, _AGREE, rule["cells"])
    yield from _published(report)


_AGREE = "请改正文，或核对表里的数。"


def _published(report: Wording) -> Iterator[Finding]:
    if report.published is None or report.form.data.statistics:
        return
    pattern = r"主动公开[^。；，、\d]{0,10}信息[^。；，、\d]{0,4}(\d+)\s*条"
    for section, found in _search(report, pattern):
        if int(found[1]) != report.published:
            message = f"正文写主动公开 {found[1]} 条，台账为 {report.published} 条"
            yield _about("B1", "error", section, found[0], message, "请改正文，或补登台账。")


def _parts(report: Wording) -> Iterator[Finding]:
    """B2: the parts that a sentence lists do not make its total."""
    for section, found in _search(report, _LIST.pattern):
        total, unit = int(found[1]), found[2]
        parts = [int(number) for number, each in _PART.findall(found[3]) if each == unit]
        if len(parts) > 1 and sum(parts) != total:
            message = (
                f"正文写共 {total} {unit}，所列 {len(parts)} 项相加为 {sum(parts)} {unit}，"
                f"相差 {abs(total - sum(parts))} {unit}"
            )
            suggestion = "请核对总数和各项；没有列出的也写明，不用“等”带过。"
            yield _about("B2", "warn", section, found[0], message, suggestion)


def _nothing(report: Wording) -> Iterator[Finding]:
    """B3: the text says there was nothing where the table has something."""
    for rule in _data("nothing", report):
        amount = report.amount(rule["cells"])
        for section, found in _search(report, rule["pattern"]):
            if amount:
                message = f"正文写{rule['name']}，表中有 {amount} {rule['unit']}"
                yield _about("B3", "error", section, found[0], message, _AGREE, rule["cells"])


def _problems(report: Wording) -> Iterator[Finding]:
    """B4: the section on problems is empty, or that of last year again."""
    number = section_called(report.form, "问题")
    if number is None:
        return
    text = _squeezed(report.sections.get(number, ""))
    if len(text) < _LEAST:
        message = f"“{report.form.data.sections[number - 1]}”没有内容"
        suggestion = "请写明本年的问题和改进措施，不能写“无”。"
        yield _about("B4", "warn", number, "", message, suggestion)
        return
    before = _squeezed(report.last_year.get(number, ""))
    share = SequenceMatcher(None, before, text, autojunk=False).ratio() if before else 0.0
    if share >= _ALIKE:
        message = f"第{_place(number)}部分与上年报告 {share:.0%} 相同"
        yield _about("B4", "warn", number, "", message, "请写清本年问题和上年问题的整改结果。")
    elif _ORDERED.search(before) and not _LAST_YEAR.search(text):
        count = len(_ORDERED.findall(before.split("下一步")[0]))
        message = f"上年报告写了 {max(count, 1)} 个问题，本年没有写整改情况"
        yield _about("B4", "warn", number, "", message, "请写明上年问题的整改结果。")


def _years(report: Wording) -> Iterator[Finding]:
    """B5: a year that is not that of the report."""
    for section, found in _search(report, _WHOLE_YEAR.pattern):
        ahead = int(found[1]) == report.year + 1 and "统计期限" not in found[0]
        if int(found[1]) != report.year and not ahead:
            message = f"写着“{found[1]}年”，这是 {report.year} 年度的报告"
            suggestion = "请核对是不是上年留下的文字。"
            yield _about("B5", "error", section, f"{found[1]}年", message, suggestion)
    for section, text in report.sections.items():
        for sentence in re.split(r"[。；\n]", text):
            for year in _YEAR.findall(sentence):
                distant = int(year) not in (report.year, report.year + 1)
                if distant and not _EARLIER.search(sentence) and not sentence.startswith(year):
                    message = f"提到{year}年，可能是以前年度留下的文字"
                    suggestion = f"这是 {report.year} 年度的报告，请核对。"
                    yield _about("B5", "warn", section, f"{year}年", message, suggestion)


def _old(report: Wording) -> Iterator[Finding]:
    """B5: a notice or a phrase of earlier years."""
    whole = "\n".join(report.sections.values())
    for rule in _data("old", report):
        if "unless" in rule and re.search(rule["unless"], whole):
            continue
        for section, found in _search(report, rule["pattern"]):
            message = rule["message"].replace("{quote}", found[0])
            severity: Severity = "warn" if "unless" in rule else "error"
            yield _about("B5", severity, section, found[0], message, rule["suggestion"])


def _offices(report: Wording) -> Iterator[Finding]:
    """B5: the name of another township."""
    own = re.sub(r"(镇|乡|街道)?(人民政府|办事处)$", "", report.office)
    for section, found in _search(report, _TOWN.pattern):
        before = found[1]
        if not before or before.endswith(_GENERAL) or own.endswith(before) or before.endswith(own):
            continue
        message = f"出现了别的机关的名称“{found[0]}”"
        suggestion = f"本机关是{report.office}，请核对是不是从别处抄来的文字。"
        yield _about("B5", "error", section, found[0], message, suggestion)


def _names(report: Wording) -> Iterator[Finding]:
    """B6: a notice or a thing is not called by its name."""
    for section, found in _search(report, _NOTICE.pattern):
        faults = misquoted(found[1], found[2])
        if faults:
            message = f"引用的文件不准确：{faults}"
            yield _about("B6", "warn", section, found[0], message, "请照文件原文改正。")
    for rule in _data("wrong", report):
        for section, found in _search(report, rule["pattern"]):
            message = f"“{found[0]}”应写“{rule['right']}”"
            yield _about("B6", "warn", section, found[0], message, f"{rule['why']}。")


def _overview(report: Wording) -> Iterator[Finding]:
    """B7: 总体情况 lacks one of its five parts, or is too long."""
    parts = resources.toml("checks/wording.toml")["parts"]
    if report.form.data.narrative != parts["narrative"]:
        return
    text = report.sections.get(1, "")
    lacking = [word for word in parts["words"] if word not in text]
    if lacking:
        message = f"“一、总体情况”没有写：{'、'.join(lacking)}"
        yield _about("B7", "warn", 1, "", message, "五个方面都要写，没有发生的也说明一句。")
    count = len(_squeezed(text))
    if count > parts["most"]:
        message = f"“一、总体情况”有 {count} 字，超过 {parts['most']} 字"
        suggestion = "部分地方要求原则上不超过一千字，请精简，或确认本地没有这个要求。"
        yield _about("B7", "warn", 1, "", message, suggestion)


def _fees(report: Wording) -> Iterator[Finding]:
    """B8: what section 六 says of 信息处理费."""
    number = section_called(report.form, "其他需要报告")
    if number is None or report.year < fees.scale_from().year or report.form.data.statistics:
        return
    text = report.sections.get(number, "")
    if "处理费" not in text:
        message = f"第{_place(number)}部分没有写信息处理费"
        yield _about("B8", "warn", number, "", message, "没有收取也要写明。")
        return
    none = re.search(r"(?:未|没有|无)[^。；，]{0,12}(?:收取|产生|发生)[^。；，]{0,12}处理费", text)
    if none and report.fees:
        message = f"正文写没有收取信息处理费，台账实际收取 {report.fees} 元"
        yield _about(
            "B8", "warn", number, none[0], message, "请写明收费通知的件数、金额和实收金额。"
        )
    paid = "table2.admin_fees.amount"
    if report.fees and paid in report.figures and not report.figures[paid].value:
        message = f"收取了信息处理费 {report.fees} 元，表二“行政事业性收费”为 0"
        suggestion = "信息处理费属于行政事业性收费，请核对表二的收费金额（万元）。"
        yield Finding("B8", "warn", (paid,), message, suggestion)


def _dates(report: Wording) -> Iterator[Finding]:
    """B9: the period of the figures and whom to ask are not given."""
    text = "\n".join(report.sections.values())
    if "统计期限" not in text:
        message = "没有写数据的统计期限"
        suggestion = f"请写“本报告所列数据的统计期限自{report.year}年1月1日起至12月31日止”。"
        yield _about("B9", "warn", _FOREWORD, "", message, suggestion)
    if "联系" not in text:
        suggestion = "请在设置里填写工作机构、地址和电话，前言会自动写上。"
        yield _about("B9", "warn", _FOREWORD, "", "没有写联系方式", suggestion)


def _private(report: Wording) -> Iterator[Finding]:
    """C1: personal data in the text."""
    for section, found in _search(report, _ID_NUMBER.pattern):
        yield _about("C1", "error", section, found[0], "正文里有身份证号码", "请删去个人信息。")
    for section, found in _search(report, _MOBILE.pattern):
        if found[0] != report.phone:
            suggestion = "请删去；办公用的号码请填在设置的联系电话里。"
            yield _about("C1", "error", section, found[0], "正文里有手机号码", suggestion)


def _page(report: Wording) -> Iterator[Finding]:
    """C5: words of a web page were pasted along."""
    for section, text in report.sections.items():
        for line in text.split("\n"):
            if len(line) <= 20 and any(word in line for word in page_words()):
                message = f"带进了网页上的文字“{line}”"
                yield _about("C5", "warn", section, line, message, "请删去。")


_RULES: tuple[Rule, ...] = (
    _numbers, _parts, _nothing, _problems, _years, _old, _offices, _names, _overview, _fees,
    _dates, _private, _page,
)  # fmt: skip


def _search(report: Wording, pattern: str) -> Iterator[tuple[int, re.Match[str]]]:
    for section, text in report.sections.items():
        for found in re.finditer(pattern, text, re.MULTILINE):
            yield section, found


def _about(
    code: str,
    severity: Severity,
    section: int,
    quote: str,
    message: str,
    suggestion: str,
    cells: list[str] | tuple[str, ...] = (),
) -> Finding:
    return Finding(code, severity, tuple(cells), message, suggestion, section, quote.strip())


def section_called(form: Form, word: str) -> int | None:
    """Return the number of the section whose heading has a word in it."""
    return next((at for at, name in enumerate(form.data.sections, 1) if word in name), None)


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def _place(number: int) -> str:
    return "一二三四五六七八九"[number - 1]
