"""The incremental engine: fingerprints, a memo of stage results, stable pages of lists, crash-proof outputs.

Knows nothing of news: it is tested with integers and strings.
"""

from digest.building.fingerprint import code_fingerprint, combine, fingerprint
from digest.building.memo import Memo, MissingResultError, Ref, Stage
from digest.building.outputs import Coming, Outputs, Published
from digest.building.paging import PagedList
from digest.building.turns import alone

__all__ = [
    "Coming",
    "Memo",
    "MissingResultError",
    "Outputs",
    "PagedList",
    "Published",
    "Ref",
    "Stage",
    "alone",
    "code_fingerprint",
    "combine",
    "fingerprint",
]
