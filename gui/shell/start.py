"""From the register's folder to the window: found or made, opened, and closed in order."""

import sys
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QTimer

from gui.acting.application import Application, start
from gui.dialogs.sheet import tell
from gui.shell import whereabouts
from gui.shell.choosing import recent
from gui.shell.crash import CrashHook
from gui.shell.keeper import Keeper
from gui.shell.opening import looks
from gui.shell.opening.asking import NotGiven, asking
from gui.shell.tray.waiting import Waiting, can_wait
from models import reading
from models.disk import passing
from models.office.profile import office
from models.password import verbs
from models.store import register
from models.store.held import seat
from models.store.refusal import Refusal, RegisterBusy, RegisterUnwritable
from models.store.secret.key import Ask
from models.store.sought.index import Tell
from reports.ways import Way

_DRAWN_MS = 30


class Found(NamedTuple):
    """Where a register lies, and where a new one is opened: None for its workbench."""

    place: Path
    way: Way | None = None


def run(folder: Path, *, in_tray: bool = False, package: Path | None = None) -> int:
    """Open the window on the register in `folder` and return the exit code.

    Without a register there it is made, or another one chosen. Where a window of this PC shows it
    already, that one comes to the front. 2 when the register is refused: open elsewhere, damaged,
    newer than the program, or in a folder that cannot be written. `in_tray` waits in the
    notification area, where there is one and a register. A `package` is made into a register first.
    """
    app = start(sys.argv[:1], **looks.last_here()._asdict())
    hook = CrashHook(app)
    hook.install()
    place = folder
    try:
        waits = in_tray and can_wait()
        may_ask = not in_tray or _may_wait(folder, waits)
        found = (unpacked(package) if package else find(folder)) if may_ask else None
        if found is None:
            return 0
        place = found.place
        return _work_in(app, hook, folder, place, waits=waits, first=found.way)
    except (RegisterBusy, RegisterUnwritable) as refusal:
        from gui.shell.second_start import ring  # noqa: PLC0415 (only a register in use)

        if isinstance(refusal, RegisterBusy) and (in_tray or ring(place)):
            return 0
        return _look_at(app, hook, folder, place, refusal)
    except NotGiven:
        return 0
    except Refusal as refusal:
        tell("登记簿打不开", refusal.sentence)
        return 2
    finally:
        passing.end()


def _may_wait(folder: Path, waits: bool) -> bool:
    """Tell whether there is a place to wait in, and a register to remind of."""
    other = whereabouts.elsewhere(folder) or folder
    return waits and (whereabouts.has_register(folder) or whereabouts.has_register(other))


def _work_in(
    app: Application,
    hook: CrashHook,
    folder: Path,
    place: Path,
    *,
    waits: bool = False,
    first: Way | None = None,
) -> int:
    """Open the window, and again where the register goes on in another folder.

    The first time it `waits` in the notification area until it is wanted, and `first` leads on.
    """
    waiting, back = Waiting(app, place, is_on=waits), place
    ask = waiting.before(asking(place))
    while True:
        with ExitStack() as held:
            if not _holds(held, place, ask, is_first=place == back):
                place, ask = back, asking(back)
                continue
            verbs.note_recovered(date.today())
            recent.note(place, office().name)
            code, keeper = _serve(app, hook, place, first, waiting)
            ask, waiting.is_on = verbs.known_key() or ask, False
        if keeper is None or keeper.moved_to is None:
            return code
        first = keeper.aside.then if keeper.aside is not None else None
        back = place
        if keeper.opens is not None:
            place, ask = keeper.opens, asking(keeper.opens)
        elif keeper.moved_to != place:
            back = place = keeper.moved_to
            whereabouts.keep(folder, place)


def _holds(held: ExitStack, place: Path, ask: Ask, *, is_first: bool) -> bool:
    """Open the register; of another than the one before it is said why that cannot be opened."""
    try:
        held.enter_context(register.opened(place, ask, partial(_upgrading, place)))
    except Refusal as refusal:
        if is_first:
            raise
        if not isinstance(refusal, NotGiven):
            tell("登记簿打不开", refusal.sentence)
        return False
    return True


