"""The way back of what was done last, for tests of single verbs."""

from models.store import acts


def take_back_last() -> None:
    """Take back the newest act that holds."""
    done = acts.last()
    assert done is not None
    acts.take_back(done.id)
