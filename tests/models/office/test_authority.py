"""复议机关: never the office itself, for a town and a subdistrict a 人民政府 above it."""

from pathlib import Path

import pytest

from models import founding
from models.office.authority import against_authority, likely_authority
from models.office.profile import change_profile, office
from models.store import register
from models.store.refusal import Refusal

OFFICES = {
    "township": "青石镇人民政府",
    "subdistrict": "城关街道办事处",
    "bureau": "示例县财政局",
    "county": "示例县人民政府",
}


@pytest.mark.parametrize(("kind", "name"), OFFICES.items())
def test_no_office_hears_its_own_reconsiderations(kind: str, name: str) -> None:
    for own in (name, f"示例市{name}", name.replace("县", "县 ")):
        assert "不能是本机关自己" in against_authority(name, kind, own)
    assert against_authority(f"示例省{name}", kind, name)


@pytest.mark.parametrize("kind", OFFICES)
def test_a_department_or_two_organs_are_no_reconsideration_organ(kind: str) -> None:
    for wrong in ("示例市司法局", "上级主管部门", "甲县人民政府或者乙县人民政府、丙县人民政府"):
        assert "一个机关的全称" in against_authority(OFFICES[kind], kind, wrong)
    for wrong in ("河口镇人民政府", "上一级人民政府", "同级人民政府"):
        assert "不是上一级机关的全称" in against_authority(OFFICES[kind], kind, wrong)
    assert against_authority(OFFICES[kind], kind, "人民政府")
    assert against_authority(OFFICES[kind], kind, "示例市人民政府") == ""
    assert against_authority(OFFICES[kind], kind, "") == ""


def test_a_town_has_no_commission_above_it() -> None:
    assert against_authority("青石镇人民政府", "township", "示例区管理委员会")
    assert not against_authority("示例区财政局", "bureau", "高新区管理委员会")
    assert not against_authority("示例县人民政府", "county", "示例地区行政公署")


@pytest.mark.parametrize(
    ("kind", "name", "likely"),
    [
        ("township", "示例县青石镇人民政府", "示例县人民政府"),
        ("township", "示例市示例区河口乡人民政府", "示例市示例区人民政府"),
        ("township", "示例县城区镇人民政府", "示例县人民政府"),
        ("township", "青石镇人民政府", ""),
        ("subdistrict", "示例区人民政府城关街道办事处", "示例区人民政府"),
        ("subdistrict", "示例市市中街道办事处", "示例市人民政府"),
        ("bureau", "示例县财政局", "示例县人民政府"),
        ("county", "示例市示例县人民政府", "示例市人民政府"),
        ("county", "示例县人民政府", ""),
    ],
)
def test_the_organ_follows_from_a_full_name(kind: str, name: str, likely: str) -> None:
    assert likely_authority(name, kind) == likely


@pytest.mark.parametrize(("kind", "name"), OFFICES.items())
def test_the_profile_of_every_kind_of_office_refuses_its_own_name(
    kind: str, name: str, folder: Path
) -> None:
    founding.make(folder / kind, name, kind)
    with register.opened(folder / kind):
        with pytest.raises(Refusal, match="不能是本机关自己") as refusal:
            change_profile(authority=name)
        assert refusal.value.field == "authority"
        change_profile(authority="示例市人民政府")
        with pytest.raises(Refusal, match="不能是本机关自己"):
            change_profile(name="示例市人民政府")
        assert (office().name, office().authority) == (name, "示例市人民政府")
