"""A number of identity that another name bears, or that cannot be one, is said."""

from pathlib import Path

import pytest

from models.requests.applicant import Person, doubt_of, name_doubt
from models.requests.repeats import Asked, doubt
from tests.models.letters.case import received

RIGHT = "11010519491231002X"  # the sample of the standard GB 11643


@pytest.mark.parametrize("number", [RIGHT, RIGHT.lower(), "", "护照 E12345678"])
def test_a_number_that_fits_or_is_of_another_paper_is_let_be(number: str) -> None:
    assert doubt_of(Person("李四", id_number=number)) == ""


def test_a_number_with_a_wrong_last_digit_is_said() -> None:
    found = doubt_of(Person("李四", id_number="110105194912310021"))
    assert found == "身份证号码的校验码不对，请核对"


def test_a_number_that_another_name_bears_is_said(opened: Path) -> None:
    received(applicant="李四", id_number=RIGHT)
    assert doubt(Asked("王五", RIGHT)) == "号码和 2026-001 的李四相同，姓名不同，请核对"
    assert doubt(Asked("李四", RIGHT)) == ""


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("13909341234", "像是电话号码，不是姓名或者名称，请核对"),
        ("0934-8412345", "像是电话号码，不是姓名或者名称，请核对"),
        ("１２３", "全是数字，不是姓名或者名称，请核对"),
        ("李四", ""),
        ("张××", ""),
        ("第3建筑公司", ""),
        ("", ""),
    ],
)
def test_a_name_that_is_a_number_is_said(name: str, said: str) -> None:
    assert name_doubt(name) == said
