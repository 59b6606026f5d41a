"""What a new item starts with: the pinned fields and the channels last ticked."""

from collections.abc import Sequence

from gui.pages.pins import Pins

_CHANNELS = "channels"


class ItemPins(Pins):
    """Keeps the channels too, which have no pin: those that the clerk ticked last."""

    unpinned = frozenset({_CHANNELS})

    def channels(self) -> list[str]:
        """Return the channels that the clerk ticked last."""
        return list(self.kept.get(_CHANNELS, ()))

    def take_channels(self, chosen: Sequence[str]) -> None:
        """Carry on the channels that the clerk ticked herself in a new record, these alone."""
        self.remember({**self.kept, _CHANNELS: list(chosen)})
