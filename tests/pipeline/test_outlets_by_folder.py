"""Outlets that the settings name by folder, and articles that name none."""

from pathlib import Path

from newsrooms import BUDGET, build, page, preview, write

from digest.pipeline import Newsroom, catch_up, open_project
from digest.pipeline.commands.check import check_site

NAMELESS = BUDGET.replace("outlet: Sundale Post\n", "")
PAGE = """<html><head><meta property="og:site_name" content="sundale.example"></head><body><article>
<h1>Council votes for a smaller library budget</h1>
<p>The council of Sundale voted nine to four on Thursday to cut the budget of its three libraries from July.</p>
<p>Two branches will open on three days a week only, and the third one will close over the winter, the council said.</p>
</article></body></html>"""
SETTINGS = '[outlets]\n"post" = "Sundale Post"\n"post/sunday" = "Sunday Post"\n'


def settings(root: Path, text: str) -> None:
    """Write `digest.toml`."""
    (root / "digest.toml").write_text(text, encoding="utf-8")


def outlets(root: Path) -> list[str]:
    """The outlets that have a page."""
    return sorted(path.parent.name for path in root.glob("site/outlets/*/index.html"))


def test_the_nearest_folder_names_the_outlet_where_the_article_does_not(tmp_path: Path) -> None:
    settings(tmp_path, SETTINGS)
    write(tmp_path, {
        "articles/post/a.txt": NAMELESS,
        "articles/post/sunday/b.txt": NAMELESS.replace("nine to four", "eight to five"),
        "articles/post/c.txt": BUDGET.replace("Sundale Post", "Vell Herald"),
        "articles/post/d.html": PAGE,
        "articles/posting/e.txt": NAMELESS.replace("a fifth", "a tenth"),
    })  # fmt: skip
    assert build(tmp_path).nameless == 1
    assert outlets(tmp_path) == [
        "sundale-post",
        "sunday-post",
        "vell-herald",
    ]


def test_a_name_in_the_settings_reaches_articles_that_are_built_already(tmp_path: Path) -> None:
    write(tmp_path, {"articles/post/a.txt": NAMELESS})
    assert build(tmp_path).nameless == 1
    assert build(tmp_path).nameless == 1, "a build with nothing to do says the same"
    settings(tmp_path, SETTINGS)
    result = build(tmp_path)
    assert (result.nameless, outlets(tmp_path)) == (0, ["sundale-post"])
    assert [(problem.origin, problem.line, problem.code) for problem in result.problems] == [
        ("digest.toml", 3, "stale-outlet")
    ]


def test_an_edit_keeps_count_of_the_articles_without_an_outlet(tmp_path: Path) -> None:
    write(tmp_path, {"articles/a.txt": BUDGET})
    with preview(tmp_path) as site:
        write(tmp_path, {"articles/a.txt": NAMELESS})
        assert site.build({tmp_path / "content/articles/a.txt"}).nameless == 1
        assert "Outlet not named" in page(tmp_path, "index.html")
        (tmp_path / "content/articles/a.txt").unlink()
        assert site.build({tmp_path / "content/articles/a.txt"}).nameless == 0


def test_a_check_counts_the_articles_without_an_outlet_by_folder(tmp_path: Path) -> None:
    write(tmp_path, {"articles/x/a.txt": NAMELESS, "articles/x/b.txt": NAMELESS + "More.", "articles/c.txt": NAMELESS})
    build(tmp_path)
    with Newsroom(open_project(tmp_path)) as newsroom:
        catch_up(newsroom)
        report = check_site(newsroom)
    assert (report.articles, report.nameless, report.problems) == (3, (("articles/x", 2), ("articles", 1)), ())
