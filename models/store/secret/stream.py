"""Contents sealed by libsodium's secretstream, which is loaded only where there is a password.

In pieces, each authenticated, in their order, up to the last.
"""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from nacl import bindings as sodium
from nacl.exceptions import CryptoError

_PIECE = 1 << 20
_State = sodium.crypto_secretstream_xchacha20poly1305_state
_MORE = sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
_LAST = sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
_HEAD = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES
_SEALED = _PIECE + sodium.crypto_secretstream_xchacha20poly1305_ABYTES


def sealed(content: Iterable[bytes], key: bytes) -> Iterator[bytes]:
    """Give a content sealed, whatever the size of its pieces."""
    state = _State()
    yield sodium.crypto_secretstream_xchacha20poly1305_init_push(state, key)
    waiting = b""
    for piece in content:
        waiting += piece
        while len(waiting) > _PIECE:
            yield _push(state, waiting[:_PIECE], _MORE)
            waiting = waiting[_PIECE:]
    yield _push(state, waiting, _LAST)


def _push(state: _State, piece: bytes, tag: int) -> bytes:
    return bytes(sodium.crypto_secretstream_xchacha20poly1305_push(state, piece, None, tag))


def unsealed(stream: BinaryIO, key: bytes) -> Iterator[bytes]:
    """Give a sealed content piece by piece as it was.

    Raises OSError, and CryptoError, ValueError or TypeError where it is broken.
    """
    state, tag = _State(), _MORE
    head = stream.read(_HEAD)
    sodium.crypto_secretstream_xchacha20poly1305_init_pull(state, head, key)
    while piece := stream.read(_SEALED):
        if tag == _LAST:
            raise CryptoError
        plain, tag = sodium.crypto_secretstream_xchacha20poly1305_pull(state, piece, None)
        yield plain
    if tag != _LAST:
        raise CryptoError
