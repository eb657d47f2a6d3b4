"""The délibération of every day: its motives, its decisions, what it cites, in the order that an act has."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.conftest import ROOT, Actgen
from tests.mairie.village import Village, flat

AFFAIRE = """actes:
  affaire:
    numero: 2026-033
    objet: Dénomination du chemin de la Fontaine
    point: 40
    visas: [l’article L. 2213-28 du Code général des collectivités territoriales]
    motifs: |
      il faut nommer les voies pour que les secours les trouvent
      le chemin qui mène du bourg à la fontaine n’a pas de nom
    decide: |
      de nommer « chemin de la Fontaine » la voie communale n° 4
      d’en informer le service du cadastre
    vote: {pour: 12, contre: 1, abstentions: 0}
"""


def affaire(village: Village) -> str:
    """What the act says."""
    village.edit("actes:\n", AFFAIRE)
    return village.said("affaire")


def test_each_motive_and_each_decision_has_its_paragraph_and_que_elides(village: Village) -> None:
    said = affaire(village)
    assert (
        "CONSIDÉRANT qu’il faut nommer les voies pour que les secours les trouvent ; "
        "CONSIDÉRANT que le chemin qui mène du bourg à la fontaine n’a pas de nom ;"
    ) in said
    assert (
        "DÉCIDE de nommer « chemin de la Fontaine » la voie communale n° 4 ; "
        "DÉCIDE d’en informer le service du cadastre. "
    ) in said


def test_the_vote_stands_once_between_the_motives_and_the_decision(village: Village) -> None:
    said = affaire(village)
    ordered = ["DÉLIBÉRATION N° 2026-033", "VU l’article L. 2213-28", "CONSIDÉRANT", "par le vote suivant :", "DÉCIDE"]
    assert sorted(ordered, key=said.index) == ordered
    assert [said.count(words) for words in ("Après en avoir délibéré", "Pour : 12", "12 voix")] == [1, 1, 0]


def test_a_project_that_is_rejected_is_one_sentence(project: Path, actgen: Actgen) -> None:
    shutil.copytree(ROOT / "variables/communes/meyrals", project / "variables/communes/meyrals")
    evening = project / "variables/communes/meyrals/seances/2026-02-10.yaml"
    text = evening.read_text(encoding="utf-8")
    for old, new in {
        "    decide: d’approuver l’extinction de l’éclairage public de 23 heures à 5 heures\n": "    decide: |\n"
        "      d’éteindre l’éclairage public la nuit\n      d’en informer les habitants\n",
        "{ pour: 6, contre: 4, abstentions: 0 }": "{ pour: 4, contre: 6, abstentions: 0, rejet: oui }",
    }.items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    evening.write_text(text, encoding="utf-8")
    answer = actgen("render", "eclairage", "--commune", "meyrals", "--seance", "2026-02-10", "--format", "txt")
    assert answer.code == 0, answer.err
    written = (project / "out/meyrals/2026-02-10/eclairage.txt").read_text(encoding="utf-8")
    assert (
        "REJETTE la proposition suivante : d’éteindre l’éclairage public la nuit et d’en informer les habitants."
    ) in flat(written)


def test_it_is_made_as_a_word_file_too(village: Village, project: Path) -> None:
    affaire(village)
    assert village.made("affaire", "docx,pdf").code == 0
    assert (project / "out" / "le-brignon" / "affaire.docx").read_bytes().startswith(b"PK")
