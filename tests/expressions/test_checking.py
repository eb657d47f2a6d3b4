# ruff: noqa: E501 - a table reads by its rows
"""What an expression could never do is told without any dossier: mistyped names, kinds that never meet."""

from __future__ import annotations

import pytest

from actgen.expressions.checking import faults_of
from actgen.expressions.parsing import parse

KINDS = {
    "acte": "groupe", "acte.objet": "ligne", "objet": "ligne", "total": "montant", "taux": "pourcentage",
    "aides": "liste de groupe", "aides[]": "groupe", "aides[].montant": "montant", "aides[].nom": "ligne",
    "aides[].signee": "date", "noms": "liste de ligne", "noms[]": "ligne", "seance": "groupe", "seance.date": "date",
    "seance.heure": "heure", "mois": "mois", "signe": "oui_non", "libre": "", "commune": "commune", "duree": "duree",
}  # fmt: skip
COMPARED = (
    'Comparez deux valeurs de même sorte\u00a0; une date se compare aussi à un texte comme "2025-12-15", une heure à '
    '"19:00".'
)


def told(source: str) -> list[tuple[str, str]]:
    return [(one.message, one.hint) for one in faults_of(parse(source), KINDS.get, KINDS)]


@pytest.mark.parametrize(
    "source",
    [
        "total > 3",
        "total * taux / 100 <= total",
        "seance.date > '2025-12-15'",
        "'2025-12-15' <= seance.date",
        "seance.date - seance.date > 5",
        "seance.date + 8 > seance.date",
        "seance.heure > '19:00'",
        "mois > '2025-09'",
        "signe == oui",
        "signe and not objet",
        "objet in noms",
        "'a' in objet",
        "aides | somme('montant') > 23000",
        "aides | somme(champ='montant') == total",
        "aides | maximum('signee') > '2025-01-01'",
        "aides | dont(nom=objet) | somme('montant') > 3",
        "(aides | first).montant + 1",
        "aides[0].montant + aides[0]['montant']",
        "(seance.date | mois_apres(2)) > seance.date",
        "libre + 1 > libre.ce_que_l.on_veut",
        "duree > 3",
        "seance.date | date_longue == 'x'",
        "total if signe else 0",
        "acte.objet is defined",
    ],
)
def test_what_can_hold_is_not_told(source: str) -> None:
    assert told(source) == []


