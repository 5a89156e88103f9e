"""What stands where an author's name should: logins and desks, in the languages of the software that fills it in."""

__all__ = ["is_nobody"]

LISTED = """
admin, administrator, superuser, super user, user, name, author, authors, webmaster, unknown, none, null, guest,
anonymous, staff, staff writer, staff reporter, our correspondent, editor, editors, editorial, editorial staff,
editorial team, newsroom, news desk, newsdesk, web desk, online desk, redaktion, die redaktion, online redaktion,
onlineredaktion, nachrichtenredaktion, redakteur, autor, rédaction, la rédaction, redaction, la redaction, auteur,
redacción, la redacción, redaccion, la redaccion, redação, da redação, redacao, redazione, la redazione, redazione
online, redactie, de redactie, van onze redactie, onze redactie, onbekend, unbekannt, inconnu, desconocido,
desconhecido, sconosciuto
"""
NOBODY = frozenset(" ".join(name.split()) for name in LISTED.split(","))


def is_nobody(name: str) -> bool:
    """Whether a name is a login or a desk ("admin", "Die Redaktion") and no person's."""
    return " ".join(name.replace("-", " ").split()).casefold() in NOBODY
