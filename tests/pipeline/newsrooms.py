"""Tiny newsrooms for tests: a project folder from a few sentences, and ways to look at what came of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from digest.pipeline import Newsroom, Result, Site, open_project
from digest.pipeline import build as build_project
from digest.pipeline.commands.export import story_record

BRIDGE_A = """---
title: Storm closes the Harrow Bridge for a week
outlet: Ellmark Courier
date: 2026-03-03
tags: [transport, storm]
---

The Harrow Bridge will stay closed for at least a week after Monday's storm tore two cables from its eastern tower, the
county of Ellmark said on Tuesday.

"Nobody crosses until every cable has been tested," county engineer Mara Olsen said. More than 150 drivers were turned
back on Monday night.

The bridge carries 12,000 vehicles a day between Harrow and Sundale. Ferries will run every 20 minutes from Wednesday.
"""
BRIDGE_B = """---
title: Harrow Bridge shut after cables snap in storm
outlet: Sundale Post
date: 2026-03-04
tags: [transport]
---

Engineers shut the Harrow Bridge after two cables snapped in Monday's storm, and it will not open for at least a week.

"Nobody crosses until every single cable has been tested," said Mara Olsen, the engineer of Ellmark county. About 160
drivers had to turn back.

The county of Ellmark will run ferries between Harrow and Sundale every 20 minutes from Wednesday.
"""
BUDGET = """---
title: Council votes for a smaller library budget
outlet: Sundale Post
date: 2026-03-05
---

The council of Sundale voted nine to four on Thursday to cut the budget of its three libraries by a fifth from July.

"We are closing doors that children walk through," librarian Tomas Reik told the meeting. Two branches will open on
three days a week only.
"""
DAM = """---
title: Mills stand still as the Pellworth reservoir falls
outlet: {outlet}
date: 2026-03-0{day}
story: dam
---

The reservoir above Pellworth fell to a third of its depth in August, the Tarn water board said on Monday.

Board director Ilse Marrant said the dam would release no more water for the mills below Pellworth until it rains.

{between}

Two paper mills on the Tarn have cut a shift each because the river below the dam is too low for their turbines.

The mills employ 340 people, and their owners have asked the water board for a release from the dam every Friday.

The board will decide on the release at its next meeting, when the reservoir is measured again.
"""
ROTOR = (
    "Hallam Voss of Kestrel said the ferry's spare rotor had left Ghent and Jennet Orme would captain her again in May."
)
DAM_A = DAM.format(outlet="Ellmark Courier", day=3, between=ROTOR)
DAM_B = DAM.format(
    outlet="Sundale Post", day=4, between="Rain is not expected before the board meets again in Pellworth."
)
DAM_C = DAM_B.replace("until it rains.", "until it rains, and Hallam Voss of Kestrel sent for a rotor from Ghent.")
FILES = {
    "articles/courier/bridge.txt": BRIDGE_A,
    "articles/post/bridge.txt": BRIDGE_B,
    "articles/post/budget.txt": BUDGET,
}

HIDDEN = "---\nstory: ferry\nhide: true\n---\n"
FERRY = (
    "---\ntitle: Ferry runs early\nstory: ferry\noutlet: Vell Herald\n---\n\nThe Harrow ferry ran early on Monday.\n"
)
NOTE = "---\nstory: bridge\nmerge: [ferry]\ntitle: The bridge, day by day\n---\n\nWe update this page every evening.\n"
MORE = {
    "articles/herald/ferry.md": FERRY,
    "articles/wire/bridge.txt": BRIDGE_A.replace("Ellmark Courier\n", "Meridian Wire\nstory: bridge\n"),
    "articles/wire/broken.md": "---\ndate: [\n---\nThe council met on Friday and went home again, nobody knows why.",
    "stories/ferry.md": HIDDEN,
    "stories/gone.md": "---\nstory: nowhere\n---\nNobody reads this.\n",
    "pages/about.md": "---\ntitle: About us\n---\n\nA newsroom of two.\n",
}


def write(root: Path, files: dict[str, str]) -> Path:
    """Put files under `root/content`."""
    for name, text in files.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def build(root: Path) -> Result:
    """One build of the project at `root`, as `digest build` does it."""
    return build_project(open_project(root))


@contextmanager
def preview(root: Path) -> Iterator[Site]:
    """A site that stays up between edits, as `digest serve` keeps it."""
    with Newsroom(open_project(root)) as newsroom:
        site = Site(newsroom)
        site.build()
        yield site
        site.close()


def tree(root: Path) -> dict[str, bytes]:
    """Every file of the built site."""
    site = root / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def page(root: Path, pattern: str) -> str:
    """The only page of the site whose path matches."""
    (found,) = sorted((root / "site").glob(pattern))
    return found.read_text(encoding="utf-8")


def records(root: Path) -> list[dict[str, Any]]:
    """The stories of the export."""
    with Newsroom(open_project(root)) as newsroom:
        newsroom.update()
        return [story_record(newsroom, state) for state in newsroom.stories.states.values()]
