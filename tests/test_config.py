"""The configuration: typed values, and every mistake at once with its line."""

import pytest

from digest.config import Config, parse_config
from digest.errors import ConfigError


def test_an_empty_file_gives_the_defaults() -> None:
    assert parse_config("") == Config(cleaning=parse_config("").cleaning)
    assert parse_config("").summary_words == 80


def test_values_arrive_where_they_belong() -> None:
    config = parse_config(
        '[site]\ntitle = "Nordfeld Daily"\nlanguage = "de"\n[summary]\nwords = 120\n'
        '[clean]\ndrop = ["Lesen Sie auch", { text = "Anzeige", outlet = "Der Bote" }]\n'
    )
    assert (config.title, config.language, config.summary_words) == ("Nordfeld Daily", "de", 120)
    assert [(rule.text, rule.outlet, rule.line) for rule in config.cleaning.drop] == [
        ("Lesen Sie auch", None, 7),
        ("Anzeige", "Der Bote", 7),
    ]
    assert config.cleaning.language == "de"


def test_all_mistakes_are_told_at_once_each_with_its_line() -> None:
    source = '[site]\ntitel = "x"\nlanguage = 3\n\n[sumary]\nwords = 3\n[summary]\nwords = true\n'
    with pytest.raises(ConfigError) as caught:
        parse_config(source)
    assert str(caught.value).splitlines() == [
        "digest.toml:2: site.titel is not known; did you mean title?",
        'digest.toml:3: site.language must be a language tag, such as "en" or "pt-BR"',
        "digest.toml:5: sumary is not known; did you mean summary?",
        "digest.toml:8: summary.words must be a whole number from 20 to 1000",
    ]


def test_broken_toml_names_the_line() -> None:
    for source, place in (
        ("[site]\ntitle = \n", r"digest\.toml:2: "),
        ("[site\n", r"digest\.toml:1: Expected"),
        ("a", r"digest\.toml: Expected .* end of document"),
    ):
        with pytest.raises(ConfigError, match=place):
            parse_config(source)


def test_a_table_of_another_file_is_read_from_its_section() -> None:
    source = '[project]\nname = "x"\n[tool.digest.site]\ntitle = "Inside"\n'
    assert parse_config(source, "pyproject.toml", ("tool", "digest")).title == "Inside"
    with pytest.raises(ConfigError, match=r"pyproject\.toml:2: site\.titel"):
        parse_config('[tool.digest.site]\ntitel = "x"\n', "pyproject.toml", ("tool", "digest"))


def test_a_name_that_resembles_none_is_told_with_all_that_are_known() -> None:
    with pytest.raises(
        ConfigError, match="weather is not known; known are build, clean, lists, outlets, site, summary, theme"
    ):
        parse_config("[weather]\n")
    with pytest.raises(ConfigError, match=r"build\.zzz is not known; known are output"):
        parse_config("[build]\nzzz = 1\n")


@pytest.mark.parametrize(
    ("setting", "complaint"),
    [
        ("site.title = 3", "site.title must be text"),
        ("site = 3", r"site must be a table: write \[site\] on a line of its own"),
        ("theme.name = '../ours'", "theme.name must be the name of one folder"),
        ("site.language = 'english please'", "site.language must be a language tag"),
        ("lists.page_size = 4", "lists.page_size must be a whole number from 5 to 1000"),
        ("lists.page_size = 1001", "lists.page_size must be a whole number from 5 to 1000"),
        ("clean.keep = 'Correction:'", "clean.keep must be a list of paragraph beginnings"),
        ("clean.keep = ['']", "clean.keep must be a list of paragraph beginnings"),
        ("clean.keep = [{ text = '' }]", "clean.keep must be a list of paragraph beginnings"),
        ("clean.drop = [{ text = 'Ad', outlet = 3 }]", "clean.drop must be a list of paragraph beginnings"),
        ("clean.drop = [{ text = 'Ad', outlets = 'x' }]", "clean.drop must be a list of paragraph beginnings"),
        ("clean.drop = [3]", "clean.drop must be a list of paragraph beginnings"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(setting: str, complaint: str) -> None:
    with pytest.raises(ConfigError, match=rf"^digest\.toml:1: {complaint}"):
        parse_config(setting)


@pytest.mark.parametrize("setting", ["lists.page_size = 5", "lists.page_size = 1000", "site.language = 'pt-BR'"])
def test_a_value_at_the_edge_of_what_fits_is_taken(setting: str) -> None:
    assert parse_config(setting) != parse_config("")


@pytest.mark.parametrize("value", ["https://news.example/", "http://news.example/harrow/", ""])
def test_a_web_address_or_none_is_taken(value: str) -> None:
    assert parse_config(f'[site]\nbase_url = "{value}"\n').base_url == value


@pytest.mark.parametrize("value", ["ftp://x", "news.example", "javascript:alert(1)"])
def test_an_address_that_is_no_web_address_is_refused(value: str) -> None:
    with pytest.raises(ConfigError, match="must be a web address"):
        parse_config(f'[site]\nbase_url = "{value}"\n')


def test_outlets_are_named_by_folder_the_nearest_one_first() -> None:
    source = '[outlets]\n"ellmark" = "Ellmark Courier"\n"articles/ellmark/on sunday/" = "Courier on Sunday"\n'
    assert parse_config(source).outlets == (
        ("ellmark/on sunday", "Courier on Sunday", 3),
        ("ellmark", "Ellmark Courier", 2),
    )


def test_an_outlet_without_a_name_is_told_with_its_line() -> None:
    with pytest.raises(ConfigError, match=r"digest\.toml:2: outlets\.a/b must be the name of an outlet"):
        parse_config('[outlets]\n"a/b" = 3\n')
    with pytest.raises(ConfigError, match="outlets must be a table"):
        parse_config('outlets = "Ellmark Courier"\n')
