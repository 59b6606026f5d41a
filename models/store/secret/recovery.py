"""The recovery code as it stands on paper: eight groups, each with a check character of its own."""

import secrets
from hashlib import blake2b

from models.store.refusal import Refusal

# Without I, L, O and U, which are misread on paper.
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("OILU", "011V")
_GROUPS, _GROUP = 8, 4  # 160 bits, five in a sign
_SIZE = _GROUPS * _GROUP * 5 // 8


def new_code() -> bytes:
    """Return a code by chance."""
    return secrets.token_bytes(_SIZE)


def written(code: bytes) -> str:
    """Return a code in groups, as it is printed."""
    number = int.from_bytes(code, "big")
    places = _GROUPS * _GROUP
    signs = "".join(_SIGNS[number >> 5 * (places - 1 - at) & 31] for at in range(places))
    groups = [signs[at : at + _GROUP] for at in range(0, places, _GROUP)]
    return " ".join(group + _check(at, group) for at, group in enumerate(groups))


def read_code(text: str) -> bytes:
    """Return the code that was typed, in any spelling of its blanks and dashes.

    Refuses one of another length, and names the group that was typed wrongly.
    """
    plain = "".join(sign for sign in text.upper() if sign.isalnum()).translate(_MISREAD)
    if len(plain) != _GROUPS * (_GROUP + 1):
        raise Refusal(
            "recovery",
            f"恢复码有 {_GROUPS} 组、每组 {_GROUP + 1} 个字符，现在写了 {len(plain)} 个，请核对。",
        )
    groups = [plain[at : at + _GROUP + 1] for at in range(0, len(plain), _GROUP + 1)]
    number = 0
    for at, group in enumerate(groups):
        if any(sign not in _SIGNS for sign in group) or _check(at, group[:-1]) != group[-1]:
            raise Refusal("recovery", f"恢复码第 {at + 1} 组“{group}”写得不对，请对照恢复单核对。")
        for sign in group[:-1]:
            number = number << 5 | _SIGNS.index(sign)
    return number.to_bytes(_SIZE, "big")


def _check(at: int, group: str) -> str:
    """Return the sign by which a mistyped or misplaced group is noticed."""
    return _SIGNS[blake2b(f"{at}{group}".encode(), digest_size=32).digest()[0] & 31]
