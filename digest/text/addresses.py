"""Addresses on the web, in one shape for comparing."""

__all__ = ["page_address"]


def page_address(url: str) -> str:
    """An address without what varies: scheme, "www.", fragment, the last stroke. That of a whole site has no stroke."""
    return "".join(url.split("#")[0].split("://")[-1].removeprefix("www.").rstrip("/").split())
