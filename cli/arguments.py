"""How an argument is read that several verbs take, or that needs a sentence of its own."""

import os
import re
from argparse import ArgumentTypeError
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from models.store.dates import read_date
from models.store.refusal import Refusal

_FILE, _PACKAGE = "register.db", ".zip"


def pressed_in(words: Sequence[str]) -> Path | None:
    """Return the folder of the register, or the package, that a call begins with, else None.

    Only what is written as a place is one: a verb never is. Refuses what is gone, or is neither.
    """
    first = words[0] if words else ""
    place = Path(first)
    if first.startswith("-") or not (place.is_absolute() or os.sep in first or place.suffix):
        return None
    if place.name == _FILE and place.is_file():
        return place.parent
    if place.is_dir():
        return place
    if place.is_file() and place.suffix.lower() == _PACKAGE:
        return place
    if not place.exists():
        raise Refusal("register", f"“{first}”不在了：移动盘没有插上，或者移走、删掉了。")
    raise Refusal("register", f"“{first}”不是登记簿，也不是数据包（.zip），请选登记簿的文件夹。")


def year(text: str) -> int:
    """Read a year that reports are made for."""
    if not re.fullmatch("(19|20|21)[0-9][0-9]", text):
        raise ArgumentTypeError(f"“{text}”不是年份，请写成四位数字，如 2026")
    return int(text)


def folder(text: str) -> Path:
    """Read the name of a folder: none is not the one in which the program was started."""
    if not text.strip():
        raise ArgumentTypeError("文件夹名不能空着")
    return Path(text)


def file(text: str) -> Path:
    """Read the name of a file."""
    if not text.strip():
        raise ArgumentTypeError("文件名不能空着")
    return Path(text)


def workbook(text: str) -> Path:
    """Read the name of a workbook to write."""
    if Path(text).suffix.lower() != ".xlsx":
        raise ArgumentTypeError(f"“{text}”要以 .xlsx 结尾，如 台账.xlsx")
    return Path(text)


def ledger_file(text: str) -> Path:
    """Read the name of a ledger to write."""
    if Path(text).suffix.lower() not in (".xlsx", ".csv"):
        raise ArgumentTypeError(f"“{text}”要以 .xlsx 或 .csv 结尾，如 台账.xlsx")
    return Path(text)


def rollup_file(text: str) -> Path:
    """Read the name of a rollup to write."""
    if Path(text).suffix.lower() not in (".xlsx", ".pdf", ".ofd", ".docx"):
        raise ArgumentTypeError(f"“{text}”要以 .xlsx、.pdf、.ofd 或 .docx 结尾，如 汇总.xlsx")
    return Path(text)


def setting(text: str) -> tuple[str, str]:
    """Read 名称=内容."""
    key, mark, value = text.partition("=")
    if not mark or not key.strip():
        raise ArgumentTypeError(f"“{text}”要写成 名称=内容，如 days=10")
    return key.strip(), value


def count(text: str) -> int:
    """Read how many of something are wanted."""
    if not re.fullmatch("[1-9][0-9]{0,5}", text):
        raise ArgumentTypeError(f"“{text}”不是条数，请写成整数，如 20")
    return int(text)


def day(text: str | None, field: str, otherwise: date) -> date:
    """Read a day as a clerk writes it; `otherwise` when none is given. Refuses what is no day."""
    return read_date(text, date.today(), field) if text else otherwise
