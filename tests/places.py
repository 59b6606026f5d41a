"""Where the tests find what they read: the project, golden files, old registers, shared cases."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden"
REGISTERS = ROOT / "tests" / "registers"
# On a developer's machine and in CI; a test that reads it is skipped where it is absent.
SHARED = ROOT.parent / "shared"
