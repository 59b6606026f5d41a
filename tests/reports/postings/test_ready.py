"""A posting of the register as it is printed, and the papers about postings."""

from datetime import date
from pathlib import Path

import docx
import pypdfium2
import pytest
from PIL import Image

from models.items import item
from models.postings import boards
from models.postings import posting as postings
from models.postings.pasted import Attached, PostedList, as_text, attached_text
from models.postings.posting import PHOTO_KIND, Posting
from models.store.attachment import attach
from models.store.refusal import Refusal
from reports.paper.document import Document, Table, TableBlock
from reports.postings.papers import board_register, proof_slip, single, week_of
from reports.postings.ready import closing, from_item, of_number, ready
from reports.writers.html import html
from reports.writers.papers import write_paper
from reports.writers.pdf.writer import pdf_bytes

TODAY = date(2026, 3, 26)
TABLE = PostedList(("序号", "户主", "身份证号"), (("1", "某甲乙", "360424199001011234"),))


def kept(**values: object) -> Posting:
    facts: dict[str, object] = {
        "title": "关于3月拟新增低保对象的公示",
        "kind": "公示",
        "body": "现予公示。",
        "matter": "relief",
        "posted_on": date(2026, 3, 16),
        "first_on": date(2026, 3, 17),
        "last_on": date(2026, 3, 23),
        "objections_to": "社会事务办公室",
        "phone": "0000-0000001",
        "supervision": "0000-0000002",
    }
    return postings.record(TODAY, **{**facts, **values})


def words(table: Table) -> list[str]:
    return [cell.text for cell in table.cells]


def table_of(document: Document) -> Table:
    block = document.blocks[0]
    assert isinstance(block, TableBlock)
    return block.table


def test_the_time_how_to_object_and_whom_to_call_stand_after_the_text(opened: Path) -> None:
    assert closing(kept()) == (
        "公示时间：2026年3月17日至3月23日（共7天）。",
        "对公示内容有异议的，请在公示期内向社会事务办公室反映。",
        "受理电话：0000-0000001　监督电话：0000-0000002",
        "特此公示。",
    )


def test_a_notice_says_only_what_it_has(opened: Path) -> None:
    made = kept(kind="通知", first_on=None, last_on=None, posted_on=None, supervision="")
    assert closing(made) == ("联系电话：0000-0000001",)
    over_year = kept(
        matter="land_notice",
        kind="公告",
        posted_on=date(2026, 12, 20),
        first_on=date(2026, 12, 21),
        last_on=date(2027, 1, 8),
    )
    assert closing(over_year)[0].startswith("公告时间：2026年12月21日至2027年1月8日")


def test_nothing_private_reaches_the_sheet(opened: Path) -> None:
    made = kept(
        body="联系人某甲，13800001234。\n【名单】",
        list=as_text(TABLE),
        attached=attached_text(
            [Attached("明细", table=TABLE), Attached("说明", text="账号6217001234567890123")]
        ),
    )
    shown = ready(made)
    text = repr(shown.sheet)
    for secret in ("13800001234", "360424199001011234", "6217001234567890123"):
        assert secret not in text
    assert len(shown.masks) == 4
    assert shown.sheet.table is not None
    assert shown.sheet.table.rows[0][1] == "某甲乙"


def test_a_list_with_many_columns_lies_on_its_side(opened: Path) -> None:
    wide = PostedList(tuple(f"列{n}" for n in range(12)), (tuple("甲" * 12),))
    narrow = ready(kept(list=as_text(TABLE))).sheet.table
    table = ready(kept(list=as_text(wide))).sheet.table
    assert table is not None
    assert narrow is not None
    assert table.wide
    assert not narrow.wide


def test_a_posting_from_an_item_carries_its_facts(opened: Path) -> None:
    made = item.record(
        "关于春季森林防火的通告",
        document_number="示政通〔2026〕1号",
        summary="禁止野外用火。",
        made_on=date(2026, 3, 2),
    )
    draft = from_item(made, TODAY)
    assert (draft.kind, draft.body, draft.dated) == ("通告", "禁止野外用火。", date(2026, 3, 2))
    assert draft.document_number == "示政通〔2026〕1号"
    empty = item.record("示例镇政务公开清单")
    assert from_item(empty, TODAY).body.startswith("现将《示例镇政务公开清单》予以公布。")


def test_it_is_found_by_number_or_title_and_what_is_not_there_is_said(opened: Path) -> None:
    made = item.record("关于停水的通知", document_number="示政〔2026〕2号", index_number="a/1")
    for wanted in ("a/1", "示政〔2026〕2号", "关于停水的通知", str(made.id)):
        assert of_number(wanted, "A3", TODAY).sheet.paper == "A3"
    kept()
    assert of_number("关于3月拟新增低保对象的公示", None, TODAY).sheet.closing[-1] == "特此公示。"
    with pytest.raises(Refusal, match="没有信息"):
        of_number("没有的", None, TODAY)
    item.record("关于停水的通知")
    with pytest.raises(Refusal, match="有几条信息"):
        of_number("关于停水的通知", None, TODAY)


