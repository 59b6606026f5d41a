"""A process that is watched call by call: it is killed at one of them, or has them fail from there.

By ptrace, as a debugger does it; Linux alone. What a call to the system does to files is known by
its number on x86-64; on another processor every call is one to stop at, and none can fail.
"""

import ctypes
import os
import platform
import signal
import sys
from dataclasses import dataclass
from functools import cache

_TRACEME, _PEEK, _POKE, _SYSCALL, _OPTIONS = 0, 3, 6, 24, 0x4200
_SYSGOOD, _EXITKILL = 1, 0x100000
_STOP_AT_CALL = signal.SIGTRAP | 0x80
_IS_KNOWN = platform.machine() == "x86_64"
# Places of the registers in the area of the process (struct user): the call's number, its
# answer, its first two words.
_NUMBER, _ANSWER, _FIRST = 15 * 8, 10 * 8, 14 * 8
# write, open, close, pwrite64, writev, fcntl, fsync, fdatasync, truncate, ftruncate, rename,
# mkdir, creat, link, unlink, chmod, fchmod, openat, mkdirat, unlinkat, renameat, fchmodat,
# fallocate, utimensat, renameat2
_OF_FILES = {1, 2, 3, 18, 20, 72, 74, 75, 76, 77, 82, 83, 85, 86, 87, 90, 91}
_OF_FILES |= {257, 258, 263, 264, 268, 280, 285, 316}
# Those that need room on the disk: all that write but the shortening and taking away of files.
_WRITING = {1, 18, 20, 74, 75, 77, 83, 258, 285}
_BY_HANDLE = {1, 18, 20}

_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


@dataclass
class Plan:
    """What befalls the process at the call number `at`: a kill, or `error` from there on.

    Where no process may be watched it is killed `after` so many seconds.
    """

    at: int = sys.maxsize
    error: int = 0
    after: float = 0.0


@cache
def can_trace() -> bool:
    """Tell whether a process may be watched here; a container may forbid it."""
    if _libc is None:
        return False
    child = os.fork()
    if not child:
        os._exit(0 if _ptrace(_TRACEME) == 0 else 1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def can_fail() -> bool:
    """Tell whether calls can be made to fail."""
    return _IS_KNOWN and can_trace()


def let_be_traced() -> None:
    """Stop this process until its parent watches it."""
    _ptrace(_TRACEME)
    os.kill(os.getpid(), signal.SIGSTOP)


def follow(child: int, plan: Plan) -> tuple[int, int]:
    """Watch a child to its end; return its status, as waitpid gives it, and the calls counted."""
    os.waitpid(child, 0)
    _ptrace(_OPTIONS, child, 0, _SYSGOOD | _EXITKILL)
    count, is_inside, fails, passed = 0, False, False, 0
    counted = _WRITING if plan.error else _OF_FILES
    while True:
        _ptrace(_SYSCALL, child, 0, passed)
        _, status = os.waitpid(child, 0)
        if not os.WIFSTOPPED(status):
            return status, count
        stop = os.WSTOPSIG(status)
        passed = 0 if stop in (_STOP_AT_CALL, signal.SIGTRAP) else stop
        if stop != _STOP_AT_CALL:
            continue
        is_inside = not is_inside
        if is_inside and _concerns(child, counted, plan):
            count += 1
            fails = bool(plan.error) and count >= plan.at
            if fails:
                _ptrace(_POKE, child, _NUMBER, (1 << 64) - 1)
            elif count == plan.at:
                os.kill(child, signal.SIGKILL)
        elif fails:
            _ptrace(_POKE, child, _ANSWER, (1 << 64) - plan.error)
            fails = False


def _concerns(child: int, calls: set[int], plan: Plan) -> bool:
    """Tell whether a call that begins is one to count: what the process says is never refused."""
    if not _IS_KNOWN:
        return True
    number = _ptrace(_PEEK, child, _NUMBER)
    if number not in calls:
        return False
    return not (plan.error and number in _BY_HANDLE and _ptrace(_PEEK, child, _FIRST) in (1, 2))


def _ptrace(request: int, child: int = 0, place: int = 0, data: int = 0) -> int:
    assert _libc is not None
    call = _libc.ptrace
    call.restype = ctypes.c_long
    found: int = call(
        ctypes.c_long(request),
        ctypes.c_long(child),
        ctypes.c_void_p(place),
        ctypes.c_void_p(data),
    )
    return found
