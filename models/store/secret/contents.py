"""The contents of the attachments as they lie on the disk: plain, or sealed with the key.

Sealed by libsodium's secretstream: in pieces, each authenticated, in their order, up to the last.
"""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from nacl import bindings as sodium
from nacl.encoding import RawEncoder
from nacl.exceptions import CryptoError
from nacl.hash import blake2b

from models.store.secret.key import Key

_PIECE = 1 << 20
_State = sodium.crypto_secretstream_xchacha20poly1305_state
_MORE = sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
_LAST = sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
_HEAD = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES
_SEALED = _PIECE + sodium.crypto_secretstream_xchacha20poly1305_ABYTES


class ContentBroken(Exception):
    """A sealed content was changed, cut, or sealed with another key."""


def place_of(digest: str, key: Key | None) -> Path:
    """Return where a content lies inside the folder of the attachments, by its SHA-256."""
    name = digest
    if key is not None:
        hashed = blake2b(bytes.fromhex(digest), key=key.for_names, encoder=RawEncoder)
        name = bytes(hashed).hex()
    return Path(name[:2]) / name


def pieces(file: Path, key: Key | None) -> Iterator[bytes]:
    """Give a content piece by piece, unsealed. Raises OSError and ContentBroken."""
    with file.open("rb") as stream:
        if key is None:
            yield from _read(stream, _PIECE)
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


def _read(stream: BinaryIO, size: int) -> Iterator[bytes]:
    while piece := stream.read(size):
        yield piece


def _sealed(content: Iterable[bytes], key: Key) -> Iterator[bytes]:
    state = _State()
    yield sodium.crypto_secretstream_xchacha20poly1305_init_push(state, key.for_contents)
    waiting = b""
    for piece in content:
        waiting += piece
        while len(waiting) > _PIECE:
            yield _push(state, waiting[:_PIECE], _MORE)
            waiting = waiting[_PIECE:]
    yield _push(state, waiting, _LAST)


def _push(state: _State, piece: bytes, tag: int) -> bytes:
    return bytes(sodium.crypto_secretstream_xchacha20poly1305_push(state, piece, None, tag))


def _unsealed(stream: BinaryIO, key: Key) -> Iterator[bytes]:
    state = _State()
    try:
        head = stream.read(_HEAD)
        sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, head, key.for_contents)
        tag = _MORE
        for sealed in _read(stream, _SEALED):
            if tag == _LAST:
                raise ContentBroken
            piece, tag = sodium.crypto_secretstream_xchacha20poly1305_pull(state, sealed, None)
            yield piece
    except (CryptoError, ValueError, TypeError) as error:
        raise ContentBroken from error
    if tag != _LAST:
        raise ContentBroken
