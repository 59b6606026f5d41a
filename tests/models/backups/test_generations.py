"""Which backups stay: enough of the newest, one of each day, week and month, never no good one."""

from datetime import datetime, timedelta
from pathlib import Path

from models.backups import generations
from models.backups.manifest import Manifest, Reason
from models.backups.shelf import Backup, State

LAST = datetime(2026, 3, 26, 17)
MANIFEST = Manifest(LAST, Reason.EXIT, "", 0, "", {}, {}, {})


def made(at: datetime, state: State = State.WHOLE) -> Backup:
    return Backup(Path(f"{at:%Y%m%d%H%M}.zip"), at, 1, state, MANIFEST)


def test_of_three_years_with_two_a_day_last_days_weeks_and_months_stay() -> None:
    found = [made(LAST - timedelta(hours=12 * at)) for at in range(2 * 3 * 365)]
    kept = generations.kept(found)
    stays = {each.made_at for each in found if each.file in kept}
    assert {each.made_at for each in found[: generations.LAST]} <= stays
    assert len({(at.year, at.month) for at in stays}) == generations.MONTHS
    assert min(stays) == datetime(2025, 4, 30, 17)
    assert len(stays) < 30


def test_damaged_ones_push_no_good_one_out() -> None:
    good = made(LAST - timedelta(days=400))
    found = [made(LAST - timedelta(days=at), State.DAMAGED) for at in range(40)]
    assert good.file in generations.kept([*found, good])


def test_of_one_day_more_than_the_last_ones_go(tmp_path: Path) -> None:
    found = [made(LAST - timedelta(minutes=at)) for at in range(15)]
    there = [
        Backup(tmp_path / each.file.name, each.made_at, 1, each.state, MANIFEST) for each in found
    ]
    for each in there:
        each.file.touch()
    generations.prune(there)
    assert [each.file.exists() for each in there] == [True] * 10 + [False] * 5
