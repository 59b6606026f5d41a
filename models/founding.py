"""A new register: the office's name, its catalogue and its channels, ready to be worked in."""

import shutil
import tempfile
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from models.disk.disks import is_stick
from models.disk.durable import NO_ROOM
from models.disputes.dispute import Dispute
from models.items.item import PublishedItem
from models.office import category as catalogue
from models.office import channel
from models.office.authority import against_authority
from models.office.category import CatalogueEntry
from models.office.profile import Office, OfficeKind, office
from models.postings.posting import Posting
from models.requests.request import InformationRequest
from models.store import register
from models.store.acts import act
from models.store.database import erase_many
from models.store.plain_text import one_line
from models.store.refusal import Refusal
from models.store.words import size

_LEAST_ROOM = 200 << 20  # octets: a register, its attachments and backups of the first weeks


@dataclass(frozen=True)
class Site:
    """A folder as the place of a new register: `sentence` says how it is.

    `tone` is ``ok``, ``soon`` (it will do, but there is a better one) or ``late`` (it will not).
    """

    tone: str
    sentence: str
    has_register: bool = False


def site(folder: Path) -> Site:
    """Look at a folder in which a register may be made; nothing is left there."""
    if not folder.is_absolute():
        return Site("late", "请写文件夹的完整位置，或点“选文件夹”。")
    try:
        if (folder / register.FILE).is_file():
            return Site("late", "里面已有登记簿：打开它，或换一个文件夹。", has_register=True)
        near = next(each for each in (folder, *folder.parents) if each.exists())
        if not near.is_dir():
            return Site("late", f"“{near}”不是文件夹，请换一个位置。")
        with tempfile.TemporaryFile(dir=near):
            return _usable(folder, near)
    except OSError as error:
        if error.errno in NO_ROOM:
            return Site("late", "这块盘已经满了，请腾出空间，或换一块盘。")
        return Site("late", "写不进去：没有权限，或这块盘只能读。请换一个文件夹。")


def _usable(folder: Path, near: Path) -> Site:
    """Say of a folder that can be written, or of what is `near` to one, how good it is."""
    free = shutil.disk_usage(near).free
    if free < _LEAST_ROOM:
        return Site("late", f"这块盘只剩 {size(free)}，放不下；请腾出空间，或换一块盘。")
    if is_stick(near):
        return Site("soon", "在 U 盘上：拔掉就打不开，也容易丢。最好放在本机，U 盘做第二备份。")
    if near == folder and any(folder.iterdir()):
        return Site("soon", "里面有别的文件，登记簿会和它们放在一起；最好用一个空文件夹。")
    return Site("ok", f"可以写入，剩 {size(free)}；建立时才新建文件夹")


def make(
    folder: Path,
    office_name: str,
    kind: str = OfficeKind.TOWNSHIP.value,
    *,
    authority: str = "",
    left_out: Collection[str] = (),
) -> Path:
    """Make an empty register in `folder` and return its file. Refuses a folder that has one.

    `authority` is the 复议机关, `left_out` the full names of shipped categories not wanted.
    """
    name = one_line(office_name)
    if not name:
        raise Refusal("office", "请写明机关名称，如“××镇人民政府”。")
    if kind not in list(OfficeKind):
        raise Refusal(
            "kind", f"没有“{kind}”这种机关类型，可用 township、subdistrict、bureau、county。"
        )

    if sentence := against_authority(name, kind, authority):
        raise Refusal("authority", sentence)

    def fill() -> None:
        Office.add("建立登记簿", name=name, kind=kind, authority=authority)
        catalogue.plant(kind, left_out)
        channel.plant()

    return register.begin(folder, fill)


def is_unused() -> bool:
    """Tell whether nothing has been registered yet, in the bin neither."""
    books = (PublishedItem, InformationRequest, Posting, Dispute)
    return not any(book.select().exists() for book in books)


def change_kind(kind: str) -> None:
    """Make the office one of another kind, with the catalogue of that kind.

    Refuses once something has been registered: the catalogue and the law of disputes hang on it.
    """
    here = office()
    if kind == here.kind:
        return
    if not is_unused():
        raise Refusal("kind", "登记簿里已经有记录，机关类型不能再改；请另建一个登记簿。")
    verb = "修改机关类型"
    with act(verb):
        entries = CatalogueEntry.select(CatalogueEntry.id).order_by(CatalogueEntry.path.desc())
        erase_many(CatalogueEntry, verb, [each.id for each in entries])
        here.alter(verb, kind=OfficeKind(kind).value)
        catalogue.plant(kind)
