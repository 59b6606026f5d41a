"""Does the text of an annual report say what its tables say: B1 to B9, C1 and C5.

What is looked for is data (``checks/wording.toml``); here it is only held against the figures.
"""

import re
from collections.abc import Callable, Iterator

import resources
from models.office.typos import typos
from models.personal.scan import Kind, scan
from reports.checks import alike, breakdowns, numbers
from reports.checks.finding import Finding
from reports.checks.page_words import page_words
from reports.checks.published import misquoted
from reports.checks.written import (
    Wording,
    about,
    data,
    length,
    search,
    sentence,
)
from reports.forms.data import Severity

_FOREWORD = 0
_TOWN = re.compile(r"([\u4e00-\u9fff]{1,6}?)((?:镇|乡)人民政府|街道办事处)")
_GENERAL = ("各", "本", "我", "全", "该", "所属", "辖区", "乡", "个")
_YEAR = re.compile(r"(?<![〔\[\d])(20\d\d)年")
_WHOLE_YEAR = re.compile(
    r"(?:统计期限[为是：]?[自从]?|^|[。\n“])(20\d\d)年(?=度|，|,|全年|1月1日|[我本全共])"
)
_EARLIER = re.compile(
    r"上年|上一年|去年|同比|相比|比|较|以来|自|至今|结转|印发|公布|施行|修订|办法|条例|规定|通知"
    r"|年报|年度报告|整改|存在的?问题"
)
_NOTICE = re.compile(
    r"《([^》]+)》[^。；《]{0,12}?(国办[^〔（(\[]{0,6}[〔\[（(]\d{4}[〕\]）)]\d+号)"
)
_PERIOD = re.compile(r"1月1日[起至到—～~-]{1,3}[^。；]{0,8}12月31日")
# The period of the figures as it is told, also without 年 and 月: 自202111日起至20211230日止.
_FROM_TO = (
    r"期限[^。；\n]{0,6}[自从][^。；，\n]{4,14}?(?:起|至)[^。；，\n]{0,16}(?:止|12月\d+日)"
    r"|[自从]20\d{3,6}日起至20\d{3,6}日止"
)
_LEFT_OPEN = "〔请写明[^〔〕]*〕"
_MARKUP = re.compile(r"&[a-z]{2,6};|</?[a-zA-Z][^<>\n]{0,40}>|^[^<>\n]*[\u4e00-\u9fff]>")


Rule = Callable[[Wording], Iterator[Finding]]


def check_wording(report: Wording) -> list[Finding]:
    """Return what is wrong with the text of a report, in the order of the rules."""
    found = [each for rule in _RULES for each in rule(report)]
    wrong = [each for each in found if each.code == "B1"]
    return [each for each in found if not any(_follows(each, other) for other in wrong)]


def _follows(finding: Finding, wrong: Finding) -> bool:
    """Say whether a breakdown fails because a figure in it is told to be wrong already."""
    if finding.code != "B2" or finding.section != wrong.section or not wrong.quote:
        return False
    figure = re.search(r"\d+\s*[件条份宗]?$", wrong.quote)
    begins = figure is not None and finding.quote.startswith(figure[0])
    return wrong.quote in finding.quote or begins


def is_blank(finding: Finding) -> bool:
    """Tell whether a finding quotes a place of the draft that nobody filled in."""
    return re.fullmatch(_LEFT_OPEN, finding.quote) is not None


def blanks(report: Wording) -> Iterator[Finding]:
    """B4: what the register cannot say was left open, and nobody saw to it."""
    for section, blank in _found(report, _LEFT_OPEN):
        suggestion = "登记簿里没有这方面的记录，请照实填写；没有要写的，删去这一处。"
        yield about("B4", "warn", section, blank, f"“{blank}”还没有填写", suggestion)


def _found(report: Wording, pattern: str) -> Iterator[tuple[int, str]]:
    """Yield each text that a pattern matches once a section."""
    yield from dict.fromkeys((at, each[0]) for at, each in search(report, pattern))


def _years(report: Wording) -> Iterator[Finding]:
    """B5: a year that is not that of the report."""
    if not report.year:
        return
    for section, found in search(report, _WHOLE_YEAR.pattern):
        is_period = "统计期限" in found[0]
        ahead = int(found[1]) == report.year + 1 and not is_period
        told = not is_period and _EARLIER.search(sentence(found))
        if int(found[1]) != report.year and not ahead and not told:
            message = f"写着“{found[1]}年”，这是 {report.year} 年度的报告"
            suggestion = "请核对是不是上年留下的文字。"
            yield about("B5", "error", section, f"{found[1]}年", message, suggestion)
    for section, text in report.sections.items():
        for said in re.split(r"[。；\n]", text):
            for year in _YEAR.findall(said):
                distant = int(year) not in (report.year, report.year + 1)
                is_told = _WHOLE_YEAR.match(said.lstrip("“")) is not None  # as an error, above
                if distant and not _EARLIER.search(said) and not is_told:
                    message = f"提到{year}年，可能是以前年度留下的文字"
                    suggestion = f"这是 {report.year} 年度的报告，请核对。"
                    yield about("B5", "warn", section, f"{year}年", message, suggestion)


