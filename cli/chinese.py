"""argparse says its own sentences in Chinese, by the catalogue in `resources/locale`."""

import gettext
import os
from collections.abc import Iterator
from contextlib import contextmanager

import resources

_DOMAIN = "argparse"
_LANGUAGE = "zh_CN"


@contextmanager
def in_chinese() -> Iterator[None]:
    """Let argparse speak Chinese within, whatever language the machine is set to.

    It asks gettext for every sentence, and gettext asks LANGUAGE first; both are put back after.
    """
    domain, language = gettext.textdomain(), os.environ.get("LANGUAGE")
    gettext.bindtextdomain(_DOMAIN, resources.path("locale"))
    gettext.textdomain(_DOMAIN)
    os.environ["LANGUAGE"] = _LANGUAGE
    try:
        yield
    finally:
        gettext.textdomain(domain)
        if language is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = language
