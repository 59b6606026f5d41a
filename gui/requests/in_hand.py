"""What is in hand: how many requests press, and whose period wants a 放假安排."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from gui.dialogs.messages import Band
from models.law.urgency import Tone
from models.law.workday_notice import calendar
from models.requests.listing import RequestFilter, RequestListing
from models.requests.state import of_request


class InHand:
    """The requests that wait for their reply, as they were read last."""

    def __init__(self, today: Callable[[], date]) -> None:
        self._today = today
        self._waiting = self._listing()

    def _listing(self) -> RequestListing:
        return RequestListing(RequestFilter(state="办理中"), calendar(), self._today())

    def read(self) -> Iterator[None]:
        """Read them anew, a part at a time."""
        self._waiting = self._listing()
        yield from self._waiting.in_parts()

    def pressing(self) -> tuple[int, bool]:
        """Return how many are due within two working days or late; whether one is late.

        This is the badge of the navigation.
        """
        tones = Counter(of_request(clock).tone for clock in self._waiting.clocks())
        return tones[Tone.LATE] + tones[Tone.NOW], tones[Tone.LATE] > 0

    def tell_gap(self, band: Band, enter: Callable[[int], object]) -> None:
        """Say over the list that some want the 放假安排 of a year."""
        years = [clock.calendar_missing for clock in self._waiting.clocks()]
        wanted = [year for year in years if year is not None]
        if wanted:
            said = f"{min(wanted)}年节假日安排未录入，{len(wanted)} 件在办申请的期限算不准"
            band.say("soon", said, "录入放假安排", partial(enter, min(wanted)))
        else:
            band.silence()
