"""The head of a page: where I am, how many there are, what can be done."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from gui.controls.chips import Chip, ChipLabel
from gui.controls.controls import Button, button, label
from gui.controls.find_button import FindButton
from gui.controls.menus import menu
from gui.controls.tips import set_tip
from gui.theme.icons import icon
from gui.theme.theme import px


class PageHead(QFrame):
    """Title and counts, or the way back to the list and a record; actions at the right.

    Quiet actions go into 更多 from the left when the head is too narrow, then words and chips go,
    then what is not quiet folds too, but for the primary action; rare ones stand always there.
    """

    back_pressed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "head")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(24), 0, px(20), 0)
        self._row.setSpacing(px(10))
        self._back = button("", "quiet", icon_name="arrow-left", press=self.back_pressed.emit)
        self._back.setAccessibleName("返回")
        set_tip(self._back, "返回 Alt+←")
        self._list = button("", "quiet", press=self.back_pressed.emit)
        self._list.setProperty("square", "false")
        self._list.setProperty("edge", "both")
        self._slash = label("/", "label")
        self.title_label = label(title, "title")
        self._chip = ChipLabel(parent=self)
        self.counts_label = label("", "label")
        self._extra = QHBoxLayout()
        self.more_button = button("更多", "quiet", icon_name="ellipsis")
        self._menu = menu(self)
        self.more_button.setMenu(self._menu)
        self.quiet_buttons: list[Button] = []
        self.other_buttons: list[Button] = []
        self._actions: dict[Button, QAction] = {}
        self._rare: dict[QAction, Callable[[], bool]] = {}
        self._menu.aboutToShow.connect(self._offer_rare)
        self._left_out: set[Button] = set()
        self._spare: list[QLabel | FindButton] = []
        self._chips: list[ChipLabel] = []
        self._compact = self._of_record = self._is_fitting = self._is_unfit = False
        self._lay_out()

    def _lay_out(self) -> None:
        way_back = (self._back, self._list, self._slash)
        for part in (*way_back, self.title_label, self._chip, self.counts_label):
            self._row.addWidget(part)
        self._row.addLayout(self._extra)
        self._row.addStretch(1)
        self._row.addWidget(self.more_button)
        for part in (*way_back, self.more_button):
            part.hide()
        self.set_compact(False)

    def show_record(self, list_word: str, title: str, chip: Chip | None = None) -> None:
        """Show ``← list / record [chip]``."""
        self._list.setText(list_word)
        self._of_record = True
        for part in (self._back, self._list, self._slash):
            part.show()
        self.title_label.setText(title)
        self._chip.set_chip(chip)
        self.counts_label.setText("")
        self.fit()

    def set_counts(self, counts: str) -> None:
        """Show one sentence of counts beside the title."""
        self.counts_label.setText(counts)
        self.fit()

    def add_widget(self, widget: QWidget) -> None:
        """Put a control (a year, a search) beside the title."""
        self._extra.addWidget(widget)

    def add_words(self, words: QLabel) -> None:
        """Put words behind the controls, which are left out where they have no room."""
        self._extra.addWidget(words)
        self._spare.append(words)

    def add_chip(self, chip: ChipLabel) -> None:
        """Put a chip behind the controls, which is the last to be left out."""
        self._extra.addWidget(chip)
        self._chips.append(chip)

    def add_search(self, search: FindButton) -> None:
        """Put the search over everything before the actions; it is left out where it is tight."""
        self._row.insertWidget(self._row.indexOf(self.more_button), search)
        self._spare.append(search)
        self.fit()

    def add_action(
        self,
        word: str,
        press: Callable[[], object],
        *,
        icon_name: str = "",
        kind: str = "quiet",
        key: str = "",
    ) -> Button:
        """Add an action: `quiet`, "" (secondary) or `primary`; the one primary comes last."""
        made = button(word, kind, icon_name=icon_name, press=press)
        if key and kind == "primary":
            made.setText(f"{made.text()}   {key}")
        elif key:
            set_tip(made, f"{word} {key}")
        if key and kind != "quiet":
            # Not the button's own shortcut: that one presses a tenth of a second late.
            QShortcut(QKeySequence(key), made).activated.connect(made.click)
        (self.quiet_buttons if kind == "quiet" else self.other_buttons).append(made)
        self._row.addWidget(made)
        if kind != "primary":
            self._actions[made] = self._menu_action(made, word, icon_name, key)
        self.fit()
        return made

    def add_rare(
        self, word: str, press: Callable[[], object], holds: Callable[[], bool], icon_name: str = ""
    ) -> QAction:
        """Add an action that stands in 更多 only; `holds` is asked each time that opens."""
        made = QAction(word, self)
        if icon_name:
            made.setIcon(icon(icon_name))
        made.triggered.connect(lambda _checked=False: press())
        self._rare[made] = holds
        self.fit()
        return made

    def _offer_rare(self) -> None:
        for made, action in self._actions.items():
            action.setText(made.accessibleName())
            action.setEnabled(made.isEnabled() and made not in self._left_out)
        for action, holds in self._rare.items():
            action.setEnabled(holds())

    def leave_out(self, buttons: Collection[Button]) -> None:
        """Show every action but these, whose keys do not work meanwhile."""
        self._left_out = set(buttons)
        for made in (*self.quiet_buttons, *self.other_buttons):
            made.setVisible(made not in self._left_out)
        for made, action in self._actions.items():
            action.setEnabled(made not in self._left_out)
        self.fit()

    def _menu_action(self, made: Button, word: str, icon_name: str, key: str) -> QAction:
        action = QAction(word, self)
        if made in self.quiet_buttons:
            action.setShortcut(key)
            self.addAction(action)  # the key works while the button is folded, too
        if icon_name:
            action.setIcon(icon(icon_name))
        action.triggered.connect(lambda _checked=False: made.click())
        return action

    def set_compact(self, compact: bool) -> None:
        """Take the lower head without counts, for a low window."""
        self._compact = compact
        self.setFixedHeight(px(52 if compact else 60))
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Show what has room, after words or controls have changed.

        What is shown has the window laid out at once, which may change the width meanwhile.
        """
        if self._is_fitting:
            self._is_unfit = True
            return
        self._is_fitting, self._is_unfit = True, False
        self._fit()
        self._is_fitting = False
        if self._is_unfit:
            self.fit()

    def _fit(self) -> None:
        self._show_words()
        every = (*self.quiet_buttons, *self.other_buttons)
        foldable = [each for each in every if each in self._actions and each not in self._left_out]
        for made in foldable:
            made.setVisible(True)
        self.more_button.setVisible(bool(self._rare))
        folded = self._fold([each for each in foldable if each in self.quiet_buttons])
        self._leave_out_words()
        folded += self._fold([each for each in foldable if each in self.other_buttons])
        self._menu.clear()
        for made in folded:
            self._actions[made].setMenu(made.menu())
            self._menu.addAction(self._actions[made])
        self._menu.addActions(list(self._rare))

    def _fold(self, foldable: Sequence[Button]) -> list[Button]:
        """Put buttons into 更多 from the left while there is no room; return those."""
        folded: list[Button] = []
        while len(folded) < len(foldable) and self._too_narrow():
            folded.append(foldable[len(folded)])
            folded[-1].hide()
            self.more_button.show()
        return folded

    def _show_words(self) -> None:
        self.title_label.show()
        self._show_way_back(shown=self._of_record)
        for words in self._spare:
            words.setVisible(bool(words.text()))
        for chip in self._chips:
            chip.setVisible(chip.chip is not None)
        self.counts_label.setVisible(not self._compact and bool(self.counts_label.text()))

    def _leave_out_words(self) -> None:
        if self._too_narrow():
            for words in (self.counts_label, *self._spare):
                words.hide()
        if self._too_narrow():
            self._show_way_back(shown=False)  # the arrow leads back as well
        if self._too_narrow() and self._extra.count():
            self.title_label.hide()  # the navigation says it, too; a year cut short says nothing
        if self._too_narrow():
            for chip in self._chips:
                chip.hide()

    def _show_way_back(self, *, shown: bool) -> None:
        for part in (self._list, self._slash):
            part.setVisible(shown)

    def _too_narrow(self) -> bool:
        self._extra.invalidate()
        self._row.invalidate()
        return self.width() > 0 and self._row.minimumSize().width() > self.width()
