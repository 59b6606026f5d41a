"""What an act reads is what it writes upon, whatever another thread saves meanwhile."""

from pathlib import Path
from threading import Event, Thread

from models.office.profile import office
from models.store.acts import act
from models.store.database import own_connection


def test_a_save_meanwhile_waits_for_an_act_that_has_read(opened: Path) -> None:
    has_read = Event()

    def save_meanwhile() -> None:
        has_read.wait(10)
        with own_connection():
            office().alter("修改", phone="0000-1")

    other = Thread(target=save_meanwhile)
    other.start()
    with act("修改"):
        here = office()
        has_read.set()
        other.join(0.3)
        here.alter("修改", address="示例路1号")
    other.join(10)
    assert (office().phone, office().address) == ("0000-1", "示例路1号")
