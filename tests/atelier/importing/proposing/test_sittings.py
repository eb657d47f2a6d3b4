"""What a received act says of its sitting."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from actgen.atelier.importing.bringing import bring_in
from actgen.atelier.importing.proposing.proposals import Placing
from actgen.core.names import parse_template_name
from actgen.ooxml.clauses import NO_CLAUSES
from tests.atelier.importing.bringing import facts
from tests.atelier.importing.proposing.proposed import of


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Présents : 27 – Pouvoirs : 4 – Votants : 31",
            [("nombre_presents", "27"), ("nombre_pouvoirs", "4"), ("vote.votants", "31")],
        ),
        ("Conseillers municipaux en exercice : trente-trois", [("en_exercice | nombre_lettres", "trente-trois")]),
        ("Pour : 27 – Contre : 2 – Abstentions : 2", [("vote.pour", "27"), ("vote.contre", "2"), ("abstentions", "2")]),
        ("par 27 voix pour et 2 abstentions", [("vote.pour", "27"), ("vote.abstentions", "2")]),
        ("Étaient présents : Mme CIRON Anne, M. NOMARI Paul.", [("presents", "Mme CIRON Anne, M. NOMARI Paul")]),
        ("Publié le 17 mars 2026", [("acte.publication", "17 mars 2026")]),
        ("Transmis en préfecture le 16 DEC. 2025", [("acte.transmission | date_cachet", "16 DEC. 2025")]),
        ("Date de la convocation : lundi 5 janvier 2026", [("convocation | date_jour", "lundi 5 janvier 2026")]),
        ("Fait à Vive-sur-Or, le 12 mars 2026", [("a_nom", "à Vive-sur-Or"), ("seance.date", "12 mars 2026")]),
        ("DÉLIBÉRATION N° 2026-041", [("acte.numero", "2026-041")]),
    ],
)  # fmt: skip
def test_what_only_one_sitting_can_say_is_offered(sentence: str, found: list[tuple[str, str]]) -> None:
    got = of("deliberation", sentence)
    assert [words for _, words in got] == [words for _, words in found]
    assert all(piece in tag for (tag, _), (piece, _) in zip(got, found, strict=True))


DELIBERATION_NAME = parse_template_name("nantes/deliberation@2031")


OPENING = "L’an deux mille vingt-cinq, le douze juin à vingt heures trente, le conseil municipal s’est réuni en séance."


def tagged(*lines: str) -> list[str]:
    """The lines after the opening of a délibération, with every tag placed."""
    text = "DÉLIBÉRATION\n\n" + "\n\n".join((OPENING, *lines)) + "\n"
    done = bring_in(text.encode(), PurePath("recue.txt"), DELIBERATION_NAME, facts(), NO_CLAUSES, Placing.ALL)
    styled = [line for line in done.text.splitlines() if line.startswith("[") and "] " in line]
    return [line.partition("] ")[2] for line in styled[2:]]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("La séance est levée à 23 h 15.", "La séance est levée à 23 h 15."),
        ("La séance, ouverte à 20 h 30, est levée à vingt-deux heures.",
         "La séance, ouverte à {{ seance.heure | heure }}, est levée à vingt-deux heures."),
        ("La séance est ouverte à 20h30.", "La séance est ouverte à {{ seance.heure | heure_compacte }}."),
        ("Le procès-verbal de la séance du 3 mars 2025 est approuvé par le conseil.",
         "Le procès-verbal de la séance du 3 mars 2025 est approuvé par le conseil."),
        ("Délibération de la séance du 12 juin 2025, prise par le conseil.",
         "Délibération de la séance du {{ seance.date | date_longue }}, prise par le conseil."),
        ("Nombre de présents : 14. La suite du texte, avec 15 membres présents.",
         "Nombre de présents\u00a0: {{ seance.nombre_presents }}. La suite du texte, avec 15 membres présents."),
        ("Nombre de présents : 14. La suite du texte, avec quatorze membres présents.",
         "Nombre de présents\u00a0: {{ seance.nombre_presents }}. La suite du texte, avec "
         "{{ seance.nombre_presents | nombre_lettres }} membres présents."),
    ],
)  # fmt: skip
def test_only_the_value_of_the_sitting_becomes_its_tag(line: str, shown: str) -> None:
    assert tagged(line) == [shown]


def test_an_hour_that_is_not_the_sittings_is_told() -> None:
    text = f"DÉLIBÉRATION\n\n{OPENING}\n\nLa séance est levée à 23 h 15.\n"
    done = bring_in(text.encode(), PurePath("recue.txt"), DELIBERATION_NAME, facts(), NO_CLAUSES, Placing.ALL)
    (told,) = done.proposals.suggested
    assert (told.words, told.tag) == ("23 h 15", "")
    assert told.why.endswith("\u00a0? Le texte en donne déjà une autre valeur\u00a0: ces mots restent tels quels")
