"""Work that is done while no window reads the register: closed before it, opened anew after it."""

from collections.abc import Callable
from dataclasses import dataclass

from reports.ways import Way

Do = Callable[[Callable[[], list[str]]], list[str]]
Tell = Callable[[float, str], object]  # the part done, 0 to 1, and what is being done


@dataclass(frozen=True)
class Aside:
    """Such a work; `Application.aside` takes it.

    `work(tell, do)` does its long part by `do`, off the window's thread, and returns what is to be
    said at the next opening beside `said`. `then` leads where the window is opened again.
    """

    title: str
    work: Callable[[Tell, Do], list[str]]
    said: str
    then: Way | None = None
