"""A PDF from elsewhere as the process that reads opens it."""

from pathlib import Path
from typing import Any

from models.store.refusal import Refusal


def opened(source: Path | bytes, name: str, work: str) -> Any:
    """Open a PDF for a `work` such as 读取. Refuses one that has a password."""
    import pypdfium2  # noqa: PLC0415 (only in the process of the reader)

    try:
        return pypdfium2.PdfDocument(source)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            sentence = f"“{name}”设了打开密码，读不了；请先取消密码再{work}。"
            raise Refusal("file", sentence) from error
        raise
