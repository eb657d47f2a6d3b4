"""The faults of a sheet come in one go, in French and in reading order, each with its place and what to do."""

from __future__ import annotations

import re

import pytest

from actgen.variables.reading import ValueFault, faults_in
from actgen.variables.yaml.nodes import read_yaml
from tests.kinds_of_acts import FICHE
from tests.variables.sheets import (
    LINES_HINT,
    LIST_HINT,
    SHEET,
    changed,
    finding,
    findings,
    line_of,
)


@pytest.mark.parametrize(
    ("old", "new", "part", "expected"),
    [
        (
            "  site:",
            "  sitte:",
            "sitte",
            ("3", "VAR-002", "«\u00a0commune.sitte\u00a0» n’est pas un nom de variable connu.",
             "Vouliez-vous dire «\u00a0site\u00a0», «\u00a0siret\u00a0» ou «\u00a0siren\u00a0»\u202f?"),
        ),
        (
            "maire:\n",
            "maire:\n  zzz: x\n",
            "zzz",
            ("3", "VAR-002", "«\u00a0maire.zzz\u00a0» n’est pas un nom de variable connu.",
             "Les noms admis ici sont\u00a0: personne, appellation, depuis, jusqua."),
        ),
        (
            "  insee: \"44003\"\n",
            "",
            "commune:",
            ("1", "VAR-001", "Il manque «\u00a0insee\u00a0» dans «\u00a0commune\u00a0».",
             "Ajoutez une ligne «\u00a0insee: …\u00a0». Le code officiel de la commune (COG), sur cinq caractères."),
        ),
        (
            ", a: Florent CAILLET",
            "",
            "de: Fabrice",
            ("7", "VAR-001", "Il manque «\u00a0a\u00a0» dans «\u00a0seance.pouvoirs[1]\u00a0».",
             "Ajoutez une ligne «\u00a0a: …\u00a0». Qui le reçoit\u00a0: un présent."),
        ),
        (
            "  population: 11600",
            "  population: 11600\n  population: 11601",
            "11601",
            ("3", "YAML-008", "«\u00a0population\u00a0» est écrit deux fois\u00a0: déjà à la ligne {before}.",
             "Gardez une seule des deux lignes."),
        ),
        (
            "  heure: 19:00",
            "  heure: 25:00",
            "25:00",
            ("10", "VAR-003", "seance.heure\u00a0: l’heure «\u00a025:00\u00a0» n’existe pas\u00a0: "
             "les heures vont de 0 à 23 et les minutes de 0 à 59.",
             "Minuit s’écrit «\u00a000:00\u00a0», à la date du jour qui commence."),
        ),
        (
            "  date: 2025-12-15",
            "  date: 2025-02-30",
            "2025-02-30",
            ("9", "VAR-003", "seance.date\u00a0: le 30\u00a0février 2025 n’existe pas\u00a0: février 2025 a 28 jours.",
             "Corrigez le jour ou le mois."),
        ),
        (
            "  nom: Ancenis-Saint-Géréon",
            "  nom: [Ancenis]",
            "[Ancenis]",
            ("8", "VAR-003", "commune.nom\u00a0: une seule valeur est attendue ici, non une liste.",
             "Écrivez-la sur une ligne."),
        ),
        (
            "  - ecoles: [maternelle Mme de Sévigné]",
            "  - ecoles: maternelle Mme de Sévigné",
            "ecoles: maternelle",
            ("13", "VAR-003", "historique[2].ecoles\u00a0: une liste est attendue.", LIST_HINT),
        ),
        (
            "  - ecoles: [maternelle Mme de Sévigné]",
            "  - ecoles: []",
            "ecoles: []",
            ("13", "VAR-003", "historique[2].ecoles\u00a0: il faut au moins 1 élément, et il n’y en a aucun.",
             "Ajoutez une ligne qui commence par un tiret."),
        ),
        (
            "  personne: Monsieur Rémy ORHON",
            "  Monsieur Rémy ORHON",
            "  Monsieur Rémy",
            ("3", "VAR-003", "maire\u00a0: des lignes «\u00a0nom: valeur\u00a0» sont attendues.", LINES_HINT),
        ),
        (
            "    type: maternelle",
            "    type: Crèche",
            "Crèche",
            ("11", "VAR-003", "ecoles[4].type\u00a0: «\u00a0Crèche\u00a0» n’est pas admis ici.",
             "Écrivez maternelle, élémentaire ou primaire."),
        ),
        (
            "    type: maternelle",
            "    type: [maternelle]",
            "[maternelle]",
            ("11", "VAR-003", "ecoles[4].type\u00a0: un seul mot est attendu ici.",
             "Écrivez maternelle, élémentaire ou primaire."),
        ),
        (
            "    - Mireille LOIRAT\n",
            "    - Mireille Loirat\n",
            "Mireille Loirat",
            ("7", "VAR-003", "seance.presents[2]\u00a0: dans «\u00a0Mireille Loirat\u00a0», "
             "le nom de famille n’est pas en capitales.",
             "Écrivez le nom de famille en capitales\u00a0: Mireille LOIRAT."),
        ),
        (
            "    - Mireille LOIRAT\n",
            "    - [Mireille LOIRAT]\n",
            "[Mireille",
            ("7", "VAR-003", "seance.presents[2]\u00a0: des lignes «\u00a0nom: valeur\u00a0» sont attendues.",
             LINES_HINT),
        ),
        (
            "      arrivee: 20:11",
            "      arrivee: 20:71",
            "20:71",
            ("16", "VAR-003", "seance.presents[7].arrivee\u00a0: l’heure «\u00a020:71\u00a0» n’existe pas\u00a0: "
             "les heures vont de 0 à 23 et les minutes de 0 à 59.",
             "Minuit s’écrit «\u00a000:00\u00a0», à la date du jour qui commence."),
        ),
        (
            "    numero: 2025-132",
            "    numero: !!str 2025-132",
            "!!str",
            ("13", "YAML-006", "L’étiquette «\u00a0!!str\u00a0» n’est pas admise.",
             "Écrivez la valeur seule, ou entre guillemets si elle commence par «\u00a0!\u00a0»."),
        ),
    ],
)  # fmt: skip
def test_a_fault_has_its_place_its_sentence_and_what_to_do(
    old: str, new: str, part: str, expected: tuple[str, str, str, str]
) -> None:
    text = changed((old, new))
    line = line_of(text, part)
    column, code, message, hint = expected
    assert finding(text) == (f"{line}:{column}", code, message.format(before=line - 1), hint)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Fabrice Cerisier à CAILLET Florent", "{ de: Fabrice CERISIER, a: Florent CAILLET }"),
        ("Mme LE JALLE a donné pouvoir à M. VIEAU", "{ de: Mme LE JALLE, a: M. VIEAU }"),
        ("Fanny LE JALLE -> André-Jean VIEAU", "{ de: Fanny LE JALLE, a: André-Jean VIEAU }"),
        ("Fabrice CERISIER", "{ de: Luc PETIT, a: Sophie MARTIN }"),
    ],
)
def test_a_pouvoir_on_one_line_is_shown_as_it_is_written(typed: str, meant: str) -> None:
    where = "- { de: Fabrice CERISIER, a: Florent CAILLET }"
    _, code, message, hint = finding(changed((where, f"- {typed}")))
    assert (code, message) == ("VAR-003", f"seance.pouvoirs[1]\u00a0: «\u00a0{typed}\u00a0» est écrit sur une ligne.")
    assert hint == f"Écrivez {meant}."


