"""What a check found: a code, how grave it is, where, and one clear sentence."""

from dataclasses import dataclass

from reports.form_data import Severity


@dataclass(frozen=True)
class Finding:
    """One result of a check.

    `code` is a code of the domain's list (A1 …); `cells` are the ids of the cells concerned;
    `message` says what is wrong with both numbers, `suggestion` what to do.
    """

    code: str
    severity: Severity
    cells: tuple[str, ...]
    message: str
    suggestion: str = ""
