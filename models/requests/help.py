"""协助: a request that another organ registered and asked our help for.

It is kept with its dates, stands in the lists and on 工作台, and counts nowhere: not in table 三,
not in the 2014 form, neither received nor carried over, no fee and no late reply of ours. The other
organ replies and serves: what is asked of us ends with our closing.
"""

from dataclasses import replace

from models.law.action import StepKind
from models.law.next_step import NextStep


def as_help(step: NextStep, organ: str) -> NextStep:
    """Return the step in the words of help: `organ` replies to the applicant, not we."""
    main = next(iter(step.actions), None)
    if main is None or main.kind is not StepKind.CLOSE or main.outcome:
        return step
    until = step.reason.split("；", maxsplit=1)[0].replace("前答复", "前办好")
    return replace(step, title="协助办理", reason=f"由{organ}答复申请人；{until}")
