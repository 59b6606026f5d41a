"""What is offered to be done next with a request: a button, and what it opens."""

from dataclasses import dataclass
from enum import StrEnum


class StepKind(StrEnum):
    """What a button of the case opens: a letter, a verb of handling, the facts, the calendar."""

    ASK_SUPPLEMENT = "ask_supplement"
    RECEIVE_SUPPLEMENT = "receive_supplement"
    CONSULT = "consult"
    TELL_CONSULTATION = "tell_consultation"
    RECEIVE_OPINION = "receive_opinion"
    EXTEND = "extend"
    ASK_REASONS = "ask_reasons"
    DELAY = "delay"
    ISSUE_FEE = "issue_fee"
    DELIVER_FEE = "deliver_fee"
    RECEIVE_PAYMENT = "receive_payment"
    CLOSE = "close"
    WRITE = "write"
    WITHDRAW = "withdraw"
    SERVE = "serve"
    CANCEL = "cancel"
    CORRECT = "correct"
    EDIT = "edit"
    ENTER_NOTICE = "enter_notice"
    ARCHIVE = "archive"
    CONFER = "confer"
    ASSIGN = "assign"
    ANSWER_ASSIGNMENT = "answer_assignment"
    ORDER_REPLY = "order_reply"
    REPLY_AGAIN = "reply_again"


@dataclass(frozen=True)
class Action:
    """A button: what it opens, its word, the outcome that is likely, the step it concerns.

    `letter` is the kind to be written; "" leaves it to the clerk.
    """

    kind: StepKind
    word: str
    outcome: str = ""
    event: int | None = None
    letter: str = ""
