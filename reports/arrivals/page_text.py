"""The text of a mail that is a page: its lines as they are seen, nothing that is hidden."""

import re

_BLOCKS = frozenset(
    ("p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "hr", "section")
)
_UNSEEN = ("script", "style", "head", "title")
_CELLS = ("td", "th")


def page_text(page: str) -> str:
    """Return what a page says, a line for each of its blocks."""
    from lxml import etree, html  # noqa: PLC0415 (only in the process of the reader)

    without = re.sub(r"^\s*<\?xml[^>]*\?>", "", page)
    if not without.strip():
        return ""
    try:
        tree = html.fromstring(without)
    except etree.LxmlError:
        return ""
    etree.strip_elements(tree, *_UNSEEN, etree.Comment, with_tail=False)
    for each in tree.iter():
        if each.tag in _BLOCKS:
            each.tail = f"\n{each.tail or ''}"
            each.text = f"\n{each.text or ''}" if each.tag != "br" else each.text
        elif each.tag in _CELLS:
            each.tail = f" {each.tail or ''}"
    said = (" ".join(line.split()) for line in str(tree.text_content()).split("\n"))
    return "\n".join(line for line in said if line)
