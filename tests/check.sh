#!/usr/bin/env bash
# Sets up all that the tests need, then runs every check and every test. Safe to run again; needs Python 3.11 or newer.
set -euo pipefail
cd "$(dirname "$0")/.."

install() {  # Debian packages, where we may install them
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "Please install $* and run this again." >&2
    exit 1
  fi
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

if [ ! -x .venv/bin/python ]; then
  "${PYTHON:-python3}" -m venv .venv 2>/dev/null || { install python3-venv; "${PYTHON:-python3}" -m venv .venv; }
fi
.venv/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
if ! command -v chromium >/dev/null && ! command -v google-chrome >/dev/null; then
  echo "Installing chromium for the browser tests ..."
  install chromium fonts-dejavu-core
fi

echo "== format, lint, types, arrows"
.venv/bin/python -m ruff format --check --quiet digest tests
.venv/bin/python -m ruff check --quiet digest tests
.venv/bin/python -m mypy
.venv/bin/lint-imports --no-cache >/tmp/digest-arrows.$$ || { cat /tmp/digest-arrows.$$; exit 1; }
rm -f /tmp/digest-arrows.$$
echo "== tests"
.venv/bin/python -m pytest "$@"
echo "== evaluation"
.venv/bin/python tests/eval/gate.py
