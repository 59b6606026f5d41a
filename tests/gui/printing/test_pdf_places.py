"""Where a passage stands on the pages of a paper."""

import pytest

from gui.printing.pdf_pages import PdfPages
from reports.paper.document import Document, Paragraph
from reports.writers.pdf.writer import pdf_bytes

_ASKED = "石门村2025年征地补偿安置方案及补偿款发放明细"
_REASON = "经审查，你申请公开的政府信息可以公开，向你提供下列政府信息："


@pytest.mark.parametrize("given", [f"{_ASKED}。", f"{_ASKED}（复印件）。"])
def test_a_passage_is_found_behind_the_words_that_quote_it(given: str) -> None:
    told = (f"申请公开“{_ASKED}”。", _REASON, given)
    data, _ = pdf_bytes(Document("答复书", blocks=tuple(map(Paragraph, told))))
    pages = PdfPages(data)
    ((_, reason),), ((_, found),) = (pages.places([each])[0] for each in (_REASON, given))
    assert found.top() >= reason.bottom() - 1
