"""What is certainly no article, in seven languages, and what only looks like it."""

from collections.abc import Callable

import pytest

from digest.cleaning.phrases import normal, normal_words, phrases
from digest.cleaning.pictures import is_credited
from digest.cleaning.piece import Piece
from digest.model import Article

Clean = Callable[..., Article]

FURNITURE = (
    ("en", "newsletter", "Get the evening briefing delivered to your inbox."),
    ("en", "newsletter", "Get the Caldria Today app for breaking news alerts. Free on all phones."),
    ("en", "poll", "What do you think? Should the ferry sail at night?"),
    ("en", "broadcast", "Watch the full report tonight at six on Channel 9."),
    ("en", "comment", "BridgeFan82 2 hours ago"),
    ("en", "byline", "Ines Okafor covers the harbour. Follow her on Chirp @okafor."),
    ("en", "newsletter", "Like what you read? Our reporters depend on you. Chip in."),
    ("de", "widget", "Weiterlesen mit Hafen-Plus: Jetzt einen Monat kostenlos testen"),
    ("fr", "widget", "Le premier mois à 1 €, sans engagement"),
    ("en", "comment", "Pingback: Why the ferry pier had to close – Sorrel Harbour Notes"),
    ("en", "copyright", "This material may not be published, broadcast or rewritten without the consent of the Post."),
    ("de", "widget", "Seite 3 von 9"),
    ("de", "widget", "Sie erhalten diese E-Mail, weil Sie sich für die Hafenpost angemeldet haben."),
    ("fr", "widget", "Vous recevez cet e-mail parce que vous êtes inscrit à la lettre du port."),
    ("fr", "widget", "Transféré depuis Nouvelles du Bac"),
    ("es", "widget", "Recibes este correo porque te suscribiste a las noticias del puerto."),
    ("pt", "widget", "Página 2 de 4"),
    ("it", "widget", "Inoltrato da Notizie del porto"),
    ("nl", "widget", "U ontvangt deze e-mail omdat u zich voor het havenbericht hebt aangemeld."),
    ("de", "newsletter", "Newsletter: Jeden Morgen das Wichtigste aus dem Hafen in Ihr Postfach."),
    ("de", "poll", "Umfrage: Soll die Fähre auch nachts fahren?"),
    ("de", "broadcast", "Mehr dazu gleich in den Nachrichten um 20 Uhr."),
    ("de", "comment", "Moewen-Kurt schrieb am 03.03.2026 um 15:01 Uhr"),
    ("de", "caption", "Die Fähre am Montag im Hafen von Velden. Foto: Karl Wiesner/dpa"),
    ("de", "cookie-notice", "Wir und unsere Partner verwenden zur Messung Cookies und ähnliche Verfahren."),
    ("fr", "newsletter", "Recevez chaque matin notre newsletter et l'essentiel du port"),
    ("fr", "poll", "Sondage : faut-il un bac de nuit ?"),
    ("fr", "broadcast", "À suivre dans notre journal de 20 heures : l'entretien avec la maire."),
    ("fr", "comment", "mouette_44 il y a 2 heures"),
    ("fr", "cookie-notice", "Nous et nos partenaires utilisons des cookies pour mesurer l'audience."),
    ("es", "newsletter", "Suscríbete a nuestro boletín y recibe las noticias del puerto."),
    ("es", "poll", "Encuesta: ¿debe zarpar de noche el transbordador?"),
    ("es", "broadcast", "Quédese con nosotros: volvemos tras la pausa con la alcaldesa."),
    ("es", "comment", "gaviota77 hace 2 horas"),
    ("pt", "newsletter", "Receba as notícias no seu e-mail. Subscreva a newsletter."),
    ("pt", "poll", "Inquérito: O barco deve navegar à noite?"),
    ("pt", "broadcast", "Fique connosco: voltamos já a seguir ao intervalo."),
    ("pt", "comment", "gaivota77 há 2 horas"),
    ("it", "newsletter", "Iscriviti alla newsletter per ricevere le notizie del porto"),
    ("it", "poll", "Sondaggio: il traghetto deve viaggiare di notte?"),
    ("it", "broadcast", "Restate con noi: torniamo dopo la pubblicità con la sindaca."),
    ("it", "comment", "gabbiano77 2 ore fa"),
    ("nl", "newsletter", "Meld je aan voor onze nieuwsbrief over de haven."),
    ("nl", "poll", "Poll: moet de veerboot ook 's nachts varen?"),
    ("nl", "broadcast", "Blijf kijken: na de reclame spreken we met de burgemeester."),
    ("nl", "comment", "meeuw77 2 uur geleden"),
    ("en", "widget", "To watch this clip, JavaScript must be enabled in your browser."),
    ("en", "widget", "{{story.kicker || story.section}}"),
    ("de", "newsletter", "Keine Nachricht aus dem Hafen mehr verpassen: Folgen Sie uns auf allen Kanälen."),
    ("de", "related", "Das könnte euch auch interessieren:"),
    ("de", "related", "Verwandte Themen aus dem Hafen:"),
    ("de", "widget", "Noch 3 Gratis-Artikel in diesem Monat"),
    ("de", "widget", "Diese E-Mail-Adresse ist vor Spambots geschützt! Bitte JavaScript aktivieren."),
    ("fr", "related", "Sur le même thème"),
    ("fr", "widget", "Il vous reste 64 % de cet article à lire."),
    ("fr", "widget", "Pour voir ce plan, JavaScript doit être activé."),
    ("es", "widget", "Contenido exclusivo para suscriptores"),
    ("es", "related", "Artículos relacionados"),
    ("pt", "widget", "Conteúdo exclusivo para assinantes"),
    ("it", "widget", "Contenuto riservato agli abbonati"),
    ("nl", "widget", "Dit artikel is exclusief voor abonnees"),
    ("en", "widget", "4 min read"),
    ("en", "dead-embed", "To display this content from Tidebook, you must enable cookies and advertisement tracking."),
    ("en", "newsletter", "If you value our reporting from the harbour, please consider a gift of three coins."),
    ("en", "newsletter", "Your support keeps local journalism alive on both sides of the sound."),
    ("en", "related", ">> READ ON THE TIDE: How the ferry got its second funnel"),
    ("en", "related", "For more harbour news and tide tables please visit the Almond Post."),
    ("de", "widget", "4 Minuten Lesezeit"),
    ("de", "dead-embed", "Zur Anzeige dieses Beitrags von Tidebook müssen Sie Cookies zustimmen."),
    ("de", "newsletter", "Unterstützen Sie unabhängigen Journalismus am Hafen mit drei Talern."),
    ("fr", "widget", "4 min de lecture"),
    ("fr", "dead-embed", "Pour afficher ce contenu Tidebook, il est nécessaire d'autoriser les cookies."),
    ("fr", "newsletter", "Soutenez le journalisme du port avec un don de trois écus."),
    ("es", "widget", "4 min de lectura"),
    ("es", "dead-embed", "Para ver este contenido de Tidebook debes aceptar las cookies."),
    ("es", "newsletter", "Apoya el periodismo independiente del puerto."),
    ("pt", "widget", "Compartilhe esta notícia no Tidebook"),
    ("pt", "dead-embed", "Para ver este conteúdo do Tidebook é preciso aceitar os cookies."),
    ("pt", "newsletter", "Apoie o jornalismo independente do porto."),
    ("it", "widget", "4 minuti di lettura"),
    ("it", "dead-embed", "Per visualizzare questo contenuto devi accettare i cookie di Tidebook."),
    ("it", "newsletter", "Sostieni il giornalismo indipendente del porto."),
    ("nl", "widget", "4 minuten leestijd"),
    ("nl", "dead-embed", "Om dit bericht van Tidebook te bekijken moet u cookies aanvaarden."),
    ("nl", "newsletter", "Steun de journalistiek van onze haven."),
)
OWN = (
    ("en", "Poll results released on Monday showed that islanders want the ferry back."),
    ("en", "The board had cancelled the crossing two years ago."),
    ("en", "Cookies baked on the quay were sold to passengers, the board said."),
    ("de", "Nach der Pause geht es weiter mit dem zweiten Satz, in dem Tersen auf einen Sieg hofft."),
    ("de", "Diese Regeln gelten nicht für Cookies, sagte die Ministerin am Montag in Velden."),
    ("fr", "De retour de la pause, Tersen a marqué deux fois pour Port-Almond."),
    ("fr", "La suite de la soirée a été plus calme, selon la police de Velmont."),
    ("es", "Recibe cada mañana a los pasajeros en el muelle, según sus compañeros."),
    ("it", "Il servizio dei traghetti riprenderà stasera alle 18, ha detto la compagnia."),
    ("nl", "Na de pauze scoorde Tersen twee keer voor Port Almond."),
    ("en", "The harbour site needs a browser in which JavaScript is switched on, the board told islanders."),
    ("de", "Keine Gelegenheit wollte der Verein verpassen, gegen die Schließung zu klagen."),
    ("fr", "L'article réservé aux abonnés du port a été abrogé par la maire."),
    ("en", "If you value a quiet crossing, the captain said, please bring no gulls."),
    ("en", "The board asked islanders to support the local newspaper with an advertisement a month."),
    ("de", "Helfen Sie der alten Frau über den Kai, sagte der Kapitän zu den Fahrgästen."),
    ("fr", "Aidez le capitaine, a dit la maire, car la presse du port ne viendra pas."),
    ("es", "Apoya la mano en la barandilla, dijo el capitán a la periodista del puerto."),
)


