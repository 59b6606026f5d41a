"""How a posting is signed by one and by several, with their seals and without."""

import pytest

from reports.postings.sheet import PostingSheet
from tests.reports.postings.measure import MM, laid, lines

TOWN, POLICE, WATER = "示例镇人民政府", "示例县公安局交通警察大队", "示例县水务局"


def _signed(*organs: str, sealed: bool = True) -> dict[str, tuple[float, float, float]]:
    """Return where each who signs and the date begin, end and stand."""
    sheet = PostingSheet(
        "公告", "公示。", organ=" ".join(organs), dated="2026年3月16日", sealed=sealed
    )
    found = {}
    for at, line in lines(laid(sheet).data, 0).items():
        said = "".join(sign for *_, sign in line)
        for name in (*organs, "2026年3月16日"):
            if (begin := said.find(name)) >= 0:
                end = begin + len(name) - 1
                found[name] = (line[begin][0], line[end][1], at)
    return found


def test_those_who_sign_together_have_each_room_for_a_seal() -> None:
    found = _signed(TOWN, POLICE)
    middles = {name: (begin + end) / 2 for name, (begin, end, _) in found.items()}
    assert found[TOWN][2] == found[POLICE][2]
    assert middles[POLICE] - middles[TOWN] >= 42 * MM
    assert middles[POLICE] == pytest.approx(middles["2026年3月16日"], abs=1)
    assert found[POLICE][1] <= (210 - 26) * MM - 16
    three = _signed(TOWN, POLICE, "示例县自然资源和规划局不动产登记中心")
    assert len({at for *_, at in three.values()}) > 2  # a row over the last one
    assert all(begin >= 28 * MM for begin, *_ in three.values())


def test_without_seals_those_who_sign_stand_under_one_another() -> None:
    found = _signed(TOWN, WATER, sealed=False)
    assert found[TOWN][0] == pytest.approx(found[WATER][0], abs=0.5)
    assert found[TOWN][2] > found[WATER][2] > found["2026年3月16日"][2]
