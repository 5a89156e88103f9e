"""The base of every value that travels between stages."""

import msgspec

__all__ = ["Value"]


class Value(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A frozen record that compares by value and encodes to the same bytes wherever it is equal.

    A `msgspec.Struct` rather than a slotted dataclass: it is as frozen and as typed, is made five times
    faster, and its encoding is what the memo stores and fingerprints. Fields are scalars, tuples and other
    values only, so encoding is deterministic.
    """
