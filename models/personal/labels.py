"""What the words around a number say of it: a code of an office, an amount, a place, an account."""

import re

_CODE = re.compile(
    "(?:编号|代码|单元号|备案号|文号|登记号|索引号|受理号|许可证号|证书号|批次号|合同号|批准号|注册号|条码|邮编"
    "|发票号码?|发动机号|车架号|核准号|订单号|快递单号|编码|图斑号|宗地号|读数|二维码|表号|流水号|开户许可证)"
    "(?:为|是)?[:： ]{0,2}[A-Z]?$"
)
_IDENTITY = re.compile("(?:身份证|公民身份|身份号|身份证明|证件号|残疾人?证)[^，。；\n\\d]{0,8}$")
_ACCOUNT = re.compile(
    "(?:账号|帐号|卡号|账户|帐户|存折|一卡通|银行|开户(?!许可证)|社保卡)[^，。；\n\\d]{0,10}$"
)
_PASSPORT = re.compile(
    "(?:护照|通行证|台胞证|回乡证)[^，。；\n\\dA-Za-z]{0,8}"
    "([A-Za-z]{1,2}[ -]?\\d{7,9}|\\d{8,10})(?![\\dA-Za-z])"
)
_HOME_PHONE = re.compile(
    "(?:家里|家庭|家中|住宅|宅)的?(?:座机|固话|固定电话|电话)[:： ]{0,2}"
    "([(]?0\\d{2,3}[)]?[ -]?\\d{7,8}|\\d{7,8})(?!\\d)"
)
_PLACE = re.compile("(?:经度|纬度|东经|北纬|坐标|[XYENxy][=:：])[^。；\n]{0,24}$")
_AMOUNT_BEFORE = re.compile("(?:[¥￥]|人民币|[(（][万亿]?元[)）][:：]?|金额[:：]?)\\s?$")
_AMOUNT_AFTER = re.compile("(?:\\.\\d{1,2})?\\s?(?:元|万元|亿|平方|亩|公顷|吨|株|°)")
_LOOKED_AT = 40  # signs before a number


def passports(text: str) -> list[tuple[int, int, str]]:
    """Return the numbers that are called those of a passport or pass: from, to, and themselves."""
    return [(*found.span(1), found[1]) for found in _PASSPORT.finditer(text)]


def home_phones(text: str) -> list[tuple[int, int, str]]:
    """Return the numbers that are called those of a home: from, to, and their digits."""
    return [(*f.span(1), re.sub(r"\D", "", f[1])) for f in _HOME_PHONE.finditer(text)]


def is_code(text: str, at: int) -> bool:
    """Tell whether the number that begins at `at` is called a code, and not that of a person."""
    before = text[max(at - _LOOKED_AT, 0) : at]
    return bool(_CODE.search(before)) and not (_IDENTITY.search(before) or _ACCOUNT.search(before))


def is_called_identity(text: str, at: int) -> bool:
    """Tell whether the number that begins at `at` is called one of identity."""
    return bool(_IDENTITY.search(text[max(at - _LOOKED_AT, 0) : at]))


def is_called_account(text: str, at: int) -> bool:
    """Tell whether the number that begins at `at` is called an account or a card."""
    return bool(_ACCOUNT.search(text[max(at - _LOOKED_AT, 0) : at]))


def is_measure(text: str, start: int, end: int) -> bool:
    """Tell whether a number is an amount or a place on the earth."""
    before = text[max(start - _LOOKED_AT, 0) : start]
    return bool(
        _AMOUNT_BEFORE.search(before) or _AMOUNT_AFTER.match(text, end) or _PLACE.search(before)
    )


def is_lettered(text: str, start: int, end: int) -> bool:
    """Tell whether a letter stands at a number: JX2026…, …L."""
    around = text[max(start - 1, 0) : start] + text[end : end + 1]
    return any(sign.isascii() and sign.isalpha() for sign in around)