@pytest.mark.parametrize(("language", "reason", "line"), FURNITURE)
def test_furniture_is_known_for_certain(language: str, reason: str, line: str) -> None:
    assert phrases(language).certain(line, normal_words(line), normal(line)) == reason
    assert phrases(language).narrowed(normal(line)).certain(line, normal_words(line), normal(line)) == reason


@pytest.mark.parametrize(("language", "line"), OWN)
def test_a_sentence_that_begins_like_furniture_is_none(language: str, line: str) -> None:
    assert phrases(language).certain(line, normal_words(line), normal(line)) is None


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("Workers look at the pier in Sorrel on Tuesday. (Ada Wirth/Herald Staff)", True),
        ("Le bac de Valmer, le 3 mars. JULES PERRAY / AFP", True),
        ("El puente del puerto, este martes. EFE/Raúl Perdigón", True),
        ("De havenbrug in Dunmeer, dinsdag. © ANP / Karel Wiessing", True),
        ("Il ponte del porto di Valmare, martedì (Ansa)", True),
        ("The ferry will sail again from May, the harbour board said. (Reuters)", False),  # the signature of a report
        ("Die Kasse führt die elektronische Akte der Patienten (ePA)", False),
        ("The board met the union (and/or its lawyers) on Monday.", False),
        ("(Ada Wirth/Herald Staff)", False),  # a credit, no caption
    ],
)
def test_a_line_that_ends_with_a_credit_is_a_caption(line: str, caption: bool) -> None:
    assert is_credited(Piece(0, len(line), line, normal_words(line), 0)) is caption


