"""What all tests share."""

import sys
from pathlib import Path

# Test folders mirror the packages and are no packages themselves; their helpers are found by name.
for folder in ("pipeline", "rendering", "eval", "golden"):
    sys.path.append(str(Path(__file__).parent / folder))
