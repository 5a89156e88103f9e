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
        ("a", "end"),
    ):
        with pytest.raises(ConfigError, match=place):
            parse_config(source)


def test_a_table_of_another_file_is_read_from_its_section() -> None:
    source = '[project]\nname = "x"\n[tool.digest.site]\ntitle = "Inside"\n'
    assert parse_config(source, "pyproject.toml", ("tool", "digest")).title == "Inside"
    with pytest.raises(ConfigError, match=r"pyproject\.toml:2: site\.titel"):
        parse_config('[tool.digest.site]\ntitel = "x"\n', "pyproject.toml", ("tool", "digest"))


@pytest.mark.parametrize("value", ["ftp://x", "news.example", "javascript:alert(1)"])
def test_an_address_that_is_no_web_address_is_refused(value: str) -> None:
    with pytest.raises(ConfigError, match="must be a web address"):
        parse_config(f'[site]\nbase_url = "{value}"\n')
