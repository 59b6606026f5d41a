"""Words that stand on web pages around a text and are no part of it."""

import resources


def page_words() -> list[str]:
    """Return words of web pages that get copied along with a text."""
    return list(resources.toml("checks/published.toml")["page"]["words"])
