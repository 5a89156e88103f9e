"""Show how the golden sites differ from what is built now, and take it over if the answer is yes."""

import difflib
import shutil
import sys
import tempfile
from pathlib import Path

from test_golden import HERE, PROJECTS, built, files


def differences(before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    """A unified diff over all files."""
    lines: list[str] = []
    for path in sorted(before.keys() | after.keys()):
        old, new = before.get(path, b"").decode().splitlines(), after.get(path, b"").decode().splitlines()
        lines += difflib.unified_diff(old, new, f"expected/{path}", f"built/{path}", lineterm="", n=1)
    return lines


def main() -> None:
    """Go through all golden projects."""
    for name in PROJECTS:
        expected = HERE / name / "expected"
        with tempfile.TemporaryDirectory() as scratch:
            after = built(name, Path(scratch) / "room")
        lines = differences(files(expected), after)
        print("\n".join(lines) or f"{name}: no difference")
        if lines and ("--yes" in sys.argv or input(f"Take this over for {name}? [y/N] ").strip().lower() == "y"):
            shutil.rmtree(expected, ignore_errors=True)
            for path, data in after.items():
                (expected / path).parent.mkdir(parents=True, exist_ok=True)
                (expected / path).write_bytes(data)


if __name__ == "__main__":
    main()
