"""The key of a register, and the small file that keeps it wrapped by the password.

The data are sealed with a random key of 256 bits. The file beside them keeps that key twice:
wrapped by the password (argon2id) and by the recovery code. A new password only wraps it anew.
"""

import json
import os
import secrets
import stat
import tempfile
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from nacl.exceptions import CryptoError

from models.disk.durable import put
from models.store.refusal import FROM_BACKUP, Refusal, RegisterBroken
from models.store.secret import recovery
from models.store.secret.password import normal

if TYPE_CHECKING:
    from nacl.secret import SecretBox

FILE = "register.key"
_VERSION = 1
_SIZE, _SALT = 32, 16
PASSES, MEMORY = 4, 64 << 20  # of argon2id: about 0.15 s and 64 MB
_LEAST_MEMORY, _MOST_MEMORY, _MOST_WORK = 8 << 10, 1 << 30, 4 << 30  # passes times memory


class WrongPassword(Refusal):
    """The password, or the recovery code, opens nothing."""


@dataclass(frozen=True)
class Wrapped:
    """What the file beside a register says of its key; without password or code it opens nothing.

    `set_on` is the day on which the register was sealed, as ISO text.
    """

    kept: Mapping[str, Any]

    @property
    def set_on(self) -> str:
        """The day on which the register was sealed, as ISO text."""
        return str(self.kept["set_on"])

    def opened(self, password: str) -> "Key":
        """Return the key. Refuses a wrong password."""
        part = self.kept["password"]
        wrapping = _of_password(normal(password), part["salt"], part["passes"], part["memory"])
        return self._opened("password", wrapping, "口令不对，请再试；注意大小写和输入法。")

    def opened_by_recovery(self, typed: str) -> "Key":
        """Return the key by the recovery code. Refuses a wrong one."""
        wrapping = _of_code(recovery.read_code(typed))
        return self._opened("recovery", wrapping, "这张恢复单不是这个登记簿的，请另找一张。")

    def _opened(self, by: str, wrapping: bytes, wrong: str) -> "Key":
        try:
            data = _box(wrapping).decrypt(self.kept[by]["wrapped"])
        except (CryptoError, ValueError):  # too short to have been made by us
            raise WrongPassword(by, wrong) from None
        return Key(self.kept, data)


@dataclass(frozen=True)
class Key(Wrapped):
    """The key itself, with its file. `for_…` are the keys derived from it, each for one purpose.

    `recovered` when the recovery code gave it another password, which is still to be kept in the
    history.
    """

    data: bytes = field(repr=False)
    recovered: bool = field(default=False, compare=False)

    @classmethod
    def made(cls, password: str, day: str) -> Self:
        """Return a new key by chance, wrapped by a password and by a new recovery code."""
        data, code = secrets.token_bytes(_SIZE), recovery.new_code()
        sealed = _box(_derived(data, b"recovery-code")).encrypt(code)
        kept = {
            "set_on": day,
            "password": _wrapped(data, password),
            "recovery": {"wrapped": _box(_of_code(code)).encrypt(data), "code": sealed},
        }
        return cls(kept, data)

    def rewrapped(self, password: str) -> "Key":
        """Return the same key wrapped by another password; the recovery code stays."""
        return Key({**self.kept, "password": _wrapped(self.data, password)}, self.data)

    @property
    def recovery_code(self) -> str:
        """The recovery code in groups, to be printed."""
        box = _box(_derived(self.data, b"recovery-code"))
        return recovery.written(box.decrypt(self.kept["recovery"]["code"]))

    @property
    def for_database(self) -> str:
        """The key and the salt of SQLCipher, as it takes them without any rounds."""
        return (_derived(self.data, b"database") + _derived(self.data, b"salt")[:16]).hex()

    @property
    def for_contents(self) -> bytes:
        """The key of the attachments."""
        return _derived(self.data, b"attachments")

    @property
    def for_names(self) -> bytes:
        """The key by which the attachments are named, so that a name tells nothing of them."""
        return _derived(self.data, b"names")

    def seal(self, text: str) -> str:
        """Return a short text sealed, as letters."""
        return b64encode(self._texts.encrypt(text.encode())).decode()

    def unseal(self, sealed: str) -> str | None:
        """Return a text that was sealed, None when it was not by this key."""
        try:
            return self._texts.decrypt(b64decode(sealed)).decode()
        except (CryptoError, ValueError, TypeError):
            return None

    @property
    def _texts(self) -> "SecretBox":
        return _box(_derived(self.data, b"texts"))