def _old(report: Wording) -> Iterator[Finding]:
    """B5: a notice or a phrase of earlier years, or of another kind of office."""
    whole = "\n".join(report.sections.values())
    for rule in data("old", report):
        if "unless" in rule and re.search(rule["unless"], whole):
            continue
        if not re.search(rule.get("office", ""), report.office):
            continue
        for section, found in search(report, rule["pattern"]):
            message = rule["message"].replace("{quote}", found[0])
            is_doubtful = "unless" in rule or rule.get("doubtful", False)
            severity: Severity = "warn" if is_doubtful else "error"
            yield about("B5", severity, section, found[0], message, rule["suggestion"])


def _offices(report: Wording) -> Iterator[Finding]:
    """B5: the name of another township."""
    own = re.sub(r"(镇|乡|街道)?(人民政府|办事处)?$", "", report.office)
    if not own:
        return
    for section, found in search(report, _TOWN.pattern):
        before = found[1]
        if not before or before.endswith(_GENERAL) or own.endswith(before) or before.endswith(own):
            continue
        message = f"出现了别的机关的名称“{found[0]}”"
        suggestion = f"本机关是{report.office}，请核对是不是从别处抄来的文字。"
        yield about("B5", "error", section, found[0], message, suggestion)


def _names(report: Wording) -> Iterator[Finding]:
    """B6: a notice or a thing is not called by its name."""
    for section, found in search(report, _NOTICE.pattern):
        faults = misquoted(found[1], found[2])
        if faults:
            message = f"引用的文件不准确：{faults}"
            yield about("B6", "warn", section, found[0], message, "请照文件原文改正。")
    for rule in data("wrong", report):
        for section, found in search(report, rule["pattern"]):
            message = f"“{found[0]}”应写“{rule['right']}”"
            yield about("B6", "warn", section, found[0], message, f"{rule['why']}。")


def misspelt(report: Wording) -> Iterator[Finding]:
    """B6: a word of the 公文错字本 stands in the text."""
    for section, text in report.sections.items():
        for typo in typos(text, report.own_typos):
            yield about("B6", "warn", section, typo.word, typo.sentence, f"{typo.why}。")


def _overview(report: Wording) -> Iterator[Finding]:
    """B7: 总体情况 lacks one of its five parts, or is too long."""
    parts = resources.toml("checks/wording.toml")["parts"]
    if report.form.data.narrative != parts["narrative"]:
        return
    text = report.sections.get(1, "")
    lacking = [word for word in parts["words"] if word.removeprefix("政府") not in text]
    if lacking and report.form.data.section1_parts:
        message = f"“一、总体情况”没有写：{'、'.join(lacking)}"
        yield about("B7", "warn", 1, "", message, "五个方面都要写，没有发生的也说明一句。")
    count = length(text)
    if count > parts["most"]:
        message = f"“一、总体情况”有 {count} 字，超过 {parts['most']} 字"
        suggestion = "部分地方要求原则上不超过一千字，请精简，或确认本地没有这个要求。"
        yield about("B7", "warn", 1, "", message, suggestion)


def _dates(report: Wording) -> Iterator[Finding]:
    """B9: the period of the figures and whom to ask are not given."""
    for section, found in search(report, _FROM_TO):
        if report.year and not re.search(r"1月1日.{0,10}12月31日", found[0]):
            message = f"统计期限写成“{found[0]}”，不是全年"
            yield about("B9", "warn", section, found[0], message, "应当是1月1日起至12月31日止。")
    text = "\n".join(report.sections.values())
    lacking = {}
    if "统计期限" not in text and not _PERIOD.search(text):
        year = report.year or "××××"
        lacking["数据的统计期限"] = (
            f"请写“本报告所列数据的统计期限自{year}年1月1日起至12月31日止”。"
        )
    if "联系" not in text:
        lacking["联系方式"] = "请在设置里填写工作机构、地址和电话，前言会自动写上。"
        if report.published is None:
            lacking["联系方式"] = "请写明工作机构的地址和电话。"
    if lacking:
        message = f"没有写{'和'.join(lacking)}"
        yield about("B9", "warn", _FOREWORD, "", message, "".join(lacking.values()))


def _private(report: Wording) -> Iterator[Finding]:
    """C1: personal data in the text."""
    office = re.sub(r"\D", "", report.phone)
    for section, text in report.sections.items():
        for span in scan(text):
            quote = text[span.start : span.end]
            if span.kind is Kind.IDENTITY:
                message, suggestion = "正文里有身份证号码", "请删去个人信息。"
            elif span.kind is Kind.PHONE and span.number != office:
                message = "正文里有手机号码"
                suggestion = "请删去；办公用的号码请填在设置的联系电话里。"
            else:
                continue
            yield about("C1", "error", section, quote, message, suggestion)


def _page(report: Wording) -> Iterator[Finding]:
    """C5: words or marks of a web page were pasted along."""
    for section, found in search(report, _MARKUP.pattern):
        quote = found[0][-6:]
        message = f"带进了网页的代码“{quote}”"
        yield about("C5", "warn", section, quote, message, "请删去。")
    for section, text in report.sections.items():
        for line in text.split("\n"):
            if len(line) <= 20 and any(word in line for word in page_words()):
                message = f"带进了网页上的文字“{line}”"
                yield about("C5", "warn", section, line, message, "请删去。")


_RULES: tuple[Rule, ...] = (
    *(
        numbers.numbers,
        breakdowns.parts,
        breakdowns.repeated,
        breakdowns.changes,
        breakdowns.shares,
        numbers.nothing,
        numbers.helped,
    ),
    *(alike.problems, alike.copied, blanks, _years, _old, _offices, _names, misspelt, _overview),
    *(numbers.processing_fees, _dates, _private, _page),
)
