"""The verb that checks a published report of anybody."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from cli.arguments import file
from cli.speaking import DONE, FOUND, number, say
from cli.verb import Verb

if TYPE_CHECKING:
    from reports.checks.finding import Finding
    from reports.foreign.report import ForeignReport


def _check_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file",
        type=file,
        metavar="报告",
        help="公布的报告：.html、.docx、.xlsx、.txt、.ofd 或文字版 .pdf",
    )
    parser.add_argument(
        "--previous", type=file, metavar="上年报告", help="上年的报告，核对结转和现行有效件数"
    )


def _check(args: Namespace) -> int:
    """Read a report, say its figures and what is wrong with it."""
    from reports.apart.asking import make_ready

    make_ready()  # it starts while the rest of the program is loaded
    from reports.foreign.checking import check_report
    from reports.foreign.files.opened import rows_of
    from reports.foreign.report import report_of

    report = report_of(rows_of(args.file))
    previous = report_of(rows_of(args.previous)) if args.previous else None
    found = check_report(report, previous)
    data = {
        "form": report.form_id,
        "year": report.origin.year,
        "office": report.origin.office or None,
        "cells": _cells(report),
        "findings": [_finding(each) for each in found],
    }
    say(args, data, "\n".join(_lines(report, found)))
    return FOUND if any(each.severity == "error" for each in found) else DONE


def _cells(report: "ForeignReport") -> dict[str, int | float | None]:
    if report.form_id is None:
        return {}
    values = {name: seen.value for name, seen in report.cells.items()}
    return {name: number(values.get(name)) for name in report.form.cell_ids}


def _finding(each: "Finding") -> dict[str, Any]:
    return {
        "code": each.code,
        "severity": each.severity,
        "cells": list(each.cells),
        "message": each.message,
        "suggestion": each.suggestion,
    }


def _lines(report: "ForeignReport", found: "tuple[Finding, ...]") -> list[str]:
    origin = report.origin
    year = f"{origin.year} 年度" if origin.year else "年度不明"
    form = f"{report.form_id} 年格式" if report.form_id else "没有国家统一的表"
    read = sum(seen.value is not None for seen in report.cells.values())
    whole = len(report.form.cells) if report.form_id else 0
    lines = [f"{origin.office or '机关不明'} {year}（{form}），读到 {read} 个数，共 {whole} 格"]
    lines += [each.line() for each in found]
    errors = sum(each.severity == "error" for each in found)
    lines.append(
        f"错误 {errors} 处，提示 {len(found) - errors} 处。" if found else "没有查出问题。"
    )
    return lines


VERBS = (
    Verb(
        "check",
        "核查一份公布的年度报告",
        _check_arguments,
        _check,
        place="核查不用登记簿",
    ),
)
