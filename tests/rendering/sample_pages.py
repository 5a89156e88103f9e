"""The harbour strike as page values: every kind of page, with all that a page can hold."""

from msgspec.structs import replace
from sample_articles import (
    CARDS,
)
from sample_story import ARTICLE, RTL, SAID, STORY, STORY_CARD, WIRE_COPY

from digest.model import (
    FeedPage,
    IndexEntry,
    IndexPage,
    ListPage,
    MethodPage,
    NotFoundPage,
    OwnPage,
    Page,
    QuoteFeedPage,
    RedirectPage,
    RobotsPage,
    SearchPage,
    Site,
    SitemapEntry,
    SitemapPage,
    SitePage,
    SpeakerPage,
    SpeakerStory,
    StoryCard,
    WithdrawnPage,
)
from digest.rendering import (
    outlet_permalink,
    speaker_permalink,
    story_permalink,
    tag_permalink,
)

SITE = Site(
    title="The Sound Digest",
    base_url="https://digest.example.org/news",
    language="en",
    description="What the papers of the Sound report, side by side.",
    menu=(("/about/", "About"),),
)

TOPICS = [
    (
        "Council votes to reopen the old observatory",
        "The town council voted seven to four on Tuesday to reopen the observatory on Skarn Hill.",
        ("Northern Post", "Ellery Gazette"),
    ),
    (
        "Storm takes the roof off the fish market",
        "A storm tore the roof off the fish market in the night to Sunday; nobody was hurt.",
        ("Harbour Times",),
    ),
    ("Grève des ferries : la mairie s’en mêle", "Le maire a proposé sa médiation.", ("Le Courrier du Détroit",)),
    (
        "Two schools share one headteacher from autumn",
        "Pupils in Kessock and Varn will have the same headteacher from September.",
        ("Kessock Mail", "Northern Post", "Harbour Times"),
    ),
]


def story_card(number: int) -> StoryCard:
    """One of any number of stories."""
    headline, lead, outlets = TOPICS[number % len(TOPICS)]
    return StoryCard(
        id=f"story{number:05}",
        permalink=story_permalink(f"story{number:05}", headline),
        headline=headline,
        outlets=outlets,
        articles=len(outlets) + number % 2,
        first_published=f"2031-02-{1 + number % 27:02}",
        last_published=f"2031-02-{1 + number % 27:02}" if number % 3 else None,
        language="fr" if "Grève" in headline else "en",
        lead=lead,
        tags=("council",),
        differences=number % 2,
        quotes=number % 4,
        pinned=number == 1,
    )


def home(stories: int = 9) -> ListPage:
    """The front page."""
    rows = (STORY_CARD, *(story_card(number) for number in range(stories)))
    return ListPage(permalink="/", kind="home", name="", stories=rows, older="/archive/2/", number=0)


HOME = home()
OUTLET = ListPage(
    permalink=outlet_permalink("Harbour Times"), kind="outlet", name="Harbour Times", stories=HOME.stories[:3]
)
TAG = ListPage(
    permalink=tag_permalink("Port & harbour") + "page/2/",
    kind="tag",
    name="Port & harbour",
    stories=HOME.stories[:2],
    number=2,
    newer=tag_permalink("Port & harbour"),
)
OUTLETS = IndexPage(
    permalink="/outlets/",
    kind="outlets",
    entries=tuple(IndexEntry(outlet_permalink(name), name, 3 + len(name) % 5) for name in STORY_CARD.outlets),
)
SPEAKER = SpeakerPage(
    permalink=speaker_permalink("Marta Quill"),
    name="Marta Quill",
    quotes=2,
    total=1,
    stories=(SpeakerStory(STORY_CARD, tuple(replace(quote, permalink=CARDS[0].permalink) for quote in SAID)),),
    number=0,
    older=speaker_permalink("Marta Quill") + "1/",
)
SPEAKERS = IndexPage(
    permalink="/speakers/", kind="speakers", entries=(IndexEntry(SPEAKER.permalink, "the Sound Line", 2),)
)
QUOTE_FEED = QuoteFeedPage("/quotes.xml", tuple((f"name{at}", STORY_CARD, quote) for at, quote in enumerate(SAID)))
ABOUT = OwnPage(
    "/about/",
    SitePage(
        "pages/about.md",
        "about",
        "About",
        '<p>Write to us. <a href="/method/">Method</a></p><h1>Who</h1><ul><li>One</li></ul>',
    ),
)
SITEMAP = SitemapPage(
    permalink="/sitemap.xml", entries=(SitemapEntry("/", "2031-03-04"), SitemapEntry(STORY.permalink, None))
)
FEEDS = tuple(
    FeedPage(f"/{name}", kind, HOME.stories)
    for name, kind in (("feed.xml", "rss"), ("atom.xml", "atom"), ("feed.json", "json"))
)
HTML_PAGES: dict[str, Page] = {
    "home": HOME,
    "story": STORY,
    "article": ARTICLE,
    "copy": WIRE_COPY,
    "rtl": RTL,
    "outlet": OUTLET,
    "tag": TAG,
    "outlets": OUTLETS,
    "speaker": SPEAKER,
    "speakers": SPEAKERS,
    "about": ABOUT,
    "method": MethodPage(),
    "search": SearchPage(),
    "lost": NotFoundPage(),
    "withdrawn": WithdrawnPage("/stories/ferry-strike-ends-k3f9a2x7ab/"),
    "redirect": RedirectPage("/stories/old-name-ferrystrik/", STORY.permalink),
}
OTHER_PAGES: tuple[Page, ...] = (SITEMAP, RobotsPage(), QUOTE_FEED, *FEEDS)
