"""The papers of a sitting: made in one go from what its file says once, they say of each vote what the others say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from actgen.core.errors import UsageFault
from actgen.core.project import Project
from actgen.facts.context import build_context
from actgen.kinds.dossier import load_dossier
from actgen.kinds.files import parts_of
from actgen.pipeline import render_acts
from actgen.variables.manifest import Faits
from tests.conftest import EVENING, MAIRIE, Actgen
from tests.intercommunality import OF_A_SYNDICAT, OF_THE_CC, PATH, SHEET, SLUG
from tests.mairie.village import flat, told_by_rules

DAY = "2026-02-10"
BEFORE = ("convocation", "formulaire-pouvoir", "feuille-presence")
AFTER = ("liste-deliberations", "proces-verbal", "feuillet-cloture")


def said(project: Path, slug: str = EVENING) -> dict[str, str]:
    """The words of each act of the evening and of each of its papers."""
    made = render_acts(Project(project), slug, "seance", ("txt",))
    return {one.acte: flat(one.files["txt"].decode()) for one in made}


def edit(project: Path, *changes: tuple[str, str]) -> None:
    """Replace in the file of the evening what each pattern finds; each finds something."""
    path = project / "variables" / "communes" / EVENING / "seances" / f"{DAY}.yaml"
    text = path.read_text(encoding="utf-8")
    for pattern, new in changes:
        text, count = re.subn(pattern, new, text)
        assert count, pattern
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def convened(meyrals: Path) -> Path:
    """The project whose village has convened its council, and no more."""
    edit(
        meyrals,
        (r"\n    (vote|decide): .*", ""),
        (r"\n  (secretaires|absents): .*", ""),
        (r"\n  mouvements:(\n    .*)+", ""),
        (r"\n  pouvoirs:(\n    .*)+", ""),
        (r"\n  # Les papiers.*\n.*\n.*", ""),
        (r"(\n  convocation: .*)", r"\1\n  note_synthese: oui"),
    )
    return meyrals


@pytest.mark.long
def test_all_papers_and_all_acts_are_made_in_one_go_and_bound(meyrals: Path, actgen: Actgen) -> None:
    answer = actgen("render", "seance", "--commune", EVENING, "--seance", DAY, "--format", "docx", "--bundle")
    assert answer.code == 0, answer.err
    folder = meyrals / "out" / EVENING / DAY
    made = {path.stem for path in folder.glob("*.docx")}
    assert {*BEFORE, *AFTER} < made
    assert len(made) == 18
    assert (folder / "seance.pdf").is_file()
    assert "seance\u00a0: 18\u00a0actes en un seul PDF" in answer.out


def test_what_one_paper_says_of_a_vote_the_others_say_too(meyrals: Path) -> None:
    texts, dossier = said(meyrals), load_dossier(Project(meyrals), EVENING)
    read = build_context(dossier, "proces-verbal", Faits())
    votes = [act for act in read["seance"]["actes"] if act["vote"]]
    assert len(votes) == 12
    for act in votes:
        vote, number, subject = act["vote"], act["numero"], flat(act["objet"])
        pour, contre, lost = vote["pour"], vote["contre"], vote["abstentions"]
        listed = f"{number} | {subject} | {vote['resultat'].capitalize()} {pour} pour"
        listed += f", {contre} contre" if contre else ""
        assert listed in texts["liste-deliberations"]
        told = rf"Délibération n° {number} : {vote['resultat']}\. .*? : {pour} pour, {contre} contre, {lost} abstention"
        assert re.search(told, texts["proces-verbal"])
        counted = rf"Abstentions : {lost}\b.*? Pour : {pour}\b.*? Contre : {contre}\b"
        assert re.search(counted, texts[act["nom"]])
        assert f"{act['point']} | {number} | {subject}" in texts["feuillet-cloture"]
        assert f"{act['point']} | {subject} | " in texts["convocation"]


def test_a_changed_vote_changes_all_of_them(meyrals: Path) -> None:
    edit(meyrals, ("vote: { pour: 6, contre: 4, abstentions: 0 }", "vote: { pour: 3, contre: 7, abstentions: 0 }"))
    texts = said(meyrals)
    assert "Extinction de l’éclairage public la nuit | Rejetée 3 pour, 7 contre" in texts["liste-deliberations"]
    assert (
        "Délibération n° 2026-07 : rejetée. 10 votants, 9 présents, 10 suffrages exprimés : 3 pour, 7 contre"
        in (texts["proces-verbal"])
    )


def test_the_proces_verbal_has_what_the_law_asks(meyrals: Path) -> None:
    """CGCT, art. L. 2121-15: day and hour, president, members, secretary, quorum, agenda, debates, names of voters."""
    edit(
        meyrals,
        (r"(decide: de fixer à 80 €.*)", r"\1\n    debats: Un tarif de semaine est demandé, puis retiré."),
        (
            "vote: { pour: 6, contre: 4, abstentions: 0 }",
            "vote: { pour: 6, contre: 4, abstentions: 0, scrutin: public, demandeurs: 3, noms: { pour: [ABEL, BOÉ, "
            "ÉMERY, CARON, FAURE, GUÉRIN], contre: [LE GOFF, MARTIN, LEROY, ROUX] } }",
        ),
    )
    text = said(meyrals)["proces-verbal"]
    for words in (
        "le dix février à dix-neuf heures, le conseil municipal de Meyrals, dûment convoqué le 4 février 2026",
        "sous la présidence de Madame Anne ABEL, maire.",
        "Chloé CARON, deuxième adjointe au maire (arrivée au point 3)",
        "Excusé(e)s : Denis ÉMERY. Pouvoirs : Denis ÉMERY à Bruno BOÉ, Gwenaëlle LE GOFF à Élise FAURE.",
        "Secrétaire de séance : Inès LEROY. Quorum : 6 membres présents ; il est atteint.",
        "Point 2 – Tarif de location de la salle des fêtes N’a pas encore rejoint la séance : Chloé CARON. Un tarif de "
        "semaine est demandé, puis retiré.",
        "Scrutin public, demandé par 3 membres présents.",
        "Ont voté contre : Gwenaëlle LE GOFF, Hugo MARTIN, Inès LEROY et Karine ROUX.",
        "A quitté la salle : Gwenaëlle LE GOFF.",
        "la séance est levée à 21 heures 50.",
    ):
        assert words in text


def test_a_paper_is_made_by_its_name_though_the_file_says_nothing_of_it(meyrals: Path, actgen: Actgen) -> None:
    answer = actgen("render", "liste-deliberations", "--commune", EVENING, "--format", "txt")
    assert (answer.code, answer.err) == (0, "")
    assert "au plus tard le 17 février 2026." in flat(
        (meyrals / "out" / EVENING / DAY / "liste-deliberations.txt").read_text(encoding="utf-8")
    )


def test_all_acts_of_a_file_are_not_its_papers_nor_make_them_old(meyrals: Path, actgen: Actgen) -> None:
    words = ("--commune", EVENING, "--seance", DAY, "--format", "txt")
    assert actgen("render", "seance", *words).code == 0
    answer = actgen("render", "dossier", *words)
    assert "convocation" not in answer.out
    assert "ne disent plus" not in answer.out


@pytest.mark.long
def test_before_the_evening_the_council_is_convened_without_a_vote_being_typed(convened: Path, actgen: Actgen) -> None:
    assert actgen("check", "--commune", EVENING).code == 0
    texts = said(convened)
    assert set(texts) == set(BEFORE)
    assert "qui se tiendra le mardi 10 février 2026 à 19 heures" in texts["convocation"]
    assert "note explicative de synthèse, point 12 : Comité de jumelage ; – formulaire" in texts["convocation"]
    assert "point 13 :" not in texts["convocation"]
    answer = actgen("render", "seance", "--commune", EVENING, "--format", "txt")
    assert "salle\u00a0: se fait après la séance." in answer.out


def test_what_the_council_has_yet_to_decide_is_not_made_before(convened: Path) -> None:
    for acte in ("salle", "proces-verbal"):
        with pytest.raises(UsageFault, match="se fait après la séance\u00a0: son fichier ne dit ni secrétaire ni vote"):
            render_acts(Project(convened), EVENING, acte, ("txt",))


def test_a_sitting_that_was_held_lacks_no_vote(meyrals: Path, actgen: Actgen) -> None:
    edit(meyrals, (r"\n    vote: { pour: 9, contre: 0, abstentions: 1 }", ""))
    assert (
        "Il manque «\u00a0vote\u00a0» dans «\u00a0actes.jumelage\u00a0»." in actgen("check", "--commune", EVENING).err
    )


def test_a_commune_without_a_sitting_has_no_papers(meyrals: Path, actgen: Actgen) -> None:
    path = meyrals / "variables" / "communes" / EVENING / "seances" / f"{DAY}.yaml"
    path.unlink()
    assert parts_of(Project(meyrals), EVENING) == ("",)
    answer = actgen("render", "seance", "--commune", EVENING)
    assert (answer.code, "n’a pas de séance" in answer.err) == (2, True)


def test_the_rules_of_the_proces_verbal_tell_what_is_wrong() -> None:
    assert told_by_rules("proces-verbal") == {
        "PV-001": ["avertissement La séance, ouverte à 19 h, serait levée à 18 h 10."],
    }


def test_a_deliberation_that_elects_is_listed_too(project: Path) -> None:
    made = render_acts(Project(project), MAIRIE, "seance", ("txt",))
    texts = {one.acte: flat(one.files["txt"].decode()) for one in made}
    subject = "Désignation des délégués au syndicat des eaux des Trois Vallées"
    elected = "Élection acquise, dans cet ordre, à Firmin COUDEROC, Solange MIRABOUT et Gaspard ROUCHEVOL"
    assert f"{subject} | {elected}" in texts["liste-deliberations"]
    assert subject in texts["feuillet-cloture"]


@pytest.mark.parametrize(
    ("lines", "assembly", "members", "head"),
    [
        (OF_THE_CC, "du conseil communautaire", "Nombre de conseillers en exercice", "La Présidente,"),
        (OF_A_SYNDICAT, "du comité syndical", "Nombre de délégués en exercice", "La Présidente,"),
    ],
)
def test_the_papers_of_another_collectivite_speak_of_its_assembly(
    lines: str, assembly: str, members: str, head: str, project: Path
) -> None:
    path = project / PATH
    path.write_text(SHEET.replace(OF_THE_CC, lines), encoding="utf-8")
    made = {
        one.acte: flat(one.files["txt"].decode()) for one in render_acts(Project(project), SLUG, "seance", ("txt",))
    }
    assert {*BEFORE, *AFTER} < made.keys()
    for paper in (*BEFORE, *AFTER):
        assert not re.search(r"municipal|maire|commune\b(?! de communes)", made[paper])
    assert f"CONVOCATION {assembly.upper()}" in made["convocation"]
    assert f"DÉLIBÉRATIONS {assembly.upper()}" in made["feuillet-cloture"]
    assert members in made["proces-verbal"]
    assert all(head in made[paper] for paper in (*AFTER, "convocation", "feuille-presence"))
    assert "Suppléances : Isidore COMBENEYRE, par Félicité VALENTON." in made["feuille-presence"]


def test_a_deliberation_of_the_collection_speaks_of_the_collectivite_of_the_file(project: Path) -> None:
    tariffs = """\
  tarifs:
    numero: 2026-048
    objet: Tarifs de la piscine
    point: 5
    a_compter_du: 2026-10-15
    services: [{ service: Piscine, tarifs: [{ prestation: Entrée, unite: une personne, montant: "3,00" }] }]
    vote: { pour: 10, contre: 0, abstentions: 0 }
"""
    (project / PATH).write_text(SHEET + tariffs, encoding="utf-8")
    told = said(project, SLUG)["tarifs"]
    assert "CONSIDÉRANT qu’il appartient au conseil communautaire de fixer les tarifs du service cité" in told
    assert "VU le Code général des collectivités territoriales, notamment son article L. 5211-1" in told
    assert re.search(r"notamment son article L\.\s5211-1", told)
    assert "CHARGE la Présidente de l’exécution" in told
    assert not re.search(r"municipal|communal\b|communaux|maire", told)
