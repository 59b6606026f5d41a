"""公开簿: without arguments it opens the window; the same verbs work headless (see --help)."""

import gc
import sys

from reports.apart.serving import SERVE, serve

if sys.argv[1:] == [SERVE]:  # to read files from elsewhere nothing else of the program is wanted
    sys.exit(serve())
else:
    gc.set_threshold(100_000)  # what is imported stays: it is not looked through at each 700

import contextlib
import os
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from cli.parser import read
from cli.speaking import DONE, refuse
from models.disk import passing, running_log
from models.disk.bug_report import bug_report, keep_bug_report
from models.pc.desktop import has_screen
from models.store.refusal import Refusal, refusal_of

STOPPED = 130  # the exit code of a program that was ended by Ctrl+C


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb, or the window; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        args = read(argv)
        passing.clear()
        with running_log.kept(args.verb.name if args.verb else "window"):
            return _run(args)
    except Refusal as refusal:
        return refuse(refusal)
    finally:
        passing.end()


def _run(args: Namespace) -> int:
    try:
        if args.verb is None:
            return _window(args.register, in_tray=args.tray, package=args.package)
        code: int = args.verb.run(args)
        if args.verb.window and not args.json and has_screen(os.environ):
            print("窗口已打开；关闭窗口，命令就结束。", flush=True)
            return _window(args.verb.window(args))
        return code
    except Refusal as refusal:
        running_log.stopped(refusal)
        return refuse(refusal)
    except OSError:
        raise  # of the output: files and registers refuse by themselves
    except Exception as bug:
        return refuse(refusal_of(bug) or _told(bug))


def _told(bug: Exception) -> Refusal:
    """Keep for the helper where the program went wrong, and say so; what was saved stays saved."""
    running_log.stopped(bug)
    kept = keep_bug_report(bug_report(bug), running_log.folder())
    where = f"经过记在 {kept}（没有登记内容），请交给维护人员。" if kept else "请告诉维护人员。"
    return Refusal(None, f"程序出错了，这一步没有做完，已经保存的内容都在；{where}")


def _window(folder: Path, *, in_tray: bool = False, package: Path | None = None) -> int:
    from gui.shell.start import run  # noqa: PLC0415 (no window for the other verbs)

    return run(folder, in_tray=in_tray, package=package)


def ended() -> int:
    """Run to the end; a reader that wants no more, such as ``head``, is no fault of ours."""
    try:
        code = main()
        if sys.stdout is not None:  # closed by the caller
            sys.stdout.flush()
    except BrokenPipeError:
        _discard_the_rest()
        return DONE
    except KeyboardInterrupt:
        _discard_the_rest()
        refuse(Refusal(None, "已中止，没有做完。"))
        return STOPPED
    except OSError:
        _discard_the_rest()
        return refuse(Refusal(None, "结果没有写出去，磁盘可能已满，请腾出空间后再试。"))
    return code


def _discard_the_rest() -> None:
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(ended())
