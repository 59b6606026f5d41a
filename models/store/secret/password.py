"""What a password may be, and how it is read from a file."""

import unicodedata
from pathlib import Path

from models.store.refusal import Refusal

LEAST, MOST = 8, 200  # characters
_LONGEST_FILE = 1 << 16


def normal(text: str) -> str:
    """Return a password as it is compared: full-width or not, without blanks at its ends."""
    return unicodedata.normalize("NFKC", text).strip()


def checked(text: str) -> str:
    """Return a new password as it is compared. Refuses one that is empty, short or endless."""
    password = normal(text)
    if not password.strip():
        raise Refusal("password", f"口令不能空着，请定一个至少 {LEAST} 个字的口令。")
    if len(password) < LEAST:
        raise Refusal("password", f"口令太短，至少要 {LEAST} 个字；几个词连起来最好记。")
    if len(password) > MOST:
        raise Refusal("password", f"口令太长，最多 {MOST} 个字。")
    if "\0" in password:
        raise Refusal("password", "口令里有空字符（NUL），请换一个口令。")
    return password


def read_password(file: Path) -> str:
    """Return the first line of a file, without its line end.

    Refuses a file that cannot be read, is no text in UTF-8, or whose first line is empty.
    """
    try:
        with file.open("rb") as stream:
            data = stream.read(_LONGEST_FILE)
    except (OSError, ValueError):
        raise Refusal("password", f"口令文件“{file}”读不了，请检查文件名和权限。") from None
    line = data.removeprefix(b"\xef\xbb\xbf").partition(b"\n")[0].removesuffix(b"\r")
    if b"\0" in line:
        raise Refusal("password", f"口令文件“{file}”的第一行里有空字符（NUL），请存成 UTF-8 文本。")
    try:
        password = line.decode()
    except UnicodeDecodeError:
        raise Refusal(
            "password", f"口令文件“{file}”不是 UTF-8 编码的文字，请另存为 UTF-8。"
        ) from None
    if not password.strip():
        raise Refusal("password", f"口令文件“{file}”的第一行是空的，请把口令写在第一行。")
    return password
