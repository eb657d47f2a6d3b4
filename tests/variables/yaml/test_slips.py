# ruff: noqa: E501 - a table reads by its rows
"""A slip of the hand is told on its own line, under its own sign, not on the sound line where the parser stumbles."""

from __future__ import annotations

import pytest
import yaml

from actgen.variables.yaml import nodes as yaml_nodes
from actgen.variables.yaml.nodes import read_yaml
from tests.document.building import shown

NB, THIN, INVISIBLE = "\u00a0", "\u202f", "\u200b"
FILE = """\
commune:
  insee: "44003"
  nom: Ancenis-Saint-Géréon
seance:
  date: 2025-12-15
  heure: 19:00
  presents:
    - Rémy ORHON
    - Mireille LOIRAT
    - Gilles RAMBAULT
  publique: oui
actes:
  objet: >-
    Une phrase : libre -comme l’air
    – et un tiret long
"""


@pytest.fixture(autouse=True, params=["CSafeLoader", "SafeLoader"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_nodes, "PARSER", getattr(yaml, request.param))


def slip(old: str, new: str) -> tuple[int, str, str, str]:
    """How far from the changed line the fault is told, the sign under the caret, the message, the hint."""
    text = FILE.replace(old, new, 1)
    line = text[: text.index(new)].count("\n") + 1
    (fault,) = read_yaml(text.encode(), "f.yaml").faults
    place = fault.place
    caret = place.excerpt[place.column - 1 : place.column]  # type: ignore[union-attr]
    message = shown(fault.message).removeprefix("Le fichier ne peut pas être lu : ")
    return place.line - line, caret, message, shown(fault.hint)  # type: ignore[union-attr]


ORDINARY = "Effacez ce signe, et tapez une espace avec la barre d’espace."


@pytest.mark.parametrize(
    ("old", "new", "caret", "message", "hint"),
    [
        ("heure: 19:00", "heure:19h30", "1", "il manque une espace après le deux-points de « heure ».", "Écrivez « heure: 19h30 »."),
        ("publique: oui", "publique:oui", "o", "il manque une espace après le deux-points de « publique ».", "Écrivez « publique: oui »."),
        ("- Mireille", "-Mireille", "M", "il manque une espace après le tiret.", "Écrivez « - Mireille LOIRAT »."),
        ("heure: 19", f"heure:{NB}19", NB, "une espace insécable (U+00A0) se trouve où une espace ordinaire est attendue.", ORDINARY),
        ("heure: 19", f"heure:{THIN}19", THIN, "une espace fine insécable (U+202F) se trouve où une espace ordinaire est attendue.", ORDINARY),
        ("heure: 19", f"heure:{INVISIBLE} 19", INVISIBLE, "un caractère invisible (U+200B) se trouve où une espace ordinaire est attendue.", ORDINARY),
        ("- Mireille", f"-{NB}Mireille", NB, "une espace insécable (U+00A0) se trouve où une espace ordinaire est attendue.", ORDINARY),
        ("  heure: 19", f"{NB}{NB}heure: 19", NB, "une espace insécable (U+00A0) se trouve où une espace ordinaire est attendue.", ORDINARY),
        ("- Mireille", "– Mireille", "–", "« – » (un tiret long) n’ouvre pas une ligne de liste.", "Écrivez « - Mireille LOIRAT », le tiret du clavier."),
        ("- Mireille", "• Mireille", "•", "« • » n’ouvre pas une ligne de liste.", "Écrivez « - Mireille LOIRAT », le tiret du clavier."),
        ("heure: 19:00", "heure = 19:00", "=", "« = » n’est pas un deux-points.", "Écrivez « heure: 19:00 »."),
        ("heure: 19:00", "heure ; 19:00", ";", "« ; » n’est pas un deux-points.", "Écrivez « heure: 19:00 »."),
        ("heure: 19:00", "heure： 19:00", "：", "« ： » n’est pas un deux-points.", "Écrivez « heure: 19:00 »."),
        ("heure: 19:00", "heure 19:00", " ", "il manque un deux-points après « heure ».", "Écrivez « heure: 19:00 »."),
        ("seance:\n", "seance\n", "", "il manque un deux-points après « seance ».", "Écrivez « seance: »."),
        ("presents:\n", "presents\n", "", "il manque un deux-points après « presents ».", "Écrivez « presents: »."),
        ("- Mireille LOIRAT", "Mireille LOIRAT", "M", "il manque un tiret au début de cette ligne de liste.", "Écrivez « - Mireille LOIRAT »."),
        ("heure: 19:00", "heure: '19:00", "'", "le guillemet « ' » ouvert ici n’est pas fermé.", "Fermez-le à la fin du texte, ou ôtez-le : « 19:00 »."),
        ("heure: 19:00", 'heure: "19:00', '"', "le guillemet « \" » ouvert ici n’est pas fermé.", "Fermez-le à la fin du texte, ou ôtez-le : « 19:00 »."),
        ("- Mireille LOIRAT", "- 'Mireille LOIRAT", "'", "le guillemet « ' » ouvert ici n’est pas fermé.", "Fermez-le à la fin du texte, ou ôtez-le : « Mireille LOIRAT »."),
        ("publique: oui", "lieu: 'l'école'", "'", "ce « ' » ferme le texte, et d’autres mots le suivent.", "Écrivez une apostrophe courbe, ou tout le texte entre guillemets : « \"l’école\" »."),
        ("publique: oui", 'lieu: "salle" haute', '"', "ce « \" » ferme le texte, et d’autres mots le suivent.", "Mettez tout le texte entre ces guillemets, et « … » à l’intérieur."),
        ("  heure: 19", "    heure: 19", "h", "cette ligne n’est pas alignée avec ses voisines.", "Laissez 2 espaces devant, comme à la ligne d’avant."),
        ("  heure: 19", "heure: 19", "h", "cette ligne n’est pas alignée avec ses voisines.", "Mettez 2 espaces devant, comme aux lignes voisines."),
        ("publique: oui", "lieu: @salle", "@", "« @ » ne peut pas commencer une valeur.", "Mettez la valeur entre guillemets."),
        ("publique: oui", "lieu: &salle", "&", "un texte commence par « * » ou « & ».", "Mettez la valeur entre guillemets : nom: \"* suite\"."),
        ("publique: oui", "lieu: [salle", "[", "un crochet « [ » ouvre ici, et rien ne ferme.", "Fermez-le par « ] », ou mettez la valeur entre guillemets."),
        ("  publique: oui", "  - publique: oui", "-", "ce tiret n’est pas à sa place.", "Alignez-le avec les tirets de sa liste, qui commence sur une nouvelle ligne, en retrait ; devant un nom, retirez-le."),
        ("publique: oui", "lieu: salle : grande", ":", "ce deux-points n’est pas à sa place.", "Mettez un texte qui en contient entre guillemets : objet: \"Texte : suite\". Vérifiez aussi que les lignes voisines ont une espace après leur deux-points, et le même retrait."),
        ("heure: 19", f"heure{NB}: 19", "h", "Ce nom de variable contient une espace insécable (U+00A0).", "Effacez-la : le deux-points suit le nom, puis une espace."),
    ],
)  # fmt: skip
def test_the_caret_stands_under_the_slip(old: str, new: str, caret: str, message: str, hint: str) -> None:
    assert slip(old, new) == (0, caret, message, hint)


@pytest.mark.parametrize(
    ("old", "new", "caret", "message", "hint"),
    [
        ("    - Mireille", "      - Mireille", "-", "Ce tiret n’ouvre rien : la ligne continue la valeur de la ligne d’avant.", "Alignez ce tiret avec ceux de sa liste."),
        ("- Rémy ORHON", "-Mme ORHON", "M", "Il manque une espace après le tiret.", "Écrivez « - Mme ORHON »."),
        ("- Rémy ORHON\n    - Mireille", "– Rémy ORHON\n    – Mireille", "–", "« – » (un tiret long) n’ouvre pas une ligne de liste.", "Écrivez « - Rémy ORHON », le tiret du clavier."),
        ("    - Rémy ORHON\n    - Mireille LOIRAT\n    - G", "    -Rémy ORHON\n    -Mireille LOIRAT\n    -G", "R", "Il manque une espace après le tiret.", "Écrivez « - Rémy ORHON »."),
    ],
)  # fmt: skip
def test_a_list_that_became_one_value_is_told_at_its_slip(
    old: str, new: str, caret: str, message: str, hint: str
) -> None:
    assert slip(old, new) == (0, caret, message, hint)


def test_nothing_is_looked_for_in_a_file_that_can_be_read() -> None:
    assert read_yaml(FILE.encode(), "f.yaml").faults == []
    assert read_yaml("a: l'école et\n  la suite -d’ici = là\n".encode(), "f.yaml").faults == []
    assert read_yaml("objet: CONVENTION AVEC L’ACADÉMIE\n  - ENT\n".encode(), "f.yaml").faults == []


def test_a_free_text_is_passed_over() -> None:
    text = FILE + "  suite: @x\n"
    (fault,) = read_yaml(text.encode(), "f.yaml").faults
    assert fault.place.line == text.count("\n")  # type: ignore[union-attr]
    text = FILE + "  suite:x\n  fin: y\n"
    (fault,) = read_yaml(text.encode(), "f.yaml").faults
    assert fault.place.line == text.count("\n") - 1  # type: ignore[union-attr]


def test_a_line_without_end_costs_nothing() -> None:
    text = f"seance:\n  a{' ' * 200_000}b\n  c: d\n"
    assert len(read_yaml(text.encode(), "f.yaml").faults) == 1
