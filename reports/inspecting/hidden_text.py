"""Text of a Word document that is there and cannot be seen: hidden, or white on white."""

from typing import Any

from reports.inspecting.document_parts import TAKEN, W, is_on, text_of

_WHITE = "FFFFFF"
_SHADED = (f"{W}shd", f"{W}highlight")


class Unseen:
    """Knows by the styles of a document what in it cannot be seen."""

    def __init__(self, styles: Any) -> None:
        self._styles: dict[str, Any] = {}
        for each in [] if styles is None else styles.iter(f"{W}style"):
            self._styles[str(each.get(f"{W}styleId"))] = each

    def said(self, paragraph: Any) -> tuple[str, str]:
        """Return what of a paragraph is hidden, and what of it is white."""
        hidden, pale = [], []
        for run in paragraph.iter(f"{W}r"):
            if next(run.iterancestors(f"{W}p"), None) is not paragraph:
                continue
            if next(run.iterancestors(*TAKEN), None) is not None:
                continue
            if self.is_hidden(run, paragraph):
                hidden.append(text_of(run))
            elif _is_white(run, paragraph):
                pale.append(text_of(run))
        return "".join(hidden), "".join(pale)

    def is_hidden(self, run: Any, paragraph: Any) -> bool:
        """Tell whether a run is hidden, by itself or by its style."""
        own = run.find(f"{W}rPr")
        said = is_on(own, "vanish")
        if said is None:
            said = self._by_style(_style(own, "rStyle"))
        if said is None:
            said = self._by_style(_style(paragraph.find(f"{W}pPr"), "pStyle"))
        return bool(said)

    def _by_style(self, name: str | None) -> bool | None:
        seen: set[str] = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[name]
            if (said := is_on(style.find(f"{W}rPr"), "vanish")) is not None:
                return said
            name = _style(style, "basedOn")
        return None


def _style(element: Any, name: str) -> str | None:
    found = None if element is None else element.find(f"{W}{name}")
    return None if found is None else str(found.get(f"{W}val"))


def _is_white(run: Any, paragraph: Any) -> bool:
    colour = run.find(f"{W}rPr/{W}color")
    if colour is None or str(colour.get(f"{W}val")).upper() != _WHITE:
        return False
    around = [run.find(f"{W}rPr"), paragraph.find(f"{W}pPr")]
    around += [cell.find(f"{W}tcPr") for cell in paragraph.iterancestors(f"{W}tc")]
    shaded = any(each is not None and _is_shaded(each) for each in around)
    drawn = next(paragraph.iterancestors(f"{W}txbxContent"), None) is not None
    return not shaded and not drawn  # a text box may be filled


def _is_shaded(looks: Any) -> bool:
    return any(
        str(found.get(f"{W}fill", found.get(f"{W}val"))).upper() not in ("AUTO", _WHITE, "NONE")
        for tag in _SHADED
        if (found := looks.find(tag)) is not None
    )
