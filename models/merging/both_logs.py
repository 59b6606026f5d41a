"""The log of one request on both sides: only added to, so it is taken or left as a whole."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from models.letters.letter import Letter
from models.merging import words
from models.merging.comparison import Difference
from models.merging.effects import Taking
from models.merging.fields import Differing
from models.merging.kinds import BY_NAME, MIRRORED
from models.merging.matching import Matching
from models.requests.request import InformationRequest, RequestEvent
from models.store.database import Table

_BOTH_WENT_ON = "两边各自办了下去；用数据包的，本登记簿的这几步会撤销"
_CANCELLED_THERE = "那边撤销了登记的步骤，请在本登记簿里也撤销"
_BORNE = "本登记簿的另一件文书已经用着这个文号"

Find = Callable[[type[Table], int], Mapping[str, Any]]


class BothLogs:
    """The steps of a request, known by its ids `of` there and here.

    `there` are its steps and `letters` its papers there, `only_here` the steps that are only here,
    of which `undone` were registered there too and taken back.
    """

    def __init__(
        self,
        matching: Matching,
        of: tuple[int, int],
        there: Sequence[int],
        letters: Sequence[int],
        only_here: Sequence[int],
        undone: Sequence[int],
    ) -> None:
        self.matching, (self.there, self.here) = matching, of
        known = {*matching.pairs[RequestEvent], *matching.gone_here[RequestEvent]}
        self.new = [key for key in there if key not in known]
        self.papers = [key for key in letters if self._is_paper_of_new(key)]
        self.only_here, self.undone = only_here, undone
        self.went_on = [key for key in only_here if key not in undone]

    def _is_paper_of_new(self, letter: int) -> bool:
        event = self.matching.there[Letter][letter]["event"] or 0
        return letter not in self.matching.pairs[Letter] and -event in self.new

    @property
    def differ(self) -> bool:
        """Whether the other side has a step more, or took one back."""
        return bool(self.new or self.undone)

    def compared(self, own: Sequence[Differing], find: Find) -> tuple[Difference, Taking | None]:
        """Return the difference, and what taking theirs does, None where it cannot be taken.

        `own` is what the request itself differs in: what mirrors its log comes with that.
        """
        is_borne = any(key in self.matching.collided[Letter] for key in self.papers)
        is_fixed = bool(self.undone) or is_borne
        why = _BOTH_WENT_ON if self.went_on else ""
        rows_here, rows_there = (
            self.matching.ours.rows(RequestEvent),
            self.matching.there[RequestEvent],
        )
        difference = Difference(
            f"{InformationRequest.__name__}:{self.there}:log",
            "办理过程",
            _steps([rows_here[key] for key in self.only_here], find),
            _steps([rows_there[key] for key in self.new], find),
            takes_theirs=not self.went_on and not is_fixed,
            is_conflict=bool(self.went_on) or is_fixed,
            is_fixed=is_fixed,
            why=_CANCELLED_THERE if self.undone else _BORNE if is_borne else why,
            kind=RequestEvent.__name__,
        )
        return difference, None if is_fixed else self._taking(own)

    def _taking(self, own: Sequence[Differing]) -> Taking:
        mirrored = {
            name: value for each in own for name, value in each.theirs.items() if name in MIRRORED
        }
        new = [(RequestEvent, key) for key in self.new]
        return Taking(
            changes={(InformationRequest, self.here): mirrored},
            adds=(*new, *((Letter, key) for key in self.papers)),
            cancels=tuple(self.went_on),
            of=((InformationRequest, self.there, self.here, MIRRORED),),
        )


def _steps(steps: Sequence[Mapping[str, Any]], find: Find) -> str:
    kind = BY_NAME[RequestEvent.__name__]
    return "、".join(words.told(kind, row, find) for row in steps) or words.NOTHING
