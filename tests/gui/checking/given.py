"""An invented report that is given to be checked, in order or with faults in table and text."""

from pathlib import Path

from models.year.figures import Figure
from reports.forms.form import form, form_id_for_year
from reports.forms.table import tables, totals
from tests.reports.foreign.layouts import bars

PERSON, BUSINESS = "natural_person", "business"
_COUNTS = {
    "table2.normative_documents.made": 3,
    "table2.normative_documents.valid": 14,
    "table2.licensing.decisions": 46,
    "table2.punishment.decisions": 5,
    f"table3.received.{PERSON}": 6,
    f"table3.received.{BUSINESS}": 1,
    f"table3.carried_in.{PERSON}": 1,
    f"table3.granted.{PERSON}": 4,
    f"table3.granted.{BUSINESS}": 1,
    f"table3.partial.{PERSON}": 1,
    f"table3.u1.{PERSON}": 1,
    f"table3.carried_out.{PERSON}": 1,
}
_TEXTS = {
    1: "2025年，我镇按照《中华人民共和国政府信息公开条例》的要求做好政府信息公开工作。\n（一）主动公开。"
    "全年在县政府网站和公开栏公开信息。\n（二）依申请公开。2025年共收到政府信息公开申请7件，其中自然人申请"
    "6件、商业企业申请1件；上年结转1件。\n（三）政府信息管理。落实公开审查制度。\n（四）平台建设。维护公开栏"
    "和网站栏目。\n（五）监督保障。开展培训。\n本报告所列数据的统计期限自2025年1月1日起至12月31日止。如有疑问"
    "请与镇党政综合办公室联系，联系电话：0934-5520000。",
    5: "存在的问题：公开的内容不够全面，解读形式单一。下一步，一是梳理公开事项，二是组织一次培训。",
    6: "本年度没有收取信息处理费。没有其他需要报告的事项。",
}
FAULTS = (
    ("共收到政府信息公开申请7件", "共收到政府信息公开申请12件"),
    ("规章 | 0 | 0 | 0", "规章 | 0 | 0 | 6"),
    ("行政事业性收费 | 0", "行政事业性收费 | /"),
    (" | 6 | 1 | 0 | 0 | 0 | 0 | 7", " | 6 | 1 | 0 | 0 | 0 | 0 | 8"),
)


def report_text(office: str = "示例县柳塘镇人民政府", year: int = 2025) -> str:
    """Return a report in order as text with its tables between bars."""
    book = form(form_id_for_year(2025) or "")
    found = {cell.id: Figure(_COUNTS.get(cell.id, 0)) for cell in book.cells if not cell.sum_of}
    drawn = {
        part.section: bars(table)
        for part, table in zip(
            book.data.parts.values(), tables(book, totals(book, found)), strict=True
        )
    }
    lines = [f"{office}{year}年政府信息公开工作年度报告"]
    for at, heading in enumerate(book.data.sections, start=1):
        lines += [heading, drawn.get(at) or _TEXTS[at].replace("2025", str(year))]
    return "\n".join(lines)


def with_faults(text: str) -> str:
    """Return the report with a wrong number in its text and three in its tables."""
    for old, new in FAULTS:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def given(folder: Path, name: str, text: str) -> Path:
    """Write a report into a folder."""
    file = folder / name
    file.write_text(text, "utf-8")
    return file
