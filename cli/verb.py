"""What a verb of the command line is; each is stated once, beside what it does."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Verb:
    """One verb: its name, a word of help, its arguments, and what it does.

    `run` returns the exit code. `place` says where a verb works that takes no --register. `window`
    names the register that the window is opened on afterwards, where there is a screen.
    """

    name: str
    help: str
    arguments: Callable[[ArgumentParser], object]
    run: Callable[[Namespace], int]
    window: Callable[[Namespace], Path] | None = None
    place: str = ""
