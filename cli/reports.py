"""Verbs of the statutory tables and the annual report."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

from cli.arguments import day, folder, workbook, year
from cli.opening import opened_to_read
from cli.speaking import number, say
from cli.verb import Verb
from models.store.dates import in_order
from models.store.refusal import Refusal
from models.year.period import Period
from reports.forms.shipped import form_ids, newest

if TYPE_CHECKING:
    from models.year.figures import Figure
    from models.year.year import Year
    from reports.forms.form import Form


def _book(parser: ArgumentParser) -> None:
    """Ask for the year and, of the forms that there are, the form."""
    parser.add_argument("year", type=year, metavar="年度", help="四位数字，如 2026")
    parser.add_argument(
        "--form",
        choices=form_ids(),
        metavar="格式",
        help=f"哪一年的格式：{'、'.join(form_ids())}；不写按年度定",
    )


def _tables_arguments(parser: ArgumentParser) -> None:
    _book(parser)
    parser.add_argument("--from", dest="first", metavar="日期", help="从哪天起，不写是1月1日")
    parser.add_argument("--to", dest="last", metavar="日期", help="到哪天止，不写是12月31日")
    parser.add_argument("--xlsx", type=workbook, metavar="文件", help="同时写成工作簿")


def _tables(args: Namespace) -> int:
    """Print the statutory tables of a year or a period, and write them as a workbook."""
    from models.year.year import Year
    from reports.checks.register import blank_words
    from reports.forms.counting import figures_of
    from reports.forms.table import number_text

    counted = Year(_period(args))
    with opened_to_read(args):
        form = _form(args, counted)
        name = counted.office.name
        figures = figures_of(form, counted)
        unknown = [blank_words(counted)] if counted.is_blank else []
        if args.xlsx:
            from reports.annual.files import write_tables  # with all that writes a report

            write_tables(form, args.year, counted, args.xlsx)
    data = {
        "year": args.year,
        "form": form.id,
        "office": name,
        "cells": {cell: _number(figure) for cell, figure in figures.items()},
        "sources": {cell: figure.source.value for cell, figure in figures.items()},
    }
    lines = [f"{name} {counted.first} 至 {counted.last}（{form.id} 年格式）", *unknown]
    lines += [
        f"{form.cell(cell).label}：{number_text(figure.value)}"
        for cell, figure in figures.items()
        if not figure.missing and (figure.value or cell in form.sums)
    ]
    lines += _open(form, figures)
    if args.xlsx:
        lines.append(f"已写入：{args.xlsx}")
    return say(args, data, "\n".join(lines))


def _number(figure: "Figure") -> int | float | None:
    """Return a figure as JSON has it, null where nobody entered it for the period."""
    return number(None if figure.missing else figure.value)


def _open(form: "Form", figures: Mapping[str, "Figure"]) -> list[str]:
    """Say which figures nobody entered for the period, or for the year, where they are 0 so far."""
    lines = []
    for words, cells in (
        ("这一期间没有填报", [cell for cell, each in figures.items() if each.missing]),
        ("还没有填报、先按 0 计的有", [cell for cell, each in figures.items() if each.assumed]),
    ):
        found = (form.cell(cell) for cell in cells)
        names = [cell.label for cell in found if not cell.sum_of and not cell.zero_for]
        lines += [f"{words} {len(names)} 格：{'、'.join(names)}"] if names else []
    return lines


def _form(args: Namespace, counted: "Year") -> "Form":
    from reports.forms.form import form_id_for_year
    from reports.forms.register_form import register_form

    form_id = args.form or form_id_for_year(args.year)
    if form_id is None:
        raise Refusal(
            "year", f"{args.year} 年还没有全国统一的统计表，请用 --form {newest()} 指定格式。"
        )
    return register_form(form_id, counted)


def _period(args: Namespace) -> Period:
    whole = Period.of(args.year)
    first = day(args.first, "from", whole.first)
    last = day(args.last, "to", whole.last)
    in_order(first, last, "to")
    return Period(first, last)


def _report_arguments(parser: ArgumentParser) -> None:
    _book(parser)
    parser.add_argument("--out", type=folder, required=True, metavar="文件夹", help="报告放在哪里")
    parser.add_argument(
        "--kinds",
        default="pdf,xlsx,docx,html",
        metavar="种类",
        help="哪几种文件，用逗号隔开；可选 pdf、ofd、xlsx、docx、html；不写是 pdf,xlsx,docx,html",
    )


def _report(args: Namespace) -> int:
    """Write the report of a year in every kind of file asked for."""
    from models.year.year import Year
    from reports.annual.files import write
    from reports.paper.plain import missing_lines

    kinds = [kind.strip() for kind in args.kinds.split(",") if kind.strip()]
    with opened_to_read(args):
        counted = Year.of(args.year)
        found = write(_form(args, counted), counted, args.out, kinds)
    data = {
        "files": [str(path) for path in found.paths],
        "findings": [asdict(finding) for finding in found.findings],
        "missing_characters": found.missing_characters,
    }
    lines = [finding.line() for finding in found.findings]
    lines += missing_lines(found.missing_characters)
    lines += [f"已写入：{path}" for path in found.paths]
    return say(args, data, "\n".join(lines))


VERBS = (
    Verb("tables", "统计表", _tables_arguments, _tables),
    Verb("report", "年度报告", _report_arguments, _report),
)
