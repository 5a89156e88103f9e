"""A pasted text whose outlet another file names, while files come and go."""

from collections import Counter
from pathlib import Path

from newsrooms import BRIDGE_A, BUDGET, build, page, preview, write

BODY = BUDGET.rpartition("---\n\n")[2]
PASTED = {
    "articles/inbox/library.txt": "Uferblatt\n\nCouncil votes for a smaller library budget\n\n" + BODY,
    "articles/inbox/museum.txt": "Vellmar heute\n\nCouncil closes museum\n\n" + BODY.replace("libraries", "museums"),
}
STATED = "articles/uferblatt/bridge.txt"


def outlets(root: Path) -> list[str]:
    """The outlets that have a page."""
    return sorted(path.parent.name for path in root.glob("site/outlets/*/index.html"))


def test_a_file_that_names_an_outlet_names_that_of_a_text_and_touches_no_other(tmp_path: Path) -> None:
    write(tmp_path, PASTED)
    with preview(tmp_path) as site:
        assert outlets(tmp_path) == []
        write(tmp_path, {STATED: BRIDGE_A.replace("Ellmark Courier", "Uferblatt")})
        result = site.build({tmp_path / "content" / STATED})
        assert Counter(result.computed)["clean"] == 2, "the new article, and the text that waited for the name"
        assert outlets(tmp_path) == ["uferblatt"]
        assert "smaller library budget" in page(tmp_path, "outlets/uferblatt/index.html")
    build(tmp_path)
    (tmp_path / "content" / STATED).unlink()
    assert build(tmp_path).nameless == 2, "taken up from the last build, the text waits for a name again"
    assert outlets(tmp_path) == []
