"""What the acts say of a sitting and of a vote that are out of the ordinary, in the three clauses that tell them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.core.canonical import jsonable
from actgen.core.project import Project
from actgen.document.words import words
from actgen.facts.context import build_context
from actgen.facts.sitting import PRESENT, presents
from actgen.kinds.dossier import all_dossiers
from actgen.pipeline import render_acts
from actgen.variables.manifest import Faits
from tests.conftest import ROOT, copy_project
from tests.evening import evening

#: The act of Ancenis takes the clauses « presence » and « vote », that of Saint-Ambroix « presence-registre ».
ANCENIS, SAINT_AMBROIX = "ancenis-saint-gereon", "saint-ambroix"
BOTH = pytest.mark.parametrize("commune", [ANCENIS, SAINT_AMBROIX])
CHAIR = {ANCENIS: "Rémy ORHON", SAINT_AMBROIX: "Jean-Pierre DE FARIA"}
LAST = {ANCENIS: "Olivier BINET", SAINT_AMBROIX: "Brice BRUNEL"}
Said = Callable[..., str]


@pytest.fixture
def said(tmp_path: Path) -> Said:
    """`said(commune, (old, new), …)`: the words of its délibération, each `old` of its file replaced once."""

    def render(commune: str, *changes: tuple[str, str]) -> str:
        copy_project(tmp_path, "templates", "variables")
        path = tmp_path / "variables" / "communes" / f"{commune}.yaml"
        text = path.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        path.write_text(text, encoding="utf-8")
        (made,) = render_acts(Project(tmp_path), commune, "deliberation", ())
        return " ".join(words(made.act))

    return render


def sitting(*lines: str) -> tuple[str, str]:
    return "  conseillers_en_exercice:", "".join(f"  {line}\n" for line in lines) + "  conseillers_en_exercice:"


def vote(pour: int, *lines: str, contre: int = 0, abstentions: int = 0, of: str = ANCENIS) -> tuple[str, str]:
    typed = {ANCENIS: 33, SAINT_AMBROIX: 21}[of]
    counted = (f"pour: {pour}", f"contre: {contre}", f"abstentions: {abstentions}", *lines)
    old = f"      pour: {typed}\n      contre: 0\n      abstentions: 0\n"
    return old, "".join(f"      {line}\n" for line in counted)


def test_an_ordinary_sitting_says_nothing_of_them(said: Said) -> None:
    told = said(ANCENIS)
    for word in (
        "Urgence",
        "quorum",
        "Huis clos",
        "synthèse",
        "Scrutin",
        "blancs",
        "Refus",
        "prépondérante",
        "part ni",
    ):
        assert word not in told


@BOTH
def test_urgency_and_the_note(commune: str, said: Said) -> None:
    day = {ANCENIS: ("2025-12-09", "2025-12-12"), SAINT_AMBROIX: ("2021-10-19", "2021-10-25")}[commune]
    lines = sitting("note_synthese: oui", "urgence: { motif: clôture des adhésions, admise: oui }")
    told = said(commune, lines, (f"  convocation: {day[0]}", f"  convocation: {day[1]}"), *posted(commune, day[1]))
    assert "Une note explicative de synthèse était jointe à la convocation." in told
    assert (
        "Urgence : clôture des adhésions. Le maire a abrégé le délai de convocation et en a rendu compte à l’ouverture "
        "de la séance ; le conseil municipal a admis l’urgence."
    ) in told


@BOTH
def test_a_second_convocation(commune: str, said: Said) -> None:
    failed = {ANCENIS: "2025-12-08", SAINT_AMBROIX: "2021-10-18"}[commune]
    when = {ANCENIS: "8 décembre 2025", SAINT_AMBROIX: "18 octobre 2021"}[commune]
    lines = f"seconde_convocation: {{ seance_sans_quorum: {failed}, meme_ordre_du_jour: oui }}"
    assert (
        f"Le quorum n’ayant pas été atteint lors de la séance du {when}, le conseil municipal a été convoqué de "
        "nouveau sur le même ordre du jour ; il délibère sans condition de quorum, en application de l’article "
        "L. 2121-17 du Code général des collectivités territoriales."
    ) in said(commune, sitting(lines))


@BOTH
def test_closed_doors(commune: str, said: Said) -> None:
    told = said(commune, sitting(f"huis_clos: {{ demandeurs: [{CHAIR[commune]}], pour: 20 }}"))
    assert (
        f"Huis clos, demandé par {CHAIR[commune]} : le conseil municipal l’a décidé sans débat, par 20 voix."
    ) in told


@BOTH
def test_an_interested_member_and_a_secret_ballot(commune: str, said: Said) -> None:
    voters = {ANCENIS: 32, SAINT_AMBROIX: 20}[commune]
    lines = (
        f"non_participants: [{LAST[commune]}]",
        "scrutin: secret",
        "demandeurs: 12",
        "blancs: 2",
        "nuls: 1",
        "refus: 1",
    )
    told = said(commune, vote(voters - 4, *lines, of=commune))
    assert (
        "Ne prend part ni au débat ni au vote (article L. 2131-11 du Code général des collectivités territoriales) : "
        f"{LAST[commune]} Scrutin : secret, à la demande de 12 conseillers"
    ) in told
    assert "Bulletins blancs : 2 Bulletins nuls : 1 Refus de vote : 1" in told
    assert f"otants : {voters}" in told


def test_a_public_ballot_that_the_chair_settles(said: Said) -> None:
    lines = ("voix_preponderante: pour", "noms: { contre: [Olivier BINET], abstentions: [Julie AUBRY] }")
    told = said(ANCENIS, vote(1, *lines, "refus: 30", contre=1, abstentions=1))
    assert "Abstentions : 1 (Julie AUBRY) Refus de vote : 30 Exprimés : 2 Pour : 1 Contre : 1 (Olivier BINET)" in told
    assert "Partage des voix, voix prépondérante du président : pour" in told


def test_in_the_register_the_names_stand_apart(said: Said) -> None:
    lines = ("heure: 09:30", "voix_preponderante: pour", "noms: { contre: [Brice BRUNEL] }")
    told = said(SAINT_AMBROIX, vote(1, *lines, contre=1, abstentions=19, of=SAINT_AMBROIX))
    assert (
        "Heure du vote : 9 h 30 Contre : Brice BRUNEL Partage des voix, voix prépondérante du président : pour" in told
    )


@BOTH
def test_who_leaves_and_gives_a_pouvoir(commune: str, said: Said) -> None:
    name = LAST[commune]
    at, heure = {ANCENIS: ("21:05", "21:30"), SAINT_AMBROIX: ("10:05", "10:30")}[commune]
    told = said(
        commune,
        (f"    - {name}\n", f"    - {{ personne: {name}, depart: {at} }}\n"),
        ("  pouvoirs:\n", f"  pouvoirs:\n    - {{ de: {name}, a: {CHAIR[commune]} }}\n"),
        *([("    - { de: Marine MOUTEL-COCHAIS, a: Rémy ORHON }\n", "")] if commune == ANCENIS else []),
        vote({ANCENIS: 32, SAINT_AMBROIX: 21}[commune], f"heure: {heure}", of=commune),
    )
    assert f"{name} (Départ à {at.replace(':', 'h')})" in told
    assert f"{name} à {CHAIR[commune]}" in told


def posted(commune: str, day: str) -> list[tuple[str, str]]:
    old = "  affichage_convocation: 2021-10-19"
    return [(old, f"  affichage_convocation: {day}")] if commune == SAINT_AMBROIX else []


def test_the_pouvoir_of_one_namesake_is_never_that_of_the_other(said: Said) -> None:
    """One « M. », one « Mme », of one first name and one family name: only she gave a pouvoir."""
    told = said(
        SAINT_AMBROIX,
        ("    - Céline GROSZY\n    - Philippe MONDEME", "    - M. Camille GROSZY\n    - Mme Camille GROSZY"),
        ("    - { de: Céline GROSZY, a: Christelle ROUSSEL }\n", ""),
        ("de: Philippe MONDEME", "de: Mme GROSZY"),
        vote(20, of=SAINT_AMBROIX),
    )
    assert "Camille GROSZY, Camille GROSZY a donné procuration à Fabrice CHANEL" in told
    assert told.count("GROSZY a donné procuration") == 1


@pytest.mark.parametrize("written", ["Mme GROSZY", "C. GROSZY", "CELINE GROSZY", "Céline Marie GROSZY"])
def test_a_pouvoir_is_that_of_its_giver_however_she_is_written(written: str, said: Said) -> None:
    told = said(SAINT_AMBROIX, ("de: Céline GROSZY", f"de: {written}"))
    assert "Céline GROSZY a donné procuration à Christelle ROUSSEL" in told


def test_the_mayor_presides_however_he_is_written(said: Said) -> None:
    told = said(ANCENIS, sitting("president: M. ORHON"))
    assert "sous la présidence de Monsieur Rémy ORHON, Maire" in told


def test_who_attends_and_the_office_of_each(tmp_path: Path) -> None:
    lines = "  auxiliaires: [Anne PETIT]\n  assistants: [{personne: Luc GRAND, qualite: directeur}]\n"
    office = ("  - Denis ÉMERY\n", "  - {personne: Denis ÉMERY, fonction: conseiller délégué}\n")
    seen = ("    - {personne: Farid", "    - {personne: Inès LEROY, visio: oui}\n    - {personne: Farid")
    dossier = evening(tmp_path, ("  secretaires:", f"{lines}  secretaires:"), office, seen)
    seance = build_context(dossier, "tarifs", Faits())["seance"]
    assert [(one["complet"], one["qualite"]) for one in seance["auxiliaires"]] == [("Anne PETIT", None)]
    assert [(one["complet"], one["qualite"]) for one in seance["assistants"]] == [("Luc GRAND", "directeur")]
    assert [one["fonction"] for one in seance["presents"]][:3] == ["maire", "premier adjoint au maire", None]
    assert [one["fonction"] for one in seance["excuses"]] == ["conseiller délégué"]
    assert [one["complet"] for one in seance["en_visio"]] == ["Inès LEROY"]


@pytest.mark.parametrize("slug", sorted(path.stem for path in (ROOT / "variables" / "communes").iterdir()))
def test_who_was_there_throughout_is_read_as_any_other_present(slug: str) -> None:
    for dossier in all_dossiers(Project(ROOT), slug):
        here = dossier.seance.presents if dossier.fiche.seance else ()
        read = presents(dossier) if here else []
        assert [[*one.items()] for one in read] == [[*PRESENT.whole(one).items()] for one in here]
        assert not here or jsonable(read) is read  # whoever writes the data of an act does not look at each text
