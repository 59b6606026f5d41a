"""Names of files: every system takes them, and they show what they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.store.plain_text import safe_file_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "_._etc_passwd"),
        ('a<b>:"|?*.txt', "a_b______.txt"),
        ("结尾有点. . ", "结尾有点"),
        ("con.txt", "_con.txt"),
        ("LPT1", "_LPT1"),
        ("COM¹.txt", "_COM¹.txt"),
        ("com1 .txt", "_com1.txt"),
        ("CONIN$", "_CONIN$"),
        ("lpt0.tar.gz", "_lpt0.tar.gz"),
        ("console.txt", "console.txt"),
        ("\u202egnp.exe", "_gnp.exe"),
        ("a\u2066b\udcff.pdf", "a_b_.pdf"),
        ("a\u2060b.pdf", "a_b.pdf"),
        ("", "未命名"),
        ("...", "未命名"),
        ("𬱖喆.pdf", "𬱖喆.pdf"),
    ],
)
def test_names_are_made_safe(name: str, safe: str) -> None:
    assert safe_file_name(name) == safe


def test_a_long_name_is_cut_between_characters() -> None:
    cut = safe_file_name("通" * 300 + ".docx")
    assert cut.endswith("通.docx")
    assert len(cut.encode()) <= 216


@given(st.text(max_size=300))
def test_any_text_becomes_a_name_that_is_safe_already(name: str) -> None:
    safe = safe_file_name(name)
    assert 0 < len(safe.encode()) <= 217
    assert safe_file_name(safe) == safe
