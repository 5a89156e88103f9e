"""Themes: a project's templates over the built-in ones, mistakes told with file and line."""

import gc
import shutil
from pathlib import Path

import pytest
from jinja2.runtime import Context, Macro
from sample_pages import FEEDS, HOME, SITE
from sample_story import ARTICLE, STORY

from digest.errors import ThemeError
from digest.model import MethodPage, RobotsPage
from digest.rendering import Theme, load_theme, render, unused_parts
from digest.rendering.theming.themes import builtin_folder


def theme(tmp_path: Path, **files: str) -> Theme:
    """A project's theme with these files ("story_html" for story.html)."""
    folder = tmp_path / "mine"
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return load_theme("mine", tmp_path)


def test_a_template_that_a_theme_lacks_is_the_built_in_one(tmp_path: Path) -> None:
    mine = theme(tmp_path, method_html="<p>Ours</p>")
    assert render(mine, SITE, MethodPage()) == b"<p>Ours</p>"
    assert render(mine, SITE, STORY) == render(load_theme(), SITE, STORY)


def test_a_template_can_extend_the_built_in_one_that_it_replaces(tmp_path: Path) -> None:
    mine = theme(
        tmp_path,
        story_html='{% extends "!default/story.html" %}{% block og_type %}ours{% endblock %}',
        base_html='{% extends "!default/base.html" %}{% block head %}<meta name="mine">{% endblock %}',
    )
    html = render(mine, SITE, STORY).decode()
    assert 'content="ours"' in html
    assert "Marta Quill" in html
    assert '<meta name="mine">' in render(mine, SITE, MethodPage()).decode()


def test_a_themes_asset_replaces_the_built_in_one_and_every_change_gives_it_a_new_name(tmp_path: Path) -> None:
    before = theme(tmp_path, assets__digest_css="a{}").asset_paths["digest.css"]
    mine = theme(tmp_path, assets__digest_css="b{}")
    assert mine.asset_paths["digest.css"] != before
    assert dict(mine.assets)[mine.asset_paths["digest.css"]] == b"b{}"
    assert mine.asset_paths["digest.css"] in render(mine, SITE, HOME).decode()


def test_an_editors_leftovers_are_not_part_of_a_theme(tmp_path: Path) -> None:
    theme(tmp_path, assets__ship_svg="<svg/>")
    for name in ("ship.svg~", ".ship.svg.swp"):
        (tmp_path / "mine" / "assets" / name).write_text("old")
    assert sorted(load_theme("mine", tmp_path).asset_paths) == [
        "digest.css",
        "digest.js",
        "icon.svg",
        "search.js",
        "ship.svg",
    ]


def test_a_style_sheet_finds_the_other_assets_under_their_hashed_names(tmp_path: Path) -> None:
    mine = theme(
        tmp_path, assets__ship_svg="<svg/>", assets__digest_css="a{background:url('ship.svg')} b{background:url(x.png)}"
    )
    style = dict(mine.assets)[mine.asset_paths["digest.css"]].decode()
    assert mine.asset_paths["ship.svg"].removeprefix("assets/") in style
    assert "url(x.png)" in style


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("<p>\n{% if %}\n", 2, "Expected an expression"),
        ("\n\n{{ storry.id }}", 3, "'storry' is undefined"),
        ("\n{{ story.headlin }}", 2, "headlin"),
        ('{% include "missing.html" %}', 1, "missing.html"),
        ("\n{{ 1 // 0 }}", 2, "ZeroDivisionError"),
        ('\n{{ assets["nowhere.css"] }}', 2, "nowhere.css"),
        ('{% extends "story.html" %}', 1, "uses itself without end"),
    ],
)
def test_a_broken_template_is_named_with_its_line(tmp_path: Path, text: str, line: int, reason: str) -> None:
    with pytest.raises(ThemeError) as caught:
        render(theme(tmp_path, story_html=text), SITE, STORY)
    assert (caught.value.file, caught.value.line) == ("themes/mine/story.html", line)
    assert reason in caught.value.reason


def test_a_mistake_in_an_included_template_is_found_there(tmp_path: Path) -> None:
    mine = theme(tmp_path, story_html='\n{% include "part.html" %}', part_html="\n\n{{ nothing }}")
    with pytest.raises(ThemeError) as caught:
        render(mine, SITE, STORY)
    assert (caught.value.file, caught.value.line) == ("themes/mine/part.html", 3)


def test_a_theme_that_is_not_there_is_named(tmp_path: Path) -> None:
    for name in ("nowhere", "../x", "", ".git"):
        with pytest.raises(ThemeError):
            load_theme(name, tmp_path)
    assert load_theme("default", tmp_path).folders == load_theme().folders


