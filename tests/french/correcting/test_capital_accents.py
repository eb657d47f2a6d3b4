"""Accents on words in capitals: those that are certain, and no other."""

from __future__ import annotations

import pytest

from actgen.core.folding import without_accents
from actgen.french.correcting.capital_accents import WORDS
from actgen.french.typography import typographic

CASES = [
    ("DELIBERATION DU CONSEIL", "DÉLIBÉRATION DU CONSEIL"),
    ("DÉLIBERATION", "DÉLIBERATION"),
    ("CONVENTION D'ADHESION DANS LES ECOLES DE L'ACADEMIE", "CONVENTION D’ADHÉSION DANS LES ÉCOLES DE L’ACADÉMIE"),
    ("ENVIRONNEMENT NUMERIQUE DE TRAVAIL", "ENVIRONNEMENT NUMÉRIQUE DE TRAVAIL"),
    ("EDUCATION NATIONALE, PREFET, ANNEE", "ÉDUCATION NATIONALE, PRÉFET, ANNÉE"),
    ("REPUBLIQUE FRANCAISE", "RÉPUBLIQUE FRANÇAISE"),
    ("SOUS-PREFECTURE, HOTEL-DE-VILLE", "SOUS-PRÉFECTURE, HÔTEL-DE-VILLE"),
    ("LE CONSEIL DECIDE", "LE CONSEIL DÉCIDE"),
    ("LE CONSEIL A DECIDE", "LE CONSEIL A DECIDE"),
    ("IL EST DECIDE", "IL EST DECIDE"),
    ("A L'UNANIMITE", "À L’UNANIMITÉ"),
    ("ADOPTE A LA MAJORITE", "ADOPTE À LA MAJORITÉ"),
    ("ADHESION A UN GROUPEMENT", "ADHÉSION À UN GROUPEMENT"),
    ("A COMPTER DU", "À COMPTER DU"),
    ("APRES EN AVOIR DELIBERE, A L'UNANIMITE", "APRÈS EN AVOIR DÉLIBÉRÉ, À L’UNANIMITÉ"),
    ("LE CONSEIL DELIBERE", "LE CONSEIL DELIBERE"),
    ("OUI L'EXPOSE DU MAIRE", "OUÏ L’EXPOSÉ DU MAIRE"),
    ("Oui l'exposé du maire", "Ouï l’exposé du maire"),
    ("OUI : 12", "OUI\u00a0: 12"),
    ("MEMBRES PRESENTS ET REPRESENTES", "MEMBRES PRÉSENTS ET REPRÉSENTÉS"),
    ("TU REPRESENTES", "TU REPRESENTES"),
    ("LA SEANCE EST LEVEE", "LA SÉANCE EST LEVÉE"),
    ("A l'unanimité, le conseil", "À l’unanimité, le conseil"),
    ("Le conseil, A l'unanimité", "Le conseil, À l’unanimité"),
    ("Après en avoir délibéré : A la majorité", "Après en avoir délibéré\u00a0: À la majorité"),
    ("Décide. A cet effet", "Décide. À cet effet"),
    ("A donné pouvoir à Mme X, A voté contre", "A donné pouvoir à Mme\u00a0X, A voté contre"),
    ("Plan A le vote", "Plan A le vote"),
    ("LE MAIRE A SIGNE", "LE MAIRE A SIGNE"),
    ("PLAN A", "PLAN A"),
    ("MARCHE, CHARGE, INTERESSE, ARRETE, DELEGUE, ELEVE", "MARCHE, CHARGE, INTERESSE, ARRETE, DELEGUE, ELEVE"),
    ("NECESSITE, ADHERENT, REFERENCE, TELEPHONE", "NECESSITE, ADHERENT, REFERENCE, TELEPHONE"),
    ("Delibération, Ecole, ecole", "Delibération, Ecole, ecole"),
    ("SAINT-GEREON, CRETEIL, CHATEAUBRIANT", "SAINT-GEREON, CRETEIL, CHATEAUBRIANT"),
    ("ECOLE_1, DELIBERATION.pdf, DELIBERATION-2025", "ECOLE_1, DELIBERATION.pdf, DELIBERATION-2025"),
    ("www.ECOLE.fr/SEANCE", "www.ECOLE.fr/SEANCE"),
    ("{{ ECOLE }}", "{{ ECOLE }}"),
]


@pytest.mark.parametrize(("typed", "expected"), CASES)
def test_only_what_is_certain_gets_its_accents(typed: str, expected: str) -> None:
    assert typographic(typed, accents=True) == expected


@pytest.mark.parametrize("typed", [typed for typed, _ in CASES])
def test_without_the_option_no_letter_changes(typed: str) -> None:
    assert typographic(typed) == typographic(typed.replace("'", "’"))
    assert [char for char in typographic(typed) if char.isalpha()] == [char for char in typed if char.isalpha()]


def test_no_two_words_of_the_list_are_one_without_their_accents() -> None:
    assert len({without_accents(word) for word in WORDS}) == len(WORDS)
    assert all(without_accents(word) != word and word.isupper() and word.isalpha() and len(word) >= 3 for word in WORDS)
