"""Pages to bytes: themes, permalinks, feeds, structured data."""

from digest.model import Page, Site, Spoken, StoryPage
from digest.rendering.permalinks import (
    article_permalink,
    letter_permalink,
    outlet_permalink,
    output_path,
    slugify,
    speaker_permalink,
    story_permalink,
    tag_permalink,
)
from digest.rendering.theming.themes import Theme, load_theme
from digest.rendering.theming.unused import unused_parts

__all__ = [
    "Theme",
    "article_permalink",
    "letter_permalink",
    "load_theme",
    "outlet_permalink",
    "output_path",
    "render",
    "slugify",
    "speaker_permalink",
    "spoken",
    "story_permalink",
    "tag_permalink",
    "unused_parts",
]


# A build with nothing to do never needs what these import.


def render(theme: Theme, site: Site, page: Page) -> bytes:
    """The bytes of a page. Raises `ThemeError` where the theme's template does not work."""
    from digest.rendering.pages import render as rendered

    return rendered(theme, site, page)


def spoken(page: StoryPage) -> Spoken:
    """What is said in a story: by those who have a page, and what readers can search it for."""
    from digest.rendering.speakers import spoken as said

    return said(page)
