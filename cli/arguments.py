"""How an argument is read that several verbs take, or that needs a sentence of its own."""

import re
from argparse import ArgumentTypeError
from datetime import date
from pathlib import Path

from models.store.dates import read_date


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