# Asks for the key of a register that has a password; refuses when it is not given.
Ask = Callable[[Wrapped], Key]


def read(folder: Path) -> Wrapped | None:
    """Return what lies beside the register in a folder, None where it has no password.

    Refuses a file that cannot be read as one of ours.
    """
    try:
        if not stat.S_ISREG((folder / FILE).stat().st_mode):
            raise _broken()
        found = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError):
        raise _broken() from None
    try:
        if found["version"] > _VERSION:
            raise RegisterBroken("register", f"{FILE} 是更新版本的公开簿写的，请先更换本程序。")
        return Wrapped(_read(found))
    except (KeyError, TypeError, ValueError):
        raise _broken() from None


def write(folder: Path, wrapped: Wrapped) -> None:
    """Put the file beside the register in a folder: whole, lasting. Raises OSError."""
    kept = {"version": _VERSION, **_plain(wrapped.kept)}
    handle, name = tempfile.mkstemp(prefix="register.draft-", dir=folder)  # for this user alone
    draft = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            json.dump(kept, out, indent=1)
        put(draft, folder / FILE)
    finally:
        draft.unlink(missing_ok=True)


def keep(folder: Path, key: Key) -> None:
    """Put the file of a register that is open in its place where another lies there, or none.

    Without it what is saved opens to nobody any more. Raises OSError.
    """
    try:
        there = read(folder)
    except RegisterBroken:
        there = None
    if there is None or there.kept != key.kept:
        write(folder, key)


def set_aside(folder: Path) -> None:
    """Put a file of that kind, whose register is not there, under another name. Raises OSError."""
    if (folder / FILE).is_file():
        at = datetime.now().strftime("%Y%m%d-%H%M%S-%f")
        (folder / FILE).rename(folder / f"{FILE}.{at}.bak")


def _broken() -> RegisterBroken:
    return RegisterBroken("register", f"{FILE} 读不了或已损坏，{FROM_BACKUP}")


def _read(found: Mapping[str, Any]) -> dict[str, Any]:
    """Return a file with its bytes as bytes. Raises ValueError, KeyError, TypeError."""
    password, code = found["password"], found["recovery"]
    passes, memory = int(password["passes"]), int(password["memory"])
    if password["kind"] != "argon2id" or not _LEAST_MEMORY <= memory <= _MOST_MEMORY:
        raise ValueError
    if not 1 <= passes <= _MOST_WORK // memory:
        raise ValueError
    if len(b64decode(password["salt"])) != _SALT:
        raise ValueError
    return {
        "set_on": str(found["set_on"]),
        "password": {
            "passes": passes,
            "memory": memory,
            **{name: b64decode(password[name], validate=True) for name in ("salt", "wrapped")},
        },
        "recovery": {name: b64decode(code[name], validate=True) for name in ("wrapped", "code")},
    }


def _plain(kept: Mapping[str, Any]) -> dict[str, Any]:
    def plain(value: Any) -> Any:
        return b64encode(value).decode() if isinstance(value, bytes) else value

    parts = {
        name: {key: plain(value) for key, value in kept[name].items()}
        for name in ("password", "recovery")
    }
    parts["password"]["kind"] = "argon2id"
    return {"set_on": kept["set_on"], **parts}


def _wrapped(data: bytes, password: str) -> dict[str, Any]:
    salt = secrets.token_bytes(_SALT)
    wrapping = _of_password(normal(password), salt, PASSES, MEMORY)
    wrapped = bytes(_box(wrapping).encrypt(data))
    return {"salt": salt, "passes": PASSES, "memory": MEMORY, "wrapped": wrapped}


def _box(key: bytes) -> "SecretBox":
    from nacl.secret import SecretBox  # noqa: PLC0415 (only where there is a password)

    return SecretBox(key)


def _of_password(password: str, salt: bytes, passes: int, memory: int) -> bytes:
    from nacl.pwhash import argon2id  # noqa: PLC0415 (only where there is a password)

    return bytes(argon2id.kdf(_SIZE, password.encode(), salt, opslimit=passes, memlimit=memory))


def _of_code(code: bytes) -> bytes:
    return _derived(code.ljust(_SIZE, b"\0"), b"recovery")


def _derived(data: bytes, purpose: bytes) -> bytes:
    return blake2b(key=data, person=purpose, digest_size=_SIZE).digest()