@pytest.mark.parametrize(
    ("source", "message", "hint"),
    [
        ("totl > 3", "La variable «\u00a0totl\u00a0» n’existe pas.", "Vouliez-vous dire «\u00a0total\u00a0»\u202f?"),
        ("acte.objt", "La variable «\u00a0acte.objt\u00a0» n’existe pas.",
         "Vouliez-vous dire «\u00a0acte.objet\u00a0»\u202f?"),
        ("seance.zzz.x", "La variable «\u00a0seance.zzz\u00a0» n’existe pas.",
         "Les noms admis ici sont\u00a0: seance.date, seance.heure."),
        ("commune.zzz", "La variable «\u00a0commune.zzz\u00a0» n’existe pas.",
         "Corrigez ce nom, ou déclarez-le parmi les champs."),
        ("aides | somme('montan')", "La variable «\u00a0aides.montan\u00a0» n’existe pas.",
         "Vouliez-vous dire «\u00a0aides.montant\u00a0»\u202f?"),
        ("aides | dont(nmo='x') | length", "La variable «\u00a0aides.nmo\u00a0» n’existe pas.",
         "Vouliez-vous dire «\u00a0aides.nom\u00a0»\u202f?"),
        ("(aides | last).zzz", "La variable «\u00a0aides.zzz\u00a0» n’existe pas.",
         "Les noms admis ici sont\u00a0: aides.montant, aides.nom, aides.signee."),
        ("aides.montant > 3", "«\u00a0aides\u00a0» est une liste\u00a0: il n’y a pas de «\u00a0montant\u00a0» à y lire.",
         'Comptez ou calculez avec un filtre\u00a0: aides | somme("montant"), aides | length.'),
        ("seance.date.annee", "«\u00a0seance.date\u00a0» est une date\u00a0: il n’y a pas de «\u00a0annee\u00a0» à y lire.",
         "Écrivez seance.date, sans rien après."),
        ("seance.date > total",
         "«\u00a0seance.date > total\u00a0» ne se compare pas\u00a0: «\u00a0seance.date\u00a0» est une date, "
         "«\u00a0total\u00a0» est un montant.", COMPARED),
        ("objet == 3",
         "«\u00a0objet == 3\u00a0» ne se compare pas\u00a0: «\u00a0objet\u00a0» est un texte, «\u00a03\u00a0» est un nombre.",
         COMPARED),
        ("seance.date > 'demain'",
         "«\u00a0seance.date > \"demain\"\u00a0» ne se compare pas\u00a0: «\u00a0seance.date\u00a0» est une date, "
         "«\u00a0\"demain\"\u00a0» est un texte.", COMPARED),
        ("aides == 3",
         "«\u00a0aides == 3\u00a0» ne se compare pas\u00a0: «\u00a0aides\u00a0» est une liste, «\u00a03\u00a0» est un nombre.",
         COMPARED),
        ("3 in noms",
         "«\u00a0noms\u00a0» n’a jamais «\u00a03\u00a0», qui est un nombre\u00a0: chaque élément y est un texte.",
         "Cherchez-y une valeur de même sorte que ses éléments."),
        ("aides | somme('nom')",
         "Le filtre «\u00a0somme\u00a0» attend un nombre, et «\u00a0nom\u00a0» est un texte.",
         'Nommez un champ qui s’additionne\u00a0: somme("montant").'),
        ("noms | somme",
         "Le filtre «\u00a0somme\u00a0» attend un nombre, et un élément de «\u00a0noms\u00a0» est un texte.",
         'Nommez un champ qui s’additionne\u00a0: somme("montant").'),
        ("total | length",
         "Le filtre «\u00a0length\u00a0» attend une liste, et «\u00a0total\u00a0» est un montant.",
         "Donnez-lui une liste, ou retirez-le."),
        ("taux | mois_apres(2)",
         "Le filtre «\u00a0mois_apres\u00a0» attend une date, et «\u00a0taux\u00a0» est un pourcentage.",
         "Donnez-lui une date, ou retirez-le."),
    ],
)  # fmt: skip
def test_what_can_never_hold_is_told(source: str, message: str, hint: str) -> None:
    assert told(source) == [(message, hint)]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (
            "objet | date_longue",
            "Le filtre «\u00a0date_longue\u00a0» attend une date ou un mois, et «\u00a0objet\u00a0» est un texte.",
        ),
        (
            "seance.heure | montant",
            "Le filtre «\u00a0montant\u00a0» attend un nombre, et «\u00a0seance.heure\u00a0» est une heure.",
        ),
        (
            "total | majuscules",
            "Le filtre «\u00a0majuscules\u00a0» attend un texte, et «\u00a0total\u00a0» est un montant.",
        ),
        (
            "'x' | jours_apres(8)",
            'Le filtre «\u00a0jours_apres\u00a0» attend une date, et «\u00a0"x"\u00a0» est un texte.',
        ),
    ],
)
def test_a_filter_that_could_never_take_its_value_is_told_by_its_signature(source: str, message: str) -> None:
    assert [one for one, _ in told(source)] == [message]


@pytest.mark.parametrize(
    "source",
    ["'2025-12-15' | jours_apres(8) > seance.date", "'12.345' | arrondi(2) > 3", "seance.date | majuscules",
     "mois | date_longue", "'2022-09' | date_longue", "duree | duree", "total | accord('a', 'b')"],
)  # fmt: skip
def test_what_its_signature_takes_is_not_told(source: str) -> None:
    assert told(source) == []


@pytest.mark.parametrize(
    "source", ["seance.date + seance.date", "objet + 1", "-objet", "total + signe", "seance.date * 2", "noms + 1"]
)
def test_a_calculation_that_means_nothing_is_told(source: str) -> None:
    ((message, _),) = told(source)
    assert message.startswith(f"«\u00a0{source}\u00a0» ne se calcule pas\u00a0: ")


def test_all_faults_are_told_at_once_and_each_once() -> None:
    assert [message for message, _ in told("totl > 3 and totl < 5 or objet > 3")] == [
        "La variable «\u00a0totl\u00a0» n’existe pas.",
        "«\u00a0objet > 3\u00a0» ne se compare pas\u00a0: «\u00a0objet\u00a0» est un texte, «\u00a03\u00a0» est un nombre.",
    ]


def test_who_knows_no_elements_is_told_nothing_of_them() -> None:
    assert faults_of(parse("(aides | first).nom + 1"), {"aides": "liste"}.get) == ()
