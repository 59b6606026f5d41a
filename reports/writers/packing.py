"""Office files are zip archives: packed anew, so that the same paper gives the same bytes."""

import io
import re
import zipfile
from datetime import datetime

CREATED = datetime(2000, 1, 1)  # stands for the hour of making, which no file tells
_HOUR = rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def with_fixed_dates(data: bytes) -> bytes:
    """Return an xlsx or docx packed anew without the hour it was made."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(_HOUR, f"{CREATED.isoformat()}Z".encode(), part)
            info = zipfile.ZipInfo(name, date_time=(2000, 1, 1, 0, 0, 0))
            new.writestr(info, part, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def plain(text: str) -> str:
    """Return `text` without the characters that no XML file can hold."""
    return _NOT_XML.sub("", text)
