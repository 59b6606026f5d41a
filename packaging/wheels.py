"""Tell which of the program's dependencies have wheels for a machine that is not this one.

    python packaging/wheels.py TARGET win_amd64
    python packaging/wheels.py TARGET aarch64 31          Linux with glibc 2.31, as on Kylin V10

They are fetched into TARGET with all that they need themselves, the newest that fit; ends with 1
where one of them has none. It proves nothing of how they run.
"""

import re
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

ROOT = Path(__file__).parents[1]
_OLDEST = 17  # of the manylinux that name a glibc


def main(target: Path, machine: str, libc: str = "") -> None:
    """Fetch the wheels, and tell how many there are and what is missing."""
    platforms = of_linux(machine, int(libc)) if libc else [machine]
    missing = [each for each in wanted() if not _fetch(target, platforms, each)]
    print(f"{platforms[0]}: {len(list(target.glob('*.whl')))} wheels in {target}")
    for each in missing:
        print(f"none of {each}")
    raise SystemExit(1 if missing else 0)


def wanted() -> list[str]:
    """Return what setup.cfg wants, with the versions."""
    setup = ConfigParser()
    setup.read(ROOT / "setup.cfg", encoding="utf-8")
    return setup["options"]["install_requires"].split()


def of_linux(machine: str, libc: int) -> list[str]:
    """Return the tags of the wheels that run on a glibc of that minor version, the newest first."""
    tags = [f"manylinux_2_{minor}_{machine}" for minor in range(libc, _OLDEST - 1, -1)]
    return [*tags, f"manylinux2014_{machine}"]


def _fetch(target: Path, platforms: list[str], wish: str) -> bool:
    of = [word for each in platforms for word in ("--platform", each)]
    kinds = ["--python-version", "3.11", "--only-binary", ":all:"]
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--dest", str(target)]
    run = subprocess.run([*pip, *of, *kinds, wish], check=False, capture_output=True, text=True)
    if run.returncode and not re.search("No matching distribution", run.stderr):
        raise SystemExit(run.stderr)
    return run.returncode == 0


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
