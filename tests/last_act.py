"""What was done last and its way back, for tests of single verbs."""

from models.store import acts
from models.store.acts import Act


def last_act() -> Act:
    """Return the newest act that holds."""
    done = acts.last()
    assert done is not None
    return done


def take_back_last() -> None:
    """Take back the newest act that holds."""
    acts.take_back(last_act().id)
