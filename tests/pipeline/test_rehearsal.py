"""A rehearsal readies everything for the first edit, and leaves nothing behind."""

import subprocess
import sys
from pathlib import Path

from newsrooms import FILES, preview, tree, write

from digest.pipeline import build, open_project, rehearse

FIRST_EDIT = """
import sys
from pathlib import Path
from digest.pipeline import Newsroom, Site, open_project, rehearse

project = open_project(Path(sys.argv[1]))
with Newsroom(project) as newsroom:
    site = Site(newsroom)
    site.build()
    rehearse(site)
    before = set(sys.modules)
    path = sorted((project.content / "articles").rglob("*.txt"))[0]
    path.write_text(path.read_text() + "\\n\\nThe harbour board met on Friday, and nobody spoke against the plan.\\n")
    result = site.build({path})
    site.close()
assert "clean" in result.computed and result.published.written, result
print(sorted(set(sys.modules) - before))
"""


def test_the_first_edit_after_a_rehearsal_imports_nothing(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    build(open_project(tmp_path))  # so that the next start finds everything in the memo and loads no stage
    run = subprocess.run([sys.executable, "-c", FIRST_EDIT, str(tmp_path)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip() == "[]"


COLLECTED = """
import gc
import sys
from pathlib import Path
from digest.pipeline import Newsroom, Site, open_project, rehearse

with Newsroom(open_project(Path(sys.argv[1]))) as newsroom:
    site = Site(newsroom)
    site.build()
    rehearse(site)
    looked_through = {id(held) for held in gc.get_objects()}
    assert gc.is_tracked(newsroom.stories.states) and gc.is_tracked(site.pages)
    print(len({id(newsroom.stories.states), id(site.pages)} & looked_through))
    site.close()
"""


def test_no_edit_waits_until_all_that_a_preview_holds_is_looked_through_for_cycles(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    run = subprocess.run([sys.executable, "-c", COLLECTED, str(tmp_path)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip() == "0"


NOTHING_TO_DO = """
import sys
from pathlib import Path
from digest.pipeline import build, open_project

result = build(open_project(Path(sys.argv[1])))
assert not result.computed and not result.published.written, result
print(*sys.modules)
"""
HEAVY = (
    "numpy", "jinja2", "selectolax", "rapidfuzz", "fasttext", "digest.reading.reader", "digest.cleaning.article",
    "digest.cleaning.segmenting", "digest.quoting.extraction", "digest.reconciling.claims",
    "digest.reconciling.figures", "digest.summarising.summary", "digest.rendering.pages",
)  # fmt: skip


def test_a_build_with_nothing_to_do_loads_no_stage(tmp_path: Path) -> None:
    write(tmp_path, FILES)
    build(open_project(tmp_path))
    run = subprocess.run(
        [sys.executable, "-c", NOTHING_TO_DO, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert not set(HEAVY) & set(run.stdout.split())


def test_a_rehearsal_leaves_the_site_and_the_next_build_as_they_were(tmp_path: Path) -> None:
    with preview(write(tmp_path, FILES)) as site:
        ledger = site.newsroom.project.ledger
        before = tree(tmp_path), ledger.read_bytes()
        rehearse(site)
        assert (tree(tmp_path), ledger.read_bytes()) == before
        again = site.build(())
        assert (again.computed, again.rendered, again.published.written) == ((), 0, ())


def test_there_is_nothing_to_rehearse_in_an_empty_newsroom(tmp_path: Path) -> None:
    (tmp_path / "content" / "articles").mkdir(parents=True)
    with preview(tmp_path) as site:
        before = tree(tmp_path)
        rehearse(site)
        assert tree(tmp_path) == before