def test_the_proof_slip_names_every_board_and_leaves_room_to_sign(opened: Path) -> None:
    made = kept()
    one = boards.put_up(made, "镇政府公开栏", date(2026, 3, 16), "王某", TODAY)
    boards.put_up(made, "柳湾村公开栏", date(2026, 3, 16), "李某", TODAY)
    boards.take_down(one, date(2026, 3, 24), "王某", TODAY, "无异议")
    said = " ".join(words(table_of(proof_slip(made))))
    for part in ("镇政府公开栏", "柳湾村公开栏", "2026-03-24　王某", "尚未取下", "无异议"):
        assert part in said
    assert said.count("签名") == 2


def test_the_register_of_a_month_has_a_row_for_each_board(opened: Path) -> None:
    made = kept()
    place = boards.put_up(made, "镇政府公开栏", date(2026, 3, 16), "王某", TODAY)
    paper = board_register(date(2026, 3, 1), date(2026, 3, 31), [(made.id, place.id)])
    row = words(table_of(paper))[-9:]
    assert row[:3] == ["1", "关于3月拟新增低保对象的公示", "公示"]
    assert row[4:7] == ["镇政府公开栏", "2026-03-16 王某", "在贴"]
    assert paper.landscape


def test_the_postings_of_a_week_are_one_paper(opened: Path) -> None:
    assert week_of(date(2026, 3, 16), date(2026, 3, 22)) == (None, ())
    kept(dated=TODAY)
    kept(title="关于停水的通知", kind="通知", paper="A3")
    found, lacks = week_of(date(2026, 3, 16), date(2026, 3, 22))
    assert found is not None
    assert lacks == ()
    data, lacking = found.make()
    pages = pypdfium2.PdfDocument(data)
    assert [round(page.get_width()) for page in pages] == [595, 842]
    assert lacking == ()


def test_one_posting_is_shown_as_its_own_paper(opened: Path) -> None:
    data, _ = single(ready(kept()).sheet).make()
    assert data.startswith(b"%PDF")


def test_the_proof_slip_says_that_a_posting_came_down_before_its_period_was_over(
    opened: Path,
) -> None:
    made = kept(first_on=date(2026, 3, 17), last_on=date(2026, 3, 24))
    one = boards.put_up(made, "镇政府公开栏", date(2026, 3, 16), "王某", TODAY)
    boards.take_down(one, date(2026, 3, 20), "王某", TODAY)
    said = " ".join(words(table_of(proof_slip(made))))
    assert "公示期到 2026-03-24 才满，2026-03-20 已全部取下，少贴 4 天" in said


def test_each_board_taken_down_early_says_so_on_the_slip_while_others_hang(opened: Path) -> None:
    made = kept(first_on=date(2026, 3, 17), last_on=date(2026, 3, 24))
    one = boards.put_up(made, "镇政府公开栏", date(2026, 3, 16), "王某", TODAY)
    boards.put_up(made, "柳湾村公开栏", date(2026, 3, 16), "王某", TODAY)
    boards.take_down(one, date(2026, 3, 16), "王某", TODAY)
    said = " ".join(words(table_of(proof_slip(made))))
    assert "2026-03-16　王某\n公示期未满，少贴 8 天" in said


def test_an_objection_that_stands_with_every_board_is_named_once(opened: Path) -> None:
    made = kept()
    for name in ("镇政府公开栏", "柳湾村公开栏"):
        place = boards.put_up(made, name, date(2026, 3, 16), "王某", TODAY)
        boards.take_down(place, TODAY, "王某", TODAY, "来电一次，已答复")
    said = " ".join(words(table_of(proof_slip(made))))
    assert said.count("来电一次，已答复") == 1


def test_a_stored_photograph_is_printed_on_the_slip(opened: Path, tmp_path: Path) -> None:
    made = kept()
    place = boards.put_up(made, "镇政府公开栏", date(2026, 3, 16), "王某", TODAY)
    assert "粘贴正面照片" in " ".join(words(table_of(proof_slip(made))))
    photo = tmp_path / "公开栏.png"
    Image.new("RGBA", (640, 480), "teal").save(photo)
    attach(PHOTO_KIND, place.id, photo)
    slip = proof_slip(made)
    assert "粘贴正面照片" not in " ".join(words(table_of(slip)))
    pages = pypdfium2.PdfDocument(pdf_bytes(slip)[0])
    pictures = [
        each
        for page in pages
        for each in page.get_objects()
        if each.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE
    ]
    assert len(pictures) == 1
    assert "data:image/jpeg" in html(slip)
    target = tmp_path / "证明.docx"
    write_paper(slip, target)
    assert len(docx.Document(str(target)).inline_shapes) == 1
