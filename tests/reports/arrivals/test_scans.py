"""The code of a paper is read from its scan however it lies, and its pages become its own file."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageFilter

from models.arrivals.arrived_scan import Piece
from models.arrivals.paper_code import PaperCode
from models.store.refusal import Refusal
from reports.arrivals import scan_pages, scans
from reports.paper.document import Block, Document, Line, PageBreak, Paragraph
from reports.writers.docx.writer import write_docx
from reports.writers.ofd.writer import ofd_bytes
from reports.writers.pdf.writer import pdf_bytes, pdf_bytes_of
from reports.writers.setting.qr_code import BOTTOM, LEFT, SIDE
from tests.huge import png_of
from tests.reports.writers import ofd_read

PROOF, OTHER = "GKB1:ABCDEF:SERVICE-PROOF:2026-001", "GKB1:ABCDEF:RECEIPT:桥依申2026-2号"


def paper(code: str, pages: int = 1) -> Document:
    one: tuple[Block, ...] = (Paragraph("一"),)
    blocks = one + (pages - 1) * (PageBreak(), Paragraph("二"))
    return Document("送达回证", blocks=blocks, code=code)


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two pages of one paper, a page without a code, a page of another paper."""
    made = tmp_path_factory.mktemp("scan") / "扫描.pdf"
    parts = [paper(PROOF, 2), paper(""), paper(OTHER)]
    made.write_bytes(pdf_bytes_of(parts)[0])
    return made


@pytest.fixture(scope="module")
def sheet(scanned: Path) -> Image.Image:
    """The first page as a scanner sees it, with 150 dots an inch."""
    with pypdfium2.PdfDocument(scanned) as pdf:
        drawn: Image.Image = pdf[0].render(scale=150 / 72).to_pil().convert("L")
    return drawn


def test_every_page_of_a_scan_says_its_code(scanned: Path) -> None:
    assert scan_pages.codes_in(scanned) == ((PROOF,), (PROOF,), (), (OTHER,))
    assert scans.read_scan(scanned).codes == ((PROOF,), (PROOF,), (), (OTHER,))  # apart


def _askew(page: Any) -> Any:
    return page.rotate(3, expand=True, fillcolor=240, resample=Image.Resampling.BICUBIC)


