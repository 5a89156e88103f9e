"""The commands as a user runs them, for tests."""

import os
import subprocess
import sys
from pathlib import Path


def digest(*arguments: str | Path, cwd: Path | None = None, **given: str) -> subprocess.CompletedProcess[str]:
    """What a command printed, and how it ended; `given` are variables of its environment."""
    environment = {**os.environ, "NO_COLOR": "1", "PYTHONWARNINGS": "error", **given}
    command = [sys.executable, "-m", "digest", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=environment, check=False)
