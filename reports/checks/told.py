"""What a rule tells of a case, and where in the case it can be put right."""

from collections.abc import Iterator

from reports.forms.data import Severity

# The service, the closing, the number, the reason or the articles in it, the searches, the notice
# of a year, the receipt of a fee notice, the new reply that a decision ordered.
SERVE, CLOSE, NUMBER, SEARCH, NOTICE = "serve", "close", "number", "search", "notice"
REASON, BASIS, DELIVER, AGAIN = "reason", "basis", "deliver", "again"

Told = Iterator[tuple[str, Severity, str, str, str]]  # code, severity, sentence, what to do, jump
