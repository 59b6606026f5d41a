"""The changes of a Word document are accepted as Word accepts them."""

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from reports.inspecting.accepting import accept
from reports.inspecting.document_parts import W, text_of

_RUN = "<w:r><w:t>{}</w:t></w:r>"


@pytest.mark.parametrize(
    ("changed", "texts"),
    [
        (f"<w:p>{_RUN.format('甲')}<w:del>{_RUN.format('乙')}</w:del></w:p>", ["甲"]),
        (
            f"<w:p><w:ins>{_RUN.format('甲')}<w:del>{_RUN.format('乙')}</w:del></w:ins></w:p>",
            ["甲"],
        ),
        (
            f"<w:p><w:moveFrom>{_RUN.format('甲')}</w:moveFrom></w:p>"
            f"<w:p><w:moveTo>{_RUN.format('甲')}</w:moveTo></w:p>",
            ["", "甲"],
        ),
        (
            f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{_RUN.format('甲')}</w:p>"
            f"<w:p>{_RUN.format('乙')}</w:p>",
            ["甲乙"],
        ),
        (
            "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr>"
            f"<w:tr><w:tc><w:p>{_RUN.format('乙')}</w:p></w:tc></w:tr></w:tbl>",
            ["乙"],
        ),
        ("<w:p><w:r><w:rPr><w:b/><w:rPrChange/></w:rPr><w:t>甲</w:t></w:r></w:p>", ["甲"]),
    ],
)
def test_what_was_taken_out_goes_and_what_was_added_stays(changed: str, texts: list[str]) -> None:
    body = parse_xml(f"<w:body {nsdecls('w')}>{changed}</w:body>")
    accept(body)
    assert [text_of(paragraph) for paragraph in body.iter(f"{W}p")] == texts
    names = {str(each.tag).removeprefix(W) for each in body.iter()}
    assert not names & {"ins", "del", "moveTo", "moveFrom", "rPrChange"}
