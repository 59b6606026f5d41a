"""Workbooks with a password of their own: told from damaged ones, and opened when it is given."""

from io import BytesIO
from pathlib import Path

from models.disk import passing
from models.store.refusal import Refusal

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAM = "EncryptedPackage".encode("utf-16-le")


def is_locked(path: Path) -> bool:
    """Tell a workbook with a password by the name of the stream that holds it. Raises OSError."""
    data = path.read_bytes()
    return data.startswith(_OLE) and _STREAM in data


def unlocked(path: Path, password: str) -> Path:
    """Return a copy without the password, in the folder that is gone at the end of this run.

    Refuses a wrong password, and a file that is damaged. Raises OSError.
    """
    import msoffcrypto  # noqa: PLC0415 (rarely wanted)
    from msoffcrypto.exceptions import InvalidKeyError  # noqa: PLC0415

    data, out = path.read_bytes(), BytesIO()
    try:
        book = msoffcrypto.OfficeFile(BytesIO(data))
        book.load_key(password=password, verify_password=True)
        book.decrypt(out)
    except InvalidKeyError:
        raise Refusal("password", "口令不对，请再试；注意大小写和输入法。") from None
    except Exception as error:  # whatever a foreign file does to its reader
        raise Refusal(
            "password", f"“{path.name}”读不了或已损坏，请在 Excel 或 WPS 里取消密码再导入。"
        ) from error
    copy = passing.new_folder() / path.name
    copy.write_bytes(out.getvalue())
    return copy
