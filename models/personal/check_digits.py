"""What tells a number of one kind from any other: its check digits, its date, its region."""

import re
from datetime import date

# The first two digits of GB/T 2260; behind a 9 they stand in the number of a foreigner's card.
_PROVINCES = frozenset(
    str(code)
    for codes in (range(11, 16), range(21, 24), range(31, 38), range(41, 47), range(50, 55))
    for code in codes
) | {"61", "62", "63", "64", "65", "71", "81", "82", "83"}
_FOREIGN = "9"
_YEARS = range(1900, 2050)
# What every 公民身份号码 is, and little else: found much faster than it is checked.
BORN = re.compile(r"(?=\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d{4}[\dX])")
_CREDIT_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # GB 32100: without I, O, S, V, Z
_CREDIT_LENGTH = 18


def check_digit(body: str) -> str:
    """Return the last sign that 17 digits of a 公民身份号码 ask for (GB 11643)."""
    total = sum(int(digit) * (2 ** (17 - at) % 11) for at, digit in enumerate(body))
    return "10X98765432"[total % 11]


def is_identity(number: str) -> bool:
    """Tell whether 18 signs (X great) are a 公民身份号码: region, date of birth, check digit."""
    return looks_like_identity(number) and check_digit(number[:17]) == number[17]


def looks_like_identity(number: str) -> bool:
    """Tell whether 18 or 15 digits have region and date of one; the old 15 have no check digit."""
    if number[0] == _FOREIGN:
        placed = len(number) == _CREDIT_LENGTH and number[1:3] in _PROVINCES
    else:
        placed = number[:2] in _PROVINCES
    birth = number[6:14] if len(number) == 18 else f"19{number[6:12]}"
    return placed and is_day(birth)


def is_day(digits: str) -> bool:
    """Tell whether eight digits are a day of these times."""
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:])).year in _YEARS
    except ValueError:
        return False


def is_credit_code(text: str) -> bool:
    """Tell whether 18 signs are the 统一社会信用代码 of an organisation (GB 32100)."""
    if len(text) != _CREDIT_LENGTH or any(sign not in _CREDIT_SIGNS for sign in text):
        return False
    total = sum(_CREDIT_SIGNS.index(sign) * 3**at % 31 for at, sign in enumerate(text[:17]))
    return _CREDIT_SIGNS[-total % 31] == text[17]


def is_card(number: str) -> bool:
    """Tell whether 16 to 19 digits end with the check digit of a bank card (Luhn)."""
    doubled = (int(d) * (1 + at % 2) for at, d in enumerate(reversed(number)))
    return 16 <= len(number) <= 19 and sum(n - 9 * (n > 9) for n in doubled) % 10 == 0


def is_like_card(number: str) -> bool:
    """Tell whether digits are a bank card, or begin like one of 银联 and are as long."""
    return is_card(number) or (16 <= len(number) <= 19 and number.startswith("62"))
