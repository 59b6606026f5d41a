"""The pane of one row of the standard catalogue."""

from collections.abc import Mapping, Sequence
from typing import Any

from gui.catalogue.standard.fields import blank, domain_choices, given, parts
from gui.controls.chips import Chip, ChipKind
from gui.controls.controls import Button
from gui.forms.choices import ComboField
from gui.forms.form import Form
from gui.pages.record_book import RecordBook
from gui.pages.record_pane import RecordPane
from models.catalogue.standard_entry import StandardEntry


class StandardPane(RecordPane[StandardEntry]):
    """Shows one row, or a new one in the domain that it is made from."""

    def __init__(self, book: RecordBook[StandardEntry]) -> None:
        super().__init__(book, Form(parts()))

    def add_buttons(self) -> Sequence[Button]:
        """Rows are mostly changed: the main button saves and stays."""
        return (
            self.foot.add_button("保存并新增", self.save_and_next, key="Ctrl+Enter"),
            self.foot.add_button("保存", self.save, key="Ctrl+S", kind="primary"),
        )

    def titled(self, record: StandardEntry) -> tuple[str, Chip | None]:
        """Return the title, and the domain as a chip."""
        return "修改条目", Chip(ChipKind.PLAIN, record.domain)

    def blank(self, about: Any) -> Mapping[str, Any]:
        """Begin a row; `about` is its domain, if that is known."""
        return blank(str(about or ""))

    def next_about(self) -> str:
        """Go on in the same domain."""
        return self.record.domain if self.record is not None else ""

    def first_field(self) -> str:
        """Begin at the matter, where the domain is known."""
        return "matter" if self.form.field("domain").value() else "domain"

    def offer(self) -> None:
        """Offer the domains, those the office added too."""
        domain = self.form.field("domain")
        assert isinstance(domain, ComboField)
        domain.set_choices(domain_choices())

    def values(self) -> dict[str, Any]:
        """Return the row as the verbs take it."""
        return given(self.form.values(), self.record)
