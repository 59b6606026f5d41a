"""The password of the registers that have one in the tests."""

from models.store.secret.key import Ask

PASSWORD = "清泉石上流 2026"


def by(password: str = PASSWORD) -> Ask:
    """Return what gives the key by a password."""
    return lambda wrapped: wrapped.opened(password)