@pytest.mark.parametrize(
    "spoilt",
    [
        _askew,
        lambda page: page.rotate(90, expand=True),
        lambda page: page.rotate(180),
        lambda page: page.filter(ImageFilter.GaussianBlur(1)),
        lambda page: _askew(page.resize((page.width * 4 // 5, page.height * 4 // 5))),
        lambda page: Image.blend(page, Image.effect_noise(page.size, 120), 0.35),
    ],
    ids=["askew", "lying", "upside down", "blurred", "120 dpi", "noisy"],
)
def test_a_code_is_read_from_a_bad_scan(
    sheet: Image.Image, spoilt: Callable[[Any], Any], tmp_path: Path
) -> None:
    file = tmp_path / "photo.jpg"
    spoilt(sheet).save(file, quality=45)
    assert scan_pages.codes_in(file) == ((PROOF,),)


def test_the_bar_code_of_a_slip_of_the_post_is_read_too(tmp_path: Path) -> None:
    bars = zxingcpp.create_barcode("EB123456789CS", zxingcpp.BarcodeFormat.Code128).to_image(
        scale=2
    )
    slip = Image.new("L", (900, 600), 255)
    slip.paste(Image.fromarray(bars), (90, 200))
    slip.rotate(90, expand=True).save(tmp_path / "slip.jpg", quality=60)
    assert scan_pages.codes_in(tmp_path / "slip.jpg") == (("EB123456789CS",),)


def test_an_ofd_has_the_code_where_the_pdf_has_it() -> None:
    blank = Document("", blocks=(Line("1"),), code=PROOF, numbered=False)
    (page,) = ofd_read.read(ofd_bytes(pdf_bytes(blank)[0])).pages
    left, top, right, bottom = page.paths[-1]
    assert (right - left, bottom - top) == pytest.approx((SIDE, SIDE), abs=0.1)
    assert (left, page.size[1] - bottom) == pytest.approx((LEFT, BOTTOM), abs=0.1)


def test_a_word_file_has_the_code_on_odd_and_on_even_pages(tmp_path: Path) -> None:
    write_docx(paper(PROOF), tmp_path / "a.docx")
    with zipfile.ZipFile(tmp_path / "a.docx") as held:
        (name,) = [each for each in held.namelist() if each.endswith(".png")]
        picture = Image.open(io.BytesIO(held.read(name)))
        wide = Image.new("L", (picture.width + 80, picture.height + 80), 255)
        wide.paste(picture, (40, 40))
        feet = [held.read(each) for each in held.namelist() if "word/footer" in each]
    wide.save(tmp_path / "a.png")
    assert scan_pages.codes_in(tmp_path / "a.png") == ((PROOF,),)
    assert [b"wp:anchor" in each for each in feet] == [True, True]


def test_a_scan_of_several_papers_is_cut_and_one_of_one_stays_as_it_is(scanned: Path) -> None:
    whole = scans.read_scan(scanned)
    code, other = PaperCode("ABCDEF", "service_proof", "2026-001"), PaperCode("ABCDEF", "x", "2")
    pieces = [Piece(0, (0, 1), code), Piece(0, (2,), follows=True), Piece(0, (3,), other)]
    wanted = scans.joined(pieces, ["2026-001", "2026-001", "2026-002"])
    cut = scans.as_files([whole], wanted)
    assert [each.content.name for each in cut] == [
        "送达回证 扫描 第 1—3 页.pdf",
        "文书 扫描 第 4 页.pdf",
    ]
    counts = [len(pypdfium2.PdfDocument(each.content.data)) for each in cut]
    assert counts == [3, 1]
    all_of_it = scans.as_files([whole], [(Piece(0, (0, 1, 2, 3), code), "2026-001")])
    assert [each.content.data for each in all_of_it] == [scanned.read_bytes()]


def test_what_is_left_out_is_filed_nowhere_and_what_went_elsewhere_follows_nothing() -> None:
    pieces = [Piece(0, (0,)), Piece(0, (1,), follows=True), Piece(0, (2,), follows=True)]
    kept = scans.joined(pieces, ["a", "", "b"])
    assert [(each.pages, number) for each, number in kept] == [((0,), "a"), ((2,), "b")]


@pytest.mark.parametrize("name", ["a.pdf", "a.png", "a.jpg"])
def test_a_broken_scan_is_a_sentence(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"junk")
    with pytest.raises(Refusal, match=f"“{name}”"):
        scans.read_scan(tmp_path / name)


def test_a_scan_of_too_many_pages_is_a_sentence(tmp_path: Path) -> None:
    long = pypdfium2.PdfDocument.new()
    for _ in range(201):
        long.new_page(595, 842)
    long.save(tmp_path / "a.pdf")
    with pytest.raises(Refusal, match="有 201 页，太多了"):
        scans.read_scan(tmp_path / "a.pdf")


def test_a_picture_of_more_dots_than_memory_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png_of(60_000, 60_000))
    with pytest.raises(Refusal, match=r"有 60000×60000 点，太大了.*300 dpi"):
        scans.read_scan(tmp_path / "a.png")


@pytest.mark.parametrize("mode", ["1", "L", "RGB"])
def test_a_tiff_of_a_scanner_is_read_page_by_page_and_cut(
    scanned: Path, tmp_path: Path, mode: str
) -> None:
    with pypdfium2.PdfDocument(scanned) as pdf:
        drawn = [page.render(scale=200 / 72).to_pil().convert(mode) for page in pdf]
    file = tmp_path / "扫描.tif"
    packed = "group4" if mode == "1" else "tiff_lzw"
    drawn[0].save(file, save_all=True, append_images=drawn[1:], compression=packed)
    whole = scans.read_scan(file)
    assert whole.codes == ((PROOF,), (PROOF,), (), (OTHER,))
    code = PaperCode("ABCDEF", "service_proof", "2026-001")
    wanted = [(Piece(0, (0, 1), code), "2026-001"), (Piece(0, (3,)), "2026-002")]
    cut = scans.as_files([whole], wanted)
    assert cut[0].content.name == "送达回证 扫描 第 1—2 页.tif"
    pages = [Image.open(io.BytesIO(each.content.data)) for each in cut]
    assert [(each.n_frames, each.mode) for each in pages] == [(2, mode), (1, mode)]  # type: ignore[attr-defined]
    assert pages[1].convert("L").tobytes() == drawn[3].convert("L").tobytes()


def test_the_same_pages_are_cut_into_the_same_bytes(scanned: Path) -> None:
    first, other = (scan_pages.cut(scanned, [(0,), (2,)]) for _ in range(2))
    assert first == other
    assert first[0] != first[1]


@pytest.mark.parametrize(
    ("name", "said"),
    [("IMG_1.heic", "HEIC.*另存（导出）为 .jpg"), ("a.jpg", "HEIC.*兼容性最佳")],
)
def test_a_photo_of_an_iphone_is_told_how_to_become_one_that_is_read(
    name: str, said: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")
    with pytest.raises(Refusal, match=said):
        scans.read_scan(tmp_path / name)