def test_a_template_in_another_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "story.html").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ThemeError, match=r"themes/mine/story\.html: this template is not UTF-8"):
        load_theme("mine", tmp_path)


def test_only_the_pages_of_a_changed_template_have_a_new_fingerprint(tmp_path: Path) -> None:
    before = theme(tmp_path, parts_html='{% extends "!default/parts.html" %}', story_html="{# one #}")
    after = theme(tmp_path, story_html="{# two #}")
    assert before.fingerprint(STORY) != after.fingerprint(STORY)
    for page in (ARTICLE, HOME, MethodPage(), RobotsPage(), *FEEDS):
        assert before.fingerprint(page) == after.fingerprint(page)


def test_a_change_in_what_a_template_includes_counts_and_so_does_one_in_the_styles(tmp_path: Path) -> None:
    first = theme(tmp_path, base_html='{% include "logo.html" %}', logo_html="a")
    second = theme(tmp_path, logo_html="b")
    third = theme(tmp_path, assets__digest_css="a{}", base_html='{% include "logo.html" %}{{ assets["digest.css"] }}')
    assert len({each.fingerprint(STORY) for each in (first, second, third)}) == 3
    fourth = theme(tmp_path, assets__digest_css="b{}")
    assert third.fingerprint(STORY) != fourth.fingerprint(STORY)
    assert third.fingerprint(RobotsPage()) == fourth.fingerprint(RobotsPage())


def test_a_template_named_at_run_time_counts_as_any_template(tmp_path: Path) -> None:
    first = theme(tmp_path, story_html="{% set x = 'far.html' %}{% include x %}", far_html="a")
    second = theme(tmp_path, far_html="b")
    assert first.fingerprint(STORY) != second.fingerprint(STORY)
    assert first.fingerprint(ARTICLE) == second.fingerprint(ARTICLE)


def test_words_of_an_article_are_never_a_template(tmp_path: Path) -> None:
    mine = theme(tmp_path, story_html="{{ story.headline }}")
    card = type(STORY.card)(
        **{name: getattr(STORY.card, name) for name in STORY.card.__struct_fields__} | {"headline": "{{ 6*7 }}<b>"}
    )
    page = type(STORY)(**{name: getattr(STORY, name) for name in STORY.__struct_fields__} | {"card": card})
    assert render(mine, SITE, page) == b"{{ 6*7 }}&lt;b&gt;"


def test_a_misspelt_template_or_block_is_told_with_what_was_meant(tmp_path: Path) -> None:
    mine = theme(
        tmp_path,
        stroy_html="x",
        story_html='{% extends "!default/story.html" %}\n{% block mian %}x{% endblock %}',
        list_html='{% extends "base.html" %}\n{% block main %}{% block tips %}x{% endblock %}{% endblock %}',
        part_html="y",
        page_html='{% include "part.html" %}',
    )
    assert [(found.origin, found.line, found.message) for found in unused_parts(mine)] == [
        ("themes/mine/stroy.html", None, "No page uses this template. Did you mean “story.html”?"),
        ("themes/mine/story.html", 2, "There is no block “mian” to be replaced. Did you mean “main”?"),
    ]


def test_the_built_in_theme_has_no_unused_parts() -> None:
    assert unused_parts(load_theme()) == unused_parts(load_theme(language="de")) == ()


def test_a_copy_of_the_built_in_theme_has_nothing_unused_in_any_language(tmp_path: Path) -> None:
    shutil.copytree(builtin_folder(), tmp_path / "mine")
    assert unused_parts(load_theme("mine", tmp_path)) == unused_parts(load_theme("mine", tmp_path, "de")) == ()


@pytest.mark.parametrize(
    ("text", "meant"), [("{{ titel }}", "title"), ('{% extends "default/base.html" %}', "!default/base.html")]
)
def test_a_name_that_a_template_got_wrong_is_told_with_the_one_that_was_meant(
    tmp_path: Path, text: str, meant: str
) -> None:
    with pytest.raises(ThemeError, match=f"Did you mean “{meant}”"):
        render(theme(tmp_path, story_html=text), SITE, STORY)


def test_nothing_that_a_page_was_made_of_outlives_it() -> None:
    default = load_theme()
    render(default, SITE, STORY)  # what templates import of each other stays
    gc.collect()
    gc.disable()
    try:
        before = held()
        for page in (STORY, ARTICLE, HOME):
            render(default, SITE, page)
        assert held() <= before
    finally:
        gc.enable()


def held() -> int:
    """How many scenes of templates, and macros in them, there are."""
    return sum(isinstance(each, Context | Macro) for each in gc.get_objects())
