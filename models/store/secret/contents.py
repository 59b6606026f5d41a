"""The contents of the attachments as they lie on the disk: plain, or sealed with the key."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from nacl.exceptions import CryptoError

from models.store.secret.key import Key

_PIECE = 1 << 20


class ContentBroken(Exception):
    """A sealed content was changed, cut, or sealed with another key."""


def place_of(digest: str, key: Key | None) -> Path:
    """Return where a content lies inside the folder of the attachments, by its SHA-256."""
    name = digest
    if key is not None:
        named = hashlib.blake2b(bytes.fromhex(digest), key=key.for_names, digest_size=32)
        name = named.hexdigest()
    return Path(name[:2]) / name


def pieces(file: Path, key: Key | None) -> Iterator[bytes]:
    """Give a content piece by piece, unsealed. Raises OSError and ContentBroken."""
    with file.open("rb") as stream:
        if key is None:
            while piece := stream.read(_PIECE):
                yield piece
        else:
            yield from _unsealed(stream, key)


def digest_of(file: Path, key: Key | None) -> str:
    """Return the SHA-256 of a content. Raises OSError and ContentBroken."""
    hasher = hashlib.sha256()
    for piece in pieces(file, key):
        hasher.update(piece)
    return hasher.hexdigest()


def write(content: Iterable[bytes], out: BinaryIO, key: Key | None) -> tuple[str, int]:
    """Write a content as it is to lie on the disk; return its SHA-256 and its size. Raises OSError.

    The pieces may have any size.
    """
    hasher, size = hashlib.sha256(), 0

    def counted() -> Iterator[bytes]:
        nonlocal size
        for piece in content:
            hasher.update(piece)
            size += len(piece)
            yield piece

    for piece in counted() if key is None else _sealed(counted(), key):
        out.write(piece)
    return hasher.hexdigest(), size


def _sealed(content: Iterable[bytes], key: Key) -> Iterator[bytes]:
    from models.store.secret.stream import sealed  # noqa: PLC0415 (only where there is a password)

    return sealed(content, key.for_contents)


def _unsealed(stream: BinaryIO, key: Key) -> Iterator[bytes]:
    from models.store.secret.stream import unsealed  # noqa: PLC0415 (only where there is one)

    try:
        yield from unsealed(stream, key.for_contents)
    except (CryptoError, ValueError, TypeError) as error:
        raise ContentBroken from error
