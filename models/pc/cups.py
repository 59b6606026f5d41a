"""The printers of a Linux PC, asked of CUPS by its own commands."""

import shutil
import subprocess

_WAIT_S = 5


def names() -> list[str]:
    """Return the names of the printers, none where CUPS knows of none."""
    return answer_of("lpstat", "-e").split()


def answer_of(command: str, *words: str) -> str:
    """Return what a command of CUPS writes, or "" when there is none or it fails."""
    found = shutil.which(command)
    if found is None:
        return ""
    try:
        run = subprocess.run(
            [found, *words], check=False, capture_output=True, timeout=_WAIT_S, text=True
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return run.stdout if run.returncode == 0 else ""
