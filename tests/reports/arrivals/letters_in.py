"""Mails as programs write them, byte by byte."""

import base64
from collections.abc import Sequence
from pathlib import Path

PDF = ("application/pdf", b'name="a.pdf"', b"%PDF-1.4")


def word(text: str, charset: str) -> bytes:
    """Return a text as an encoded word, GBK called by the name of the smaller set too."""
    data = text.encode("gb18030" if charset.startswith("gb") else charset)
    return f"=?{charset}?B?{base64.b64encode(data).decode()}?=".encode()


def mail(
    folder: Path,
    body: tuple[str, bytes] = ("text/plain; charset=utf-8", "我要补偿标准。".encode()),
    parts: Sequence[tuple[str, bytes, bytes]] = (),
    subject: bytes = b"hello",
    sender: bytes = b"zhang@example.invalid",
) -> Path:
    """Write a mail; each of `parts` is its kind, the rest of its disposition, its content."""
    lines = [
        b"From: " + sender,
        b"Date: Mon, 2 Mar 2026 20:30:00 +0000",
        b"Subject: " + subject,
        b'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="x"\r\n',
        b"--x\r\nContent-Type: " + body[0].encode() + b"\r\nContent-Transfer-Encoding: 8bit\r\n",
        body[1],
    ]
    for kind, named, data in parts:
        lines += [
            b"--x\r\nContent-Type: " + kind.encode(),
            b"Content-Disposition: attachment; " + named,
            b"Content-Transfer-Encoding: base64\r\n",
            base64.b64encode(data),
        ]
    made = folder / "来信.eml"
    made.write_bytes(b"\r\n".join([*lines, b"--x--", b""]))
    return made
