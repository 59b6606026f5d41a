"""What is written of a year beside its report, as data in resources/materials."""

from dataclasses import dataclass
from functools import cache

import resources

_FILES = ("summary", "self_check", "plan")  # in the order in which a clerk writes them


@dataclass(frozen=True)
class MaterialKind:
    """One paper: the `section` under which its text is kept, its word, its title and template."""

    section: int
    word: str
    title: str
    text: str

    def title_of(self, year: int) -> str:
        """Return its title without the office."""
        return self.title.format(year=year, next_year=year + 1)


@cache
def material_kinds() -> tuple[MaterialKind, ...]:
    """Return the papers in their order."""
    return tuple(MaterialKind(**resources.toml(f"materials/{name}.toml")) for name in _FILES)
