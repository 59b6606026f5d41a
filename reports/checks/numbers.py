"""Do the numbers in the text of an annual report agree with its tables and one another."""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from models.law.law import fee_scales_from
from reports.checks.finding import Finding
from reports.checks.written import (
    Wording,
    about,
    clause,
    data,
    place,
    search,
    section_called,
    sentence,
)
from reports.forms.data import Severity


def numbers(report: Wording) -> Iterator[Finding]:
    """B1: a number in the text is not that of the table."""
    for rule in data("number", report):
        wanted, cells = report.amount(rule["cells"]), report.form.cells_under(rule["cells"])
        other = report.amount(rule["or_cells"]) if "or_cells" in rule else wanted
        if wanted is None:
            continue
        for section, found in search(report, rule["pattern"]):
            said = int(found[1])
            strict = "or_unless" in rule and re.search(rule["or_unless"], sentence(found))
            right = (wanted, _of_parts(report, cells), wanted if strict else other)
            if said not in right and _is_meant(rule, found, report.year):
                message = (
                    f"正文写“{rule['name']}”{said} {rule['unit']}，表中为 {wanted} {rule['unit']}"
                )
                severity: Severity = "warn" if rule.get("doubtful") else "error"
                yield about("B1", severity, section, found[0], message, _AGREE, cells)
    yield from _published(report)


def _of_parts(report: Wording, cells: Iterable[str]) -> int | None:
    """Return what the parts of some totals make: where it is not the total, that is told (A1).

    None where a register is behind the report, whose totals are those of their parts.
    """
    if report.published is not None:
        return None
    parts = [part for cell in cells for part in report.form.sums.get(cell, (cell,))]
    return report.amount(parts)


def _is_meant(rule: Mapping[str, Any], found: re.Match[str], year: int) -> bool:
    """Say whether a sentence speaks of the whole figure, of this year, and not of a part of it."""
    part = clause(found)
    if any(int(each) != year for each in re.findall(r"(20\d\d)年", part)) and year:
        return False
    if "unless" in rule and re.search(rule["unless"], part):
        return False
    return "within" not in rule or re.search(rule["within"], sentence(found)) is not None


_AGREE = "请改正文，或核对表里的数。"


def _published(report: Wording) -> Iterator[Finding]:
    if report.published is None or report.form.data.statistics:
        return
    pattern = r"(?:主动公开[^。；，、\d]{0,10}|公开政府)信息[^。；，、\d]{0,4}(\d+)\s*条"
    for section, found in search(report, pattern):
        if int(found[1]) != report.published:
            message = f"正文写主动公开 {found[1]} 条，台账为 {report.published} 条"
            yield about("B1", "error", section, found[0], message, "请改正文，或补登台账。")


def nothing(report: Wording) -> Iterator[Finding]:
    """B3: the text says there was nothing where the table has something."""
    for rule in data("nothing", report):
        amount = report.amount(rule["cells"])
        for section, found in search(report, rule["pattern"]):
            if amount:
                message = f"正文写{rule['name']}，表中有 {amount} {rule['unit']}"
                yield about("B3", "error", section, found[0], message, _AGREE, rule["cells"])


def helped(report: Wording) -> Iterator[Finding]:
    """B1: requests that another organ registered are counted among one's own."""
    for section, found in search(report, r"协助[^。；，、\d]{0,8}(\d+)\s*件?"):
        if int(found[1]) and re.search("(?:申请|请求).*其中", sentence(found)):
            message = f"写着协助 {found[1]} 件，协助其他机关办理的申请不是本机关收到的申请"
            suggestion = "请核对有没有计入本年新收；由登记申请的机关统计。"
            yield about("B1", "warn", section, found[0], message, suggestion)


_FEES_TAKEN = re.compile(r"收取[^。；，\d]{0,8}处理费[^。；，\d]{0,8}(\d+(?:\.\d+)?)\s*元")
_NO_FEES = re.compile(
    r"(?:未|没有|无)[^。；，]{0,12}(?:收取|产生|发生)[^。；，]{0,12}处理费"
    r"|处理费[^。；，\d]{0,10}0(?:\.0+)?元"
)


def processing_fees(report: Wording) -> Iterator[Finding]:
    """B8: what section 六 says of 信息处理费."""
    number = section_called(report.form, "其他需要报告")
    since = fee_scales_from().year
    if number is None or 0 < report.year < since or report.form.data.statistics:
        return
    text = report.sections.get(number, "")
    if "处理费" not in text:
        if report.year:
            message = f"第{place(number)}部分没有写信息处理费"
            yield about("B8", "warn", number, "", message, "没有收取也要写明。")
        return
    none, taken = _NO_FEES.search(text), _taken(report, text)
    if none and taken:
        known = "又写" if report.published is None else "台账实际"
        message = f"正文写没有收取信息处理费，{known}收取 {taken} 元"
        suggestion = "请写明收费通知的件数、金额和实收金额。"
        yield about("B8", "warn", number, none[0], message, suggestion)
    paid = "table2.admin_fees.amount"
    if paid not in report.figures or report.form.cell(paid).unit != "万元":
        return
    if taken and not report.figures[paid].value:
        message = f"收取了信息处理费 {taken} 元，表二“行政事业性收费”为 0"
        suggestion = "信息处理费属于行政事业性收费，请核对表二的收费金额（万元）。"
        yield Finding("B8", "warn", (paid,), message, suggestion)


def _taken(report: Wording, text: str) -> int | Decimal:
    """Return the 元 that were taken: as the register knows, else as the text says."""
    if report.published is not None or report.fees is not None:
        return report.fees or 0
    found = _FEES_TAKEN.search(text)
    return Decimal(found[1]) if found else 0
