"""政府信息公开审查审批表: one item on one page, with room for real signatures (条例 17)."""

from models.items import clearance, item
from models.items.clearance import Conclusion, Review
from models.items.item import PublishedItem
from models.office.profile import office
from models.store.words import full_day
from reports.paper.document import Document, Metadata, Note, TableBlock
from reports.paper.fact_table import ROW, FactRows

TITLE = "政府信息公开审查审批表"
_SUMMARY, _STEP, _DECIDING = 64, 57, 92
_NOTE = (
    "本表签字后随文归档。不予公开、依申请公开的，要写明依据的条款和理由（条例第十四条至第十六条）。"
)


def clearance_slip(record: PublishedItem) -> Document:
    """Return the slip of an item: its facts, then every step with what is recorded of it."""
    rows = FactRows()
    rows.wide("信息名称", record.title, ROW + 12)
    rows.pair(("文号", record.document_number), ("索引号", record.index_number or ""))
    rows.pair(
        ("责任科室", record.department.name if record.department else ""),
        ("成文日期", record.made_on.isoformat() if record.made_on else ""),
    )
    rows.wide("信息类别", record.category.path.replace("/", " / ") if record.category else "")
    rows.wide("拟公开属性", _boxes(("主动公开", "依申请公开", "不予公开"), record.attribute))
    rows.wide("公开渠道", "、".join(item.channel_names(record)))
    rows.wide("内容概述", record.summary[:120], _SUMMARY)
    for each in clearance.reviews(record):
        height = _DECIDING if each.decides else _STEP
        name = f"{each.step}\n（{each.title}）" if each.title else each.step
        rows.wide(name, _step(each), height)
    table = rows.table("clearance")
    return Document(
        TITLE,
        lines=(f"填报单位：{office().name}",),
        blocks=(TableBlock(table), Note(_NOTE)),
        metadata=Metadata(TITLE, about=record.document_number or record.index_number or ""),
    )


def _plain(text: str) -> str:
    return " ".join(text.split())


def _boxes(words: tuple[str, ...], chosen: str) -> str:
    return "　".join(f"{'■' if word == chosen else '□'} {word}" for word in words)


def _step(each: Review) -> str:
    lines = [_plain(f"意见：{each.opinion}"), ""]
    if each.decides:
        words = tuple(conclusion.value for conclusion in Conclusion)
        lines.append(f"结论：{_boxes(words, each.conclusion)}")
        reasons = "；".join(filter(None, (each.basis, each.reason)))
        lines += [_plain(f"依据和理由：{reasons}"), ""]
    day = each.signed_on
    date = full_day(day) or "　　　年　　月　　日"
    name = each.person if day else "　　　　　　"
    lines.append(f"签名：{name}　　　　　　{date}")
    return "\n".join(lines)