BRIDGE = """Harbour bridge shut - The Dunmore Herald
We told you so: readers of this paper have warned of the bridge for years, and nobody in the town hall would listen.
Harbour bridge shut
By Nell Orrin
March 3, 2026
March 3 Five people were taken to hospital after a railing fell from the harbour bridge in Dunmore, the city said.
The harbour bridge will stay shut until engineers have looked at every bolt, said Tom Ackley, the engineer of the city.
“We take no chances with a bridge of this age,” Ackley told reporters at the foot of the bridge in the harbour.
Should the bridge be replaced?
Yes
No
The ferry company said it would sail twice as often from Wednesday, and that tickets for the bus are good for it.
"""


def test_the_head_is_read_below_a_sentence_that_stands_above_the_title(cleaned: Clean) -> None:
    article = cleaned(BRIDGE)
    assert (article.title, article.authors, article.published) == ("Harbour bridge shut", ("Nell Orrin",), "2026-03-03")


def test_the_day_of_publication_is_cut_from_the_first_sentence_and_no_other_day_is(cleaned: Clean) -> None:
    assert "\nFive people" in f"\n{cleaned(BRIDGE).text}"
    assert "March 8 Five people" in cleaned(BRIDGE.replace("March 3 Five", "March 8 Five")).text
    german = "3. März Fünf Menschen kamen ins Krankenhaus, nachdem ein Geländer von der Brücke gefallen war.\n"
    assert cleaned(german, language="de", published="2026-03-03").text.startswith("Fünf Menschen")


def test_answers_and_their_question_are_a_poll(cleaned: Clean) -> None:
    removed = {removal.span.of(BRIDGE): removal.reason for removal in cleaned(BRIDGE).removed}
    assert [removed.get(line) for line in ("Should the bridge be replaced?", "Yes", "No")] == ["poll"] * 3


def test_the_whole_text_in_one_line_below_its_paragraphs_goes(cleaned: Clean) -> None:
    own = [line for line in BRIDGE.split("\n")[6:] if len(line) > 40] + [
        "The bridge was built by the harbour board ninety years ago and carries 11,000 cars a day, the city said.",
        "Its railing had been painted in spring, and the painters told the city of rust below the paint, Ackley said.",
    ]
    text = cleaned("\n".join(["Harbour bridge shut", *own, " ".join(own)]) + "\n").text
    assert text.count("We take no chances") == 1
    assert text.count("told the city of rust") == 1


def test_a_sentence_stays_although_only_furniture_parts_it_from_the_article(cleaned: Clean) -> None:
    furniture = (
        "Get the evening briefing delivered to your inbox.\n"
        "Poll: Should the bridge be replaced?\n"
        "Watch the full report tonight at six on Channel 9.\n"
    )
    last = BRIDGE.strip().rpartition("\n")[2]
    text = cleaned(BRIDGE.replace(last, furniture + last + "\nSubscribe\nTerms of Use\n© 2026 The Dunmore Herald")).text
    assert text.endswith(last)
    assert "briefing" not in text


def test_a_full_day_at_the_head_goes_although_the_month_is_in_an_unknown_language(cleaned: Clean) -> None:
    own = "Sild suleti liikluseks, teatas linn esmaspäeval, kuni insenerid on vaadanud iga poldi üle."
    text = f"Pühapäev 18 detsember 2005\n\n{own}\n"
    article = cleaned(text, title="Sild suleti", language="et")
    assert article.text.startswith("Sild suleti liikluseks")
    assert article.published is None
