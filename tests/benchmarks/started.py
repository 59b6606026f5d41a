"""What a command costs as a process, beside Python that only imports the same libraries."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import run

from cli.parser import verbs
from tests.benchmarks.measure import Row, pair
from tests.benchmarks.window import process
from tests.places import ROOT

_OURS = ("cli", "gui", "main", "models", "reports", "resources", "__main__")
_TELL = (
    "import contextlib, io, json, sys, main\n"
    "with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):\n"
    "    main.main(sys.argv[1:])\n"
    "print(json.dumps(list(sys.modules)))\n"
)
_IMPORT = (
    "import contextlib, importlib, sys\n"
    "for name in sys.argv[1:]:\n"
    "    with contextlib.suppress(ImportError): importlib.import_module(name)\n"
)


def started(register: Path) -> Iterator[Row]:
    """Yield every command asked for its help, and those that only read, on a blank register."""
    for verb in verbs():
        yield _row(f"main.py {verb.name} --help", verb.name, "--help")
    own = ("--register", str(register))
    for words in (("due",), ("tables", "2025"), ("search", "防汛"), ("verify",)):
        yield _row(f"main.py {' '.join(words)}", *own, *words)


def _row(name: str, *words: str) -> Row:
    bare = process("-c", _IMPORT, *_libraries(words))
    return pair(name, process("main.py", *words), bare, runs=3)


def _libraries(words: tuple[str, ...]) -> list[str]:
    """Return what a command imports that is none of ours."""
    call = [sys.executable, "-c", _TELL, *words]
    told = run(call, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [each for each in json.loads(told) if each.partition(".")[0] not in _OURS]