def test_a_pouvoir_of_any_length_is_read_at_once() -> None:
    typed = f"A{' à ' * 5000}{'x ' * 5000}"
    assert finding(changed(("- { de: Fabrice CERISIER, a: Florent CAILLET }", f"- {typed}")))[1] == "VAR-003"


def test_an_unknown_name_without_a_value_is_one_fault() -> None:
    _, code, message, _ = finding(changed(("maire:\n", "maire:\n  zzz:\n")))
    assert (code, message) == ("VAR-002", "«\u00a0maire.zzz\u00a0» n’est pas un nom de variable connu.")


def test_a_missing_chapter_is_a_fault_of_the_whole_file() -> None:
    text = re.sub(r"maire:\n.*\n", "", SHEET)
    message = "Il manque «\u00a0maire\u00a0» dans ce fichier."
    assert finding(text) == ("", "VAR-001", message, "Ajoutez une ligne «\u00a0maire: …\u00a0». Le maire.")


@pytest.mark.parametrize("text", ["bonjour\n", "- a\n- b\n", "'01004'\n"])
def test_a_file_without_names_says_what_is_expected(text: str) -> None:
    message = "Des lignes «\u00a0nom: valeur\u00a0» sont attendues."
    assert finding(text) == ("1:1", "VAR-003", message, LINES_HINT)


def test_several_faults_come_at_once_in_reading_order() -> None:
    text = changed(
        ("  insee: \"44003\"\n", ""),
        ("  population: 11600", "  population: -3\n  population: 5"),
        ("  siren: \"200083228\"", "  siren: 200 083 228"),
        ("  heure: 19:00", "  heure: 25h"),
        ("    - Mireille LOIRAT\n", "    - Mireille LOIRAT 🎉\n"),
        ("    numero: 2025-132", "    numéro: 2025-132"),
        ("    publication: 2025-12-16\n", "    publication:\n"),
    )  # fmt: skip
    found = [(code, message.split("\u00a0: ")[0]) for _, code, message, _ in findings(text)]
    assert found == [
        ("VAR-001", "Il manque «\u00a0insee\u00a0» dans «\u00a0commune\u00a0»."),
        ("VAR-003", "commune.siren"),
        ("VAR-003", "commune.population"),
        ("YAML-008", "«\u00a0population\u00a0» est écrit deux fois"),
        ("VAR-003", "seance.heure"),
        ("VAR-003", "seance.presents[2]"),
        ("VAR-001", "Il manque «\u00a0numero\u00a0» dans «\u00a0actes.deliberation\u00a0»."),
        ("VAR-002", "«\u00a0actes.deliberation.numéro\u00a0» n’est pas un nom de variable connu."),
        ("VAR-003", "actes.deliberation.publication"),
    ]


def test_a_file_that_cannot_be_read_stops_there() -> None:
    assert [code for _, code, _, _ in findings(changed(("  heure: 19:00", "  heure: 'x")))] == ["YAML-003"]


def test_a_value_is_told_without_its_name_to_who_has_just_typed_it() -> None:
    document = read_yaml(changed(("  heure: 19:00", "  heure: potron")).encode(), "fiche.yaml")
    (fault,) = faults_in(document, FICHE)
    assert isinstance(fault, ValueFault)
    assert (fault.name, fault.message[:1].isupper()) == ("seance.heure", True)
    assert fault.named.subject == "seance.heure"
    assert fault.named.message == f"seance.heure\u00a0: {fault.message[:1].lower()}{fault.message[1:]}"
