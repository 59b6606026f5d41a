"""The verbs of the command line that need no window: each prints what it did, for people or JSON.

Exit codes: 0 done, 1 findings of severity error or rejected rows, 2 wrong use or unreadable input.
"""

import json
import sys
from argparse import Namespace
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from models import founding
from models.office.profile import office
from models.store import register
from models.store.dates import read_date
from models.store.refusal import Refusal
from reports.annual import files as annual_report
from reports.cases import due
from reports.forms.counting import Period, figures_of
from reports.forms.form import Form, form_id_for_year
from reports.forms.register_form import register_form
from reports.forms.table import number_text
from reports.ledgers.exporting import export_ledger
from reports.ledgers.importing import Imported, import_ledger
from reports.postings.masking import summary

DONE, FOUND, WRONG = 0, 1, 2


def demo(args: Namespace) -> int:
    """Build the sample registers from the shipped ledgers, with their tables and reports."""
    from reports import demo as sample  # noqa: PLC0415 (only for this verb)

    towns = sample.build(Path(args.out))
    words = "\n\n".join(sample.words(town) for town in towns)
    return _say(args, [sample.as_json(town) for town in towns], words)


def new(args: Namespace) -> int:
    """Make an empty register."""
    file = founding.make(Path(args.folder), args.office, args.kind)
    return _say(args, {"register": str(file.parent)}, f"已建立登记簿：{file.parent}")


def import_(args: Namespace) -> int:
    """Import a ledger: all rows or none, unless ``--partial``."""
    with register.opened(args.register):
        found = import_ledger(
            args.kind,
            Path(args.ledger),
            date.today(),
            partial=args.partial,
            dry_run=args.dry_run,
        )
    _say(args, _import_json(found), _import_words(found, args.partial))
    return FOUND if found.rejected else DONE


def _import_json(found: Imported) -> dict[str, Any]:
    return {
        "kind": found.kind,
        "rows": found.rows,
        "imported": found.imported,
        "rejected_rows": found.rejected_rows,
        "dry_run": found.dry_run,
        "rejected": [asdict(problem) for problem in found.rejected],
        "remarks": [asdict(problem) for problem in found.remarks],
    }


def _import_words(found: Imported, partial: bool) -> str:
    lines = [problem.sentence() for problem in found.rejected]
    lines += [f"请核对：{problem.sentence()}" for problem in found.remarks]
    good = found.rows - found.rejected_rows
    if found.dry_run:
        lines.append(
            f"试导入：{found.rows} 行中 {good} 行可以导入，{found.rejected_rows} 行有问题。"
        )
    elif found.rejected and not partial:
        lines.append(
            f"没有导入：{found.rows} 行中 {found.rejected_rows} 行有问题；"
            "改好后重新导入，或加 --partial 只导入其余各行。"
        )
    else:
        lines.append(f"已导入 {found.imported} 行，{found.rejected_rows} 行有问题没有导入。")
    return "\n".join(lines)


def export(args: Namespace) -> int:
    """Export a ledger."""
    path = Path(args.out)
    with register.opened(args.register):
        rows = export_ledger(args.kind, path)
    return _say(args, {"file": str(path), "rows": rows}, f"已导出 {rows} 行：{path}")


def show_due(args: Namespace) -> int:
    """List the requests with their clock."""
    on = read_date(args.on, date.today(), "on") if args.on else date.today()
    with register.opened(args.register):
        found = due.due(on, args.all)
        rows = [each.as_json() for each in found]
        words = "\n".join(due.line(each) for each in found) or f"{on} 没有待办的申请。"
    return _say(args, rows, words)


def tables(args: Namespace) -> int:
    """Print the statutory tables of a year or a period, and write them as a workbook."""
    period = _period(args)
    with register.opened(args.register):
        chosen = _form(args)
        name = office().name
        found = figures_of(chosen, period)
        if args.xlsx:
            annual_report.write_tables(chosen, args.year, period, Path(args.xlsx))
    data = {
        "year": args.year,
        "form": chosen.id,
        "office": name,
        "cells": {cell: _number(figure.value) for cell, figure in found.items()},
        "sources": {cell: figure.source.value for cell, figure in found.items()},
    }
    lines = [f"{name} {period.first} 至 {period.last}（{chosen.id} 年格式）"]
    lines += [
        f"{chosen.cell(cell).label}：{number_text(figure.value)}"
        for cell, figure in found.items()
        if figure.value or cell in chosen.sums
    ]
    if args.xlsx:
        lines.append(f"已写入：{args.xlsx}")
    return _say(args, data, "\n".join(lines))


