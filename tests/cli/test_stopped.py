"""What the system does to a call ends it with a sentence: Ctrl+C, words that are no UTF-8."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# The verb is one that only waits; it says so once it does. A shell lets what it starts aside ignore
# Ctrl+C, and Python then does as well.
CODE = """
import signal, sys, time, main
signal.signal(signal.SIGINT, signal.default_int_handler)
def wait(argv=None):
    print("waiting", flush=True)
    time.sleep(60)
main.main = wait
sys.exit(main.ended())
"""


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_who_is_stopped_says_so_in_a_sentence() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", CODE],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "waiting\n"
        program.send_signal(signal.SIGINT)
        _, said = program.communicate()
    assert (program.returncode, said) == (130, "已中止，没有做完。\n")


@pytest.mark.skipif(os.name != "posix", reason="file names of POSIX")
@pytest.mark.parametrize(
    "words", [["due", "--register"], ["new", "x", "--office"], ["import", "items"]]
)
def test_a_word_that_is_no_utf_8_is_refused(words: list[str]) -> None:
    call: list[str | bytes] = [sys.executable, "main.py", *words, b"\xb2\xe2.csv"]
    run = subprocess.run(call, check=False, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == "“??.csv”不是 UTF-8 编码的文字；是文件名的，请先改名再试。\n"
