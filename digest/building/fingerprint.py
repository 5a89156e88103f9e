"""Fingerprints: equal values, equal bytes, in every process and under every hash seed."""

from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec

__all__ = ["code_fingerprint", "combine", "encode", "fingerprint", "of_bytes"]

SIZE = 16
IGNORED = frozenset({"__pycache__"})
ENCODER = msgspec.msgpack.Encoder(order="deterministic")
encode = ENCODER.encode


def of_bytes(data: bytes) -> bytes:
    """The fingerprint of `data`: 16 bytes of BLAKE2b."""
    return blake2b(data, digest_size=SIZE).digest()


def fingerprint(value: Any) -> bytes:
    """The fingerprint of a value's canonical encoding (never of a pickle: equal values pickle differently)."""
    return of_bytes(encode(value))


def combine(parts: Iterable[bytes]) -> bytes:
    """The fingerprint of several fingerprints in order; each part has a fixed length or is one of a kind."""
    digest = blake2b(digest_size=SIZE)
    for part in parts:
        digest.update(len(part).to_bytes(4, "little"))
        digest.update(part)
    return digest.digest()


def code_fingerprint(root: Path, names: Iterable[str]) -> bytes:
    """A fingerprint that changes when any of the files and folders `names` under `root` does.

    Taken from names, sizes and change times, since reading every source file would cost each start 10 ms.
    """
    seen = []
    for name in names:
        start = root / name
        for path in sorted(start.rglob("*")) if start.is_dir() else [start]:
            if path.suffix != ".pyc" and IGNORED.isdisjoint(path.parts) and path.is_file():
                stat = path.stat()
                seen.append((path.relative_to(root).as_posix(), stat.st_size, stat.st_mtime_ns))
    return fingerprint(seen)
