"""A little of `make torture` in every run of the tests, always with the same seed."""

import subprocess
import sys

import pytest

from tests.places import ROOT
from tests.torture import run

pytestmark = pytest.mark.no_cover  # it walks again what other tests measure, in other processes


@pytest.mark.skipif(sys.platform != "linux", reason="children are forked and watched as on Linux")
def test_whatever_befalls_the_program_nothing_is_lost_half_or_a_traceback() -> None:
    command = [sys.executable, "-m", run.__name__, "--short", "--seed", "14"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