def _upgrading(place: Path, work: Callable[[Tell], list[str]]) -> list[str]:
    from gui.shell.opening.upgrading import upgrading  # noqa: PLC0415 (only an earlier register)

    return upgrading(place, work)


def _look_at(app: Application, hook: CrashHook, folder: Path, place: Path, refusal: Refusal) -> int:
    """Open the window only to read, where the clerk wants that; 2 where she does not."""
    from gui.shell.only_read import OnlyReadDialog  # noqa: PLC0415 (only what cannot be written)

    if not OnlyReadDialog(refusal).exec():
        return 2
    try:
        with reading.opened_to_read(place, refusal, asking(place)):
            code, keeper = _serve(app, hook, place)
        other = keeper.opens if keeper is not None else None
        return _work_in(app, hook, folder, other) if other is not None else code
    except NotGiven:
        return 0
    except Refusal as again:
        tell("登记簿打不开", again.sentence)
        return 2


def unpacked(package: Path) -> Found | None:
    """Return the register that a package became; None when the clerk gives up."""
    from gui.shell.choosing.package_dialog import PackageDialog  # noqa: PLC0415 (seldom)

    dialog = PackageDialog(package)
    dialog.exec()
    return Found(dialog.made) if dialog.made is not None else None


def find(folder: Path) -> Found | None:
    """Return where the register lies, asking the first time; None when the clerk gives up."""
    if whereabouts.has_register(folder):
        return Found(folder)
    other = whereabouts.elsewhere(folder)
    if other is not None and whereabouts.has_register(other):
        return Found(other)
    from gui.shell.first_run import FirstRun  # noqa: PLC0415 (only the first time)

    first = FirstRun(folder, lost=other)
    if not first.exec():
        return None
    if first.chosen != folder and first.keep:
        whereabouts.keep(folder, first.chosen)
    return Found(first.chosen, first.way)


def _is_at_the_desk(waiting: Waiting | None) -> bool:
    """Tell whether somebody is, asking who where the register has operators, once it is wanted."""
    if not seat.are_on():
        return True
    if waiting is not None and not waiting.is_wanted():
        return False
    from gui.shell.opening.sign_in import signed_in  # noqa: PLC0415 (only with operators)

    return signed_in()


def begin(
    app: Application, hook: CrashHook, keeper: Keeper, place: Path, first: Way | None
) -> None:
    """Show the first page of a window that was drawn, and where `first` leads."""
    from gui.shell.opening.attending import attend, watch_backups  # noqa: PLC0415 (drawn first)

    hook.say = keeper.show_refusal
    attend(app, keeper, place)
    keeper.begin()
    watch_backups(keeper)
    if first is not None:
        keeper.window.follow(first)


def _serve(
    app: Application,
    hook: CrashHook,
    place: Path,
    first: Way | None = None,
    waiting: Waiting | None = None,
) -> tuple[int, Keeper | None]:
    """Show the window until it is closed. It is made inside the loop, which shows errors, too.

    It is drawn before its first page is imported. `first` leads where it is opened; while it is
    `waiting` it lies in the notification area. Returns the exit code, and what kept the window.
    """
    if not _is_at_the_desk(waiting):
        return 0, None
    shown: list[Keeper] = []

    def show() -> None:
        shown.append(Keeper(app, date.today, at_once=False))
        shown[0].window.setVisible(waiting is None or not waiting.is_on)
        QTimer.singleShot(_DRAWN_MS, shown[0], partial(begin, app, hook, shown[0], place, first))

    QTimer.singleShot(0, show)
    code = app.exec()
    if not shown:
        return 1, None
    _leave(app, shown[0])
    return code, shown[0]


def _leave(app: Application, keeper: Keeper) -> None:
    """Do what is left once the window was closed, while the register is open."""
    from gui.acting import background  # noqa: PLC0415 (at the end)
    from gui.shell.opening.backups import back_up_at_the_end  # noqa: PLC0415
    from gui.shell.opening.carrying_out import carry_out  # noqa: PLC0415

    background.end_all()
    if keeper.moved_to is None:
        back_up_at_the_end()
    keeper.window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if keeper.aside is not None:
        carry_out(keeper.aside)
