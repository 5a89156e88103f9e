"""Versions of one article: an outlet puts its page right and leaves the day of publication as it was."""

from pathlib import Path

from newsrooms import build, page, write

PAGE = """<!doctype html><html lang="en"><head><title>Quarry at Tolm floods after pumps fail</title>
<meta property="og:site_name" content="Tolm Herald">
<meta property="article:published_time" content="2031-05-06T07:00:00+00:00">
<meta property="article:modified_time" content="2031-05-06T{hour}:00:00+00:00"></head>
<body><main><article><h1>Quarry at Tolm floods after pumps fail</h1>
<p>The slate quarry above Tolm filled with water on Monday night after both of its pumps failed, the owners said.</p>
<p>{count} machines stand below the surface, and nobody was hurt, according to foreman Edvin Brask.</p>
<p>The owners, Tolm Slate, expect to need three weeks to pump the pit dry and to bring the machines up again.</p>
<p>The quarry employs 60 people from the valley, who will be paid for the time in which they cannot work.</p>
</article></main></body></html>
"""


def test_of_two_versions_of_a_page_the_one_changed_last_is_the_later_version(tmp_path: Path) -> None:
    versions = {
        "articles/a.html": PAGE.format(hour="15", count="Seven"),
        "articles/b.html": PAGE.format(hour="09", count="Nine"),
    }
    build(write(tmp_path, versions))
    story = page(tmp_path, "stories/*/index.html")
    entries = story.split('<li class="h-cite">')[1:]
    assert ["a later version of the same article" in entry for entry in entries] == [False, True]
    later = entries[1].partition('href="../../articles/')[2].partition('"')[0]
    assert "Seven machines" in page(tmp_path, f"articles/{later}")
    assert "same text as" not in story
