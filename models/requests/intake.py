"""How a request came in: 申请方式, and what follows from it."""

from enum import StrEnum


class Intake(StrEnum):
    """申请方式: how the request came in; it decides the day of receipt (条例 31)."""

    IN_PERSON = "当面"
    POST = "邮寄"
    LETTER = "信函"
    ONLINE = "网络"
    FAX = "传真"
    OTHER = "其他"
