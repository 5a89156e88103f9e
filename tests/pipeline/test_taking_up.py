"""The state between two builds: all of it is written down and taken up again."""

from operator import attrgetter
from pathlib import Path
from typing import Any

import msgspec
from newsrooms import BRIDGE_A, FILES, MORE, NOTE, preview, write

from digest.grouping.knots import Knot
from digest.grouping.standing import Lazily
from digest.pipeline import Newsroom, Site, open_project
from digest.pipeline.resuming.state import take_down, take_up_newsroom, take_up_site
from digest.pipeline.resuming.values import Rest
from digest.pipeline.site.listings import Listing

READ_AGAIN = {"config", "theme", "ledger", "memo", "outputs", "stages", "project", "progress", "code"}
LINKS = {"articles", "stories", "files", "neighbours"}  # to other parts, which are compared by themselves
PASSING = {
    "moved",
    "rescaled",
    "seen",
    "rendered",
    "fresh",
    "vectors",
    "numbered",
    "stale",
    "listings_stale",
    "indexes_stale",
    "_evidence",
}


PARTS = (
    "newsroom.files",
    "newsroom.articles",
    "newsroom.stories.grouping.neighbours.index",
    "newsroom.stories.grouping.neighbours",
    "newsroom.stories.grouping.linkage",
    "newsroom.stories.grouping",
    "newsroom.stories.merging",
    "newsroom.stories",
    "newsroom.overrides",
    "pages.listings",
    "pages.speakers",
    "pages.sitemap",
    "pages",
)


def contents(thing: Any, *skipped: str) -> Any:
    """Everything that an object holds, in plain values that compare."""
    if isinstance(thing, dict):
        keys = [*thing, *thing.packed] if isinstance(thing, Lazily) else [*thing]
        return {str(contents(key)): contents(thing[key]) for key in keys}
    if isinstance(thing, set | frozenset):
        return sorted(str(contents(item)) for item in thing)
    if isinstance(thing, Knot):
        told = (thing.members, thing.born, thing.keyed, sorted(thing.parted), thing.inner, thing.pairs)
        return (*told, thing.last, thing.tongues, [part.members for part in thing.pair])
    if isinstance(thing, Listing):
        return (thing.kind, thing.pages.entries, sorted(thing.names.items()))
    if isinstance(thing, list | tuple):
        return [contents(item) for item in thing]
    if type(thing).__module__.startswith("digest.") and hasattr(thing, "__dict__"):
        if not skipped:
            return type(thing).__name__  # compared by itself
        return {name: contents(value) for name, value in vars(thing).items() if name not in skipped}
    return "a function" if callable(thing) else repr(thing)


def test_all_that_a_site_and_its_newsroom_hold_is_taken_up_again(tmp_path: Path) -> None:
    write(tmp_path, FILES | MORE)
    with preview(tmp_path) as site:
        write(tmp_path, {"articles/courier/bridge.txt": BRIDGE_A.replace("150", "170"), "stories/bridge.md": NOTE})
        site.build(set((tmp_path / "content").rglob("*.*")))
        rest = msgspec.msgpack.decode(msgspec.msgpack.encode(take_down(site)), type=Rest)
        site.newsroom.ledger.save()
        with Newsroom(open_project(tmp_path)) as newsroom:
            again = Site(newsroom)
            for name in ("paths", "keys"):  # which the record of the last build knows
                setattr(newsroom.files, name, getattr(site.newsroom.files, name))
            take_up_newsroom(rest, newsroom)
            take_up_site(rest, again)
            for part in PARTS:
                taken, held = attrgetter(part)(again), attrgetter(part)(site)
                assert contents(taken, *READ_AGAIN, *LINKS, *PASSING) == contents(held, *READ_AGAIN, *LINKS, *PASSING)
            again.close()
