"""Passwords as Argon2id keeps them: never readable, each with its own salt and parameters."""

from unicodedata import normalize

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.profiles import RFC_9106_LOW_MEMORY

from models.store.refusal import Refusal

LEAST = 8  # characters
_HASHER = PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY)


def kept(password: str, name: str, field: str = "password") -> str:
    """Return a new password of the operator `name` as it is kept.

    Refuses one that is too short, all of one character, or the name.
    """
    plain = _plain(password)
    if len(plain) < LEAST:
        raise Refusal(field, f"口令至少 {LEAST} 个字符，请换一个长一些的。")
    if len(set(plain)) == 1 or plain == _plain(name):
        raise Refusal(field, "口令不能是同一个字符，也不能是姓名，请换一个不容易猜的。")
    return _HASHER.hash(plain)


def fits(kept_as: str, password: str) -> bool:
    """Tell whether a password is the one that is kept so."""
    try:
        return _HASHER.verify(kept_as, _plain(password))
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(kept_as: str) -> bool:
    """Tell whether a password is kept with other parameters than a new one would be."""
    return _HASHER.check_needs_rehash(kept_as)


def renewed(password: str) -> str:
    """Return a password that was right just now as it is kept today."""
    return _HASHER.hash(_plain(password))


def _plain(password: str) -> str:
    """Full-width letters of an input method are those of the keyboard."""
    return normalize("NFKC", password)
