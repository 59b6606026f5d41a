"""显示: point size and mode, applied at once and remembered."""

from collections.abc import Callable

from gui.acting.application import application
from gui.acting.telling import telling
from gui.forms.choices import ToggleField
from gui.forms.rows import FieldSpec
from gui.settings.settings_card import SettingsCard, WholeForm
from gui.theme.tokens import SIZES
from models.store.settings import remember

_MODES = (("system", "跟随系统"), ("light", "浅色"), ("dark", "深色"))


class DisplayCard(SettingsCard):
    """The looks. `resize_text(points)` shows the window in another size."""

    def __init__(self, resize_text: Callable[[float], object]) -> None:
        super().__init__("显示")
        self._resize_text = resize_text
        sizes = [(points, f"{points:g}") for points in SIZES]
        self.form = WholeForm(
            (
                FieldSpec("points", "字号", lambda: ToggleField(sizes), "整个窗口一起变"),
                FieldSpec("choice", "明暗", lambda: ToggleField(_MODES)),
            ),
            narrow=True,
            label_width=76,
        )
        self.body.addWidget(self.form)
        self.form.edited.connect(self._apply)

    def refresh(self) -> None:
        """Show what is chosen."""
        dresser = application().dresser
        self.form.set_values({"points": dresser.theme.points, "choice": dresser.choice})

    def _apply(self, key: str) -> None:
        with telling(self):
            value = self.form.values()[key]
            if key == "points":
                self._resize_text(value)
            else:
                remember("choice", value)
                application().dresser.choose(choice=value)
        self.refresh()
