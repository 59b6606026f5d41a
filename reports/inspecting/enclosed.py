"""What an Office file carries along: pictures, macros, embedded files, ways to the outside."""

import io
import re
import warnings
from collections.abc import Iterator

from reports.inspecting.package import Package
from reports.inspecting.trace import Kind, Trace, quoted

_PLACE_TAKEN = 0x8825  # the part of Exif with longitude and latitude
LARGE = 400  # pixels of the shorter side: from here on the writing of a paper can be read
_MACROS = re.compile(r"(?:word|xl)/vba\w*\.(?:bin|xml)$")
_INSIDE = re.compile(
    r"file:|\\\\|[A-Za-z]:[\\/]|(?:https?|ftp)://(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)",
    re.IGNORECASE,
)
_WAYS = {
    "attachedTemplate": "文档套用的模板",
    "externalLinkPath": "公式引用的别的工作簿",
    "image": "图片存在别处",
    "oleObject": "对象存在别处",
    "mailMergeSource": "邮件合并的名单",
    "hyperlink": "链接",
}


def traces(package: Package) -> Iterator[Trace]:
    """Yield what a file carries along."""
    if macros(package):
        said = "文件里有宏，会随文件发出去；对外公开的文件不应有宏。"
        yield Trace(Kind.MACRO, "整个文件", said)
    for name in package.under("word/embeddings/", "xl/embeddings/", "word/activeX/", "xl/activeX/"):
        if not name.endswith((".rels", ".xml")):
            said = "嵌有另一个文件，双击就能打开，里面的内容会一起公开；请换成图片或删去。"
            yield Trace(Kind.EMBEDDED, name.rpartition("/")[2], said)
    yield from _pictures(package)
    for name in package.names:
        if name.endswith(".rels"):
            continue
        for relation in package.relations(name):
            if relation.get("TargetMode") == "External":
                yield from _outside(str(relation.get("Type", "")), str(relation.get("Target", "")))


def macros(package: Package) -> list[str]:
    """Return the parts that hold macros."""
    return [name for name in package.names if _MACROS.match(name)]


def _outside(way: str, target: str) -> Iterator[Trace]:
    kind = way.rpartition("/")[2]
    if kind == "hyperlink" and not _INSIDE.match(target):
        return  # a page of the internet is there to be opened
    what = _WAYS.get(kind, "引用的外部文件")
    said = f"{what}指向{quoted(target)}，外面打不开，还露出本单位的路径；请断开或改掉。"
    yield Trace(Kind.LINK, what, said)


def _pictures(package: Package) -> Iterator[Trace]:
    for name in package.under("word/media/", "xl/media/"):
        size, is_placed = _looked_at(package.data(name))
        place = name.rpartition("/")[2]
        if size is None or min(size) >= LARGE:
            yield picture(place)
        if is_placed:
            said = "照片里存有拍摄的地点（经纬度）；请用截图或者另存过的图片换掉。"
            yield Trace(Kind.METADATA, place, said)


def picture(place: str) -> Trace:
    """Return the trace of a picture that is large enough to be a paper."""
    said = "图片里的内容看不到，请人看一遍：有没有身份证、签字、印章、姓名和号码。"
    return Trace(Kind.PICTURE, place, said)


def _looked_at(data: bytes) -> tuple[tuple[int, int] | None, bool]:
    """Return the pixels of a picture, and whether it says where it was taken.

    There are none where that cannot be known.
    """
    from PIL import Image  # noqa: PLC0415 (only here)

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data)) as image:
                width, height = image.size
                return (width, height), bool(image.getexif().get_ifd(_PLACE_TAKEN))
    except Exception:  # whatever the picture does to its reader
        return None, False
