"""What a verb says, for people or as JSON, and with which exit code it ends."""

import json
import sys
from argparse import Namespace
from decimal import Decimal
from typing import Any

from models.store.plain_text import one_line
from models.store.refusal import Refusal

# Done; findings of severity error, or rejected rows; wrong use or unreadable input.
DONE, FOUND, WRONG = 0, 1, 2


def say(args: Namespace, data: Any, words: str) -> int:
    """Print what was done: `data` where ``--json`` asks for it, else `words`."""
    if args.json:
        print(json.dumps(data, ensure_ascii=False, indent=1))
    elif words:
        print(words)
    return DONE


def number(value: int | Decimal | None) -> int | float | None:
    """Return a figure as JSON has it, null where there is none."""
    if value is None:
        return None
    return int(value) if value == int(value) else float(value)


def refuse(refusal: Refusal) -> int:
    """Say on stderr what a clerk should do; nothing else is printed."""
    print(one_line(refusal.sentence), file=sys.stderr)  # it may quote a name with breaks
    return WRONG