def _number(value: int | Decimal) -> int | float:
    whole = value == int(value)
    return int(value) if whole else float(value)


def _form(args: Namespace) -> Form:
    found = args.form or form_id_for_year(args.year)
    if found is None:
        raise Refusal("year", f"{args.year} 年还没有全国统一的统计表，请用 --form 2021 指定格式。")
    return register_form(found, args.year)


def _period(args: Namespace) -> Period:
    whole = Period.of(args.year)
    first = read_date(args.first, date.today(), "from") if args.first else whole.first
    last = read_date(args.last, date.today(), "to") if args.last else whole.last
    if last < first:
        raise Refusal("to", f"结束日期 {last} 早于开始日期 {first}，请调换。")
    return Period(first, last)


def report(args: Namespace) -> int:
    """Write the report of a year in every kind of file asked for."""
    kinds = [kind.strip() for kind in args.kinds.split(",") if kind.strip()]
    with register.opened(args.register):
        chosen = _form(args)
        found = annual_report.write(chosen, args.year, Path(args.out), kinds)
    data = {
        "files": [str(path) for path in found.paths],
        "findings": [asdict(finding) for finding in found.findings],
        "missing_characters": found.missing_characters,
    }
    lines = [f"{_SEVERITY[f.severity]} {f.code}：{f.message}" for f in found.findings]
    lines += [f"字体里没有“{each}”，已印成〓" for each in found.missing_characters]
    lines += [f"已写入：{path}" for path in found.paths]
    _say(args, data, "\n".join(lines))
    return DONE


def letter(args: Namespace) -> int:
    """Write one paper of a request: the issued one, else a draft with what is known of the case.

    Nothing is registered and no number is given: that is done by 出具 in the window.
    """
    from models.letters.values import GAPS  # noqa: PLC0415 (templates are slow to load)
    from reports.cases import letters  # noqa: PLC0415
    from reports.writers.papers import write_paper  # noqa: PLC0415

    path = Path(args.out)
    on = read_date(args.on, date.today(), "on") if args.on else date.today()
    with register.opened(args.register):
        sheet = letters.sheet_for(args.request, args.kind, args.set, on)
        missing = write_paper(letters.paper(sheet), path)
    lacking = list(dict.fromkeys(GAPS.findall(f"{sheet.addressee}\n{sheet.body}")))
    data = {
        "file": str(path),
        "kind": sheet.kind.id,
        "title": sheet.kind.title,
        "number": sheet.number,
        "issued": sheet.issued,
        "lacking": lacking,
        "missing_characters": missing,
    }
    lines = [f"字体里没有“{each}”，已印成〓" for each in missing]
    lines.append(f"已写入：{path}" + ("" if sheet.issued else "（草稿，没有编号和登记）"))
    if lacking:
        example = f"--set {lacking[0]}=…"
        lines.append(f"还有 {len(lacking)} 处要填：{'、'.join(lacking)}；可用 {example} 填写。")
    return _say(args, data, "\n".join(lines))


def posting(args: Namespace) -> int:
    """Write the posting of an item, or one made from it: pdf for the board, html or txt."""
    from reports.postings.files import write_posting  # noqa: PLC0415 (heavy)
    from reports.postings.ready import of_number  # noqa: PLC0415

    path = Path(args.out)
    with register.opened(args.register):
        ready = of_number(args.item, args.paper, date.today())
        missing = write_posting(ready.sheet, path)
    data = {
        "file": str(path),
        "title": " ".join(ready.sheet.title.split()),
        "paper": ready.sheet.paper,
        "masked": len(ready.masks),
        "missing_characters": list(missing),
    }
    lines = [f"字体里没有“{each}”，已印成〓" for each in missing]
    if ready.masks:
        lines.append(summary(ready.masks))
    return _say(args, data, "\n".join([*lines, f"已写入：{path}"]))


_SEVERITY = {"error": "错误", "warn": "提示"}


def _say(args: Namespace, data: Any, words: str) -> int:
    if args.json:
        print(json.dumps(data, ensure_ascii=False, indent=1))
    elif words:
        print(words)
    return DONE


def refuse(refusal: Refusal) -> int:
    """Say on stderr what a clerk should do; nothing else is printed."""
    print(refusal.sentence, file=sys.stderr)
    return WRONG
