"""Web addresses as they are given, without what they carry along."""

import re

__all__ = ["untracked"]

TRACKING = re.compile(r"&(?:utm_\w+|fbclid|gclid|dclid|yclid|msclkid|mc_[ce]id|igshid)=[^&#\s]*", re.I)


def untracked(address: str) -> str:
    """An address without what only tells who followed it: "?utm_source=rss"."""
    head, mark, place = address.partition("#")
    page, _, query = head.partition("?")
    kept = TRACKING.sub("", "&" + query)[1:]
    return f"{page}?{kept}{mark}{place}" if kept else page + mark + place
