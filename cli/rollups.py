"""The verb that sums the reports of many units."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from cli.arguments import file, rollup_file, year
from cli.opening import asking
from cli.speaking import DONE, FOUND, number, say
from cli.verb import Verb
from models.store.refusal import Refusal

if TYPE_CHECKING:
    from reports.rollup.summing import Group, Rollup
    from reports.rollup.unit_states import Unit


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files",
        type=file,
        nargs="+",
        metavar="报告",
        help="公布的报告（.html、.docx、.xlsx、.txt、.pdf、.ofd）、放报告的文件夹或压缩包（.zip），登记簿的文件夹或数据包（.zip）",
    )
    parser.add_argument(
        "--out",
        type=rollup_file,
        required=True,
        metavar="文件",
        help="汇总写到哪里：.xlsx 有各单位每一格的数，.pdf、.ofd、.docx 是打印的样子",
    )
    parser.add_argument(
        "--leave-out-failing", action="store_true", help="有错的报告不计入合计；不写按所报的数计入"
    )
    parser.add_argument(
        "--units",
        type=file,
        metavar="名单",
        help="应报单位的名单（.txt 一行一个，或 .xlsx），据此列出未报的单位",
    )
    parser.add_argument(
        "--previous",
        type=file,
        nargs="+",
        default=[],
        metavar="上年报告",
        help="上年的报告、文件夹、登记簿或数据包，与上年比较、核对结转；只写登记簿时取上一年",
    )
    parser.add_argument(
        "--year", type=year, metavar="年度", help="登记簿取哪一年；不写和其他报告同年度"
    )


def _rollup(args: Namespace) -> int:
    """Read all reports, write their sums, and say who is missing or wrong."""
    from reports.rollup.files import write_rollup
    from reports.rollup.gathering import gathered
    from reports.rollup.sum_sheets import summary
    from reports.rollup.summing import rolled_up
    from reports.rollup.unit_names import names_of
    from reports.writers.papers import undrawn

    expected = names_of(args.units) if args.units else []
    reports = gathered(args.files, args.out, args.year, asking(args))
    newest = max((each.year for each in reports if each.form_id and each.year), default=None)
    last = newest - 1 if newest else None
    reports += gathered(args.previous, args.out, last, asking(args)) if args.previous else []
    found = rolled_up(reports, expected, without_failing=args.leave_out_failing)
    if not found.groups:
        why = next((each.note for each in found.units if each.note), "文件夹里没有报告。")
        raise Refusal("files", f"没有一份报告能汇总：{why}")
    missing = write_rollup(found, args.out)
    data = {
        "out": str(args.out),
        "units": [_unit(each) for each in found.units],
        "gaps": [asdict(each) for each in found.gaps],
        "tables": [_table(each, found) for each in found.groups],
    }
    lines = [summary(found), *_several(found)]
    lines += _units_said(found)
    lines += [
        f"{each.year or '年度不明'} 合计 {line}" for each in found.groups for line in each.errors
    ]
    lines += [f"{gap.name} {gap.year} 接上年 {gap.line}" for gap in found.gaps]
    lines += [f"{undrawn(missing)}。"] if missing else []
    lines.append(f"已写入：{args.out}")
    say(args, data, "\n".join(lines))
    return FOUND if found.is_failing else DONE


def _several(found: "Rollup") -> Sequence[str]:
    """Say that there are several tables, for several years or forms cannot be summed in one."""
    if len(found.groups) < 2:
        return ()
    kinds = (
        f"{group.year or '年度不明'}（{group.form.id} 年格式）{len(group.counted)} 份"
        for group in found.groups
    )
    return (f"年度或格式不同，分成 {len(found.groups)} 组表：{'，'.join(kinds)}",)


def _units_said(found: "Rollup") -> Iterator[str]:
    """Say a line of every unit of which there is something to say; those missing by year."""
    from reports.rollup.unit_states import State

    missing: dict[int | None, list[str]] = {}
    for unit in found.units:
        if unit.state is State.MISSING:
            missing.setdefault(unit.year, []).append(unit.name)
        if unit.report is not None and unit.note:
            yield f"{unit.name}（{unit.report.source.name}）：{unit.state}，{unit.note}"
    for late, names in missing.items():
        yield f"{late} 年度未报 {len(names)} 个：{'、'.join(names)}"


def _unit(unit: "Unit") -> dict[str, Any]:
    report = unit.report
    cells = report.figures if report else {}
    return {
        "unit": unit.name,
        "year": unit.year,
        "form": report.form_id if report else None,
        "state": unit.state.value,
        "counted": unit.counted,
        "note": unit.note,
        "errors": list(unit.errors),
        "file": str(report.source) if report else None,
        "cells": {cell: number(unit.value(cell)) for cell in cells},
    }


def _table(group: "Group", found: "Rollup") -> dict[str, Any]:
    from reports.rollup.ranking import ranked

    sums, before = group.sums, found.before(group)
    return {
        "year": group.year,
        "form": group.form.id,
        "units": len(group.counted),
        "cells": {cell: number(None if it.missing else it.value) for cell, it in sums.items()},
        "last_year": {
            cell: number(None if it.missing else it.value)
            for cell, it in (before.sums if before else {}).items()
        },
        "ranking": [row[0] for row in ranked(group, None)],
        "errors": list(group.errors),
    }


VERBS = (
    Verb(
        "rollup",
        "汇总各单位的年度报告",
        _arguments,
        _rollup,
        place="登记簿的文件夹和报告一起写",
    ),
)
