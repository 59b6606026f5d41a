"""Which statutory forms there are: each is one file in `resources/forms`, named after its year."""

import resources


def form_ids() -> tuple[str, ...]:
    """Return the ids of the shipped forms, the oldest first."""
    return resources.names("forms", "toml")


def newest() -> str:
    """Return the id of the newest form."""
    return form_ids()[-1]
