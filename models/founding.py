"""A new register: the office's name, its catalogue and its channels, ready to be worked in."""

from pathlib import Path

from models.office import category as catalogue
from models.office import channel
from models.office.profile import Office, OfficeKind
from models.store import register
from models.store.refusal import Refusal


def make(folder: Path, office_name: str, kind: str = OfficeKind.TOWNSHIP.value) -> Path:
    """Make an empty register in `folder` and return its file. Refuses a folder that has one."""
    name = office_name.strip()
    if not name:
        raise Refusal("office", "请写明机关名称，如“××镇人民政府”。")
    if kind not in list(OfficeKind):
        raise Refusal(
            "kind", f"没有“{kind}”这种机关类型，可用 township、subdistrict、bureau、county。"
        )

    def fill() -> None:
        Office.add("建立登记簿", name=name, kind=kind)
        catalogue.plant(kind)
        channel.plant()

    return register.begin(folder, fill)
