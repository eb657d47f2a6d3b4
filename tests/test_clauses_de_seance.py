"""The clauses that say what happens at an item of the agenda, filled with an evening that states it."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.errors import InputFault
from actgen.core.project import Project
from actgen.facts.context import build_context
from actgen.fill.compiled import compile_template
from actgen.fill.filling import fill
from actgen.kinds.dossier import load_dossier
from actgen.library.clauses import load_clauses
from actgen.pipeline import render_acts
from actgen.variables.manifest import Faits
from tests.conftest import ROOT
from tests.evening import SLUG, WHOLE, add_kind, evening, village, write_file
from tests.fill.clauses import styled
from tests.fill.filled import LABEL, PROPERTIES
from tests.france.building import shown as plain
from tests.intercommunality import SHEET
from tests.ooxml.word import MAIN, read_part, shown

STYLES = {"mention": "Mention", "formule": "Formule", "element": "Élément de liste"}
TARIFS = "    objet: Tarifs de la salle\n"
VOTE = "vote: {pour: 6, contre: 0, abstentions: 0}"


def of_the_tariffs(*lines: str) -> tuple[str, str]:
    return TARIFS, TARIFS + "".join(f"    {line}\n" for line in lines)


def said(root: Path, clause: str, *changes: tuple[str, str], acte: str = "tarifs") -> list[str]:
    """What the clause says of that act of the evening, so changed."""
    compiled = compile_template(styled(f"{{%p clause {clause} %}}", styles=STYLES), LABEL, load_clauses(Project(ROOT)))
    context = build_context(evening(root, *changes), acte, Faits())
    lines = shown(read_part(fill(compiled, context, PROPERTIES).docx, MAIN))
    return [plain(line) for line in lines if line.strip()]


def test_the_chair_the_closed_doors_and_the_adding_of_an_item(tmp_path: Path) -> None:
    lines = of_the_tariffs(
        "president: Bruno BOÉ",
        "ajout: {motif: dossier à rendre, admis: oui}",
        "huis_clos: {demandeurs: [Anne ABEL], pour: 5}",
    )
    assert said(tmp_path, "point-de-l-ordre-du-jour", lines) == [
        "Présidence pour cette affaire : Bruno BOÉ.",
        "Affaire ajoutée à l’ordre du jour à l’ouverture de la séance (dossier à rendre) : le conseil municipal a "
        "accepté d’en délibérer.",
        "Huis clos pour cette affaire, demandé par Anne ABEL : le conseil municipal l’a décidé sans débat, par 5 voix.",
    ]
    assert said(tmp_path / "2", "point-de-l-ordre-du-jour") == []


@pytest.mark.parametrize(
    ("issue", "sentence"),
    [
        ("prend acte", "Le conseil municipal prend acte."),
        ("débat", "Le conseil municipal a débattu ; il n’y a pas eu de vote."),
        ("ajourné", "L’examen de cette affaire est reporté à une prochaine séance."),
        ("retiré", "Cette affaire est retirée de l’ordre du jour."),
    ],
)
def test_what_the_council_does_without_a_vote(issue: str, sentence: str, tmp_path: Path) -> None:
    stated = ("    objet: Questions diverses\n", f"    objet: Questions diverses\n    issue: {issue}\n")
    assert said(tmp_path, "issue", stated, acte="divers") == [sentence]
    assert said(tmp_path / "2", "issue", acte="divers") == []


def test_the_waiver_of_the_secret_ballot_and_the_rejection(tmp_path: Path) -> None:
    rejected = (VOTE, "vote: {pour: 2, contre: 4, abstentions: 0, rejet: oui, sans_secret: oui}")
    assert said(tmp_path, "suite-du-vote", rejected) == [
        "Le conseil municipal a décidé, à l’unanimité, de ne pas procéder au scrutin secret (article L. 2121-21 du "
        "Code général des collectivités territoriales).",
        "Le projet est rejeté.",
    ]


def test_who_attends(tmp_path: Path) -> None:
    lines = "  auxiliaires: [Anne PETIT]\n  assistants: [{personne: Luc GRAND, qualite: directeur}, Léa ROY]\n"
    assert said(tmp_path, "assistance", ("  secretaires:", f"{lines}  secretaires:")) == [
        "Auxiliaire du secrétaire : Anne PETIT.",
        "Assistaient à la séance : Luc GRAND, directeur ; Léa ROY.",
    ]


def test_each_member_with_her_office(tmp_path: Path) -> None:
    office = ("  - Denis ÉMERY\n", "  - {personne: Denis ÉMERY, fonction: conseiller délégué}\n")
    assert said(tmp_path, "presence-et-fonctions", office) == [
        "Présents : Anne ABEL, maire ; Bruno BOÉ, premier adjoint au maire ; Élise FAURE ; Farid GUÉRIN ; Inès LEROY.",
        "Excusés : Denis ÉMERY, conseiller délégué, qui a donné pouvoir à Farid GUÉRIN.",
        "Absents : néant.",
    ]


def test_an_election_round_by_round(tmp_path: Path) -> None:
    kind = "nom: élection\nfeminin: oui\ncollection: mairie\ncapacites: [numero, seance, election]\n"
    rounds = [
        "{candidatures: [{liste: Ensemble, voix: 2}, {liste: Demain, voix: 2}], blancs: 2}",
        "{candidatures: [{liste: Ensemble, voix: 4, membres: [Anne ABEL, Bruno BOÉ]}], nuls: 2}",
    ]
    election = f"    election: {{poste: adjoints, tours: [{', '.join(rounds)}]}}\n"
    project = village(tmp_path)
    add_kind(project, "scrutin", kind)
    head = WHOLE.partition("actes:\n")[0]
    write_file(project, f"{head}actes:\n  scrutin:\n    numero: 1\n    point: 1\n    objet: Adjoints\n{election}")
    compiled = compile_template(styled("{%p clause election %}", styles=STYLES), LABEL, load_clauses(Project(ROOT)))
    context = build_context(load_dossier(project, SLUG), "scrutin", Faits())
    lines = [plain(line) for line in shown(read_part(fill(compiled, context, PROPERTIES).docx, MAIN)) if line.strip()]
    assert lines == [
        "Premier tour de scrutin :",
        "Bulletins trouvés dans l’urne : 6",
        "Bulletins blancs : 2",
        "Bulletins nuls : 0",
        "Suffrages exprimés : 4",
        "Majorité absolue : 3",
        "Ensemble : 2 voix",
        "Demain : 2 voix",
        "Deuxième tour de scrutin :",
        "Bulletins trouvés dans l’urne : 6",
        "Bulletins blancs : 0",
        "Bulletins nuls : 2",
        "Suffrages exprimés : 4",
        "Majorité absolue : 3",
        "Ensemble (Anne ABEL et Bruno BOÉ) : 4 voix",
        "L’élection est acquise, dans cet ordre, à Anne ABEL et Bruno BOÉ.",
    ]


@pytest.mark.parametrize(
    ("old", "new", "name", "clause"),
    [
        (*of_the_tariffs("issue: débat"), "actes.tarifs.issue", "issue"),
        (*of_the_tariffs("president: Bruno BOÉ"), "actes.tarifs.president", "point-de-l-ordre-du-jour"),
        (
            *of_the_tariffs("huis_clos: {demandeurs: [Anne ABEL], pour: 5}"),
            "actes.tarifs.huis_clos",
            "point-de-l-ordre-du-jour",
        ),
        (VOTE, VOTE.replace("}", ", sans_secret: oui}"), "actes.tarifs.vote.sans_secret", "suite-du-vote"),
        (
            "  secretaires:",
            "  auxiliaires: [Anne PETIT]\n  secretaires:",
            "seance.auxiliaires",
            "assistance",
        ),
    ],
)
def test_a_template_that_passes_over_it_is_refused(old: str, new: str, name: str, clause: str, tmp_path: Path) -> None:
    project = village(tmp_path)
    write_file(project, WHOLE.replace(old, new, 1))
    with pytest.raises(InputFault) as caught:
        render_acts(project, SLUG, "tarifs", ())
    (fault,) = caught.value.diagnostics
    assert (fault.code, fault.subject) == ("REM-005", name)
    assert f"la clause commune {clause}" in fault.hint


OF_THE_ITEM = "    president: Célestin BOISSERENC\n    ajout: {motif: bacs à livrer, admis: oui}\n"
WHO_ATTENDS = "  assistants: [{personne: Madame Lou BRUN, qualite: directrice générale}]\n"
OF_AN_EPCI = (
    ("    point: 4\n", f"    point: 4\n{OF_THE_ITEM}"),
    ("  secretaires:\n", f"{WHO_ATTENDS}  secretaires:\n"),
)
IN_DECEMBER = (
    ("2026-09-24\n  heure", "2026-12-10\n  heure"),
    ("2026-09-17", "2026-12-03"),
    ("2026-09-28", "2026-12-14"),
)


def of_an_epci(project: Path, *changes: tuple[str, str]) -> str:
    """What the délibération of the example of an EPCI says, so changed."""
    text = SHEET.partition("  decision_intercommunale:")[0]
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    (project / "variables" / "communes" / "epci.yaml").write_text(text, encoding="utf-8")
    (made,) = render_acts(Project(project), "epci", "deliberation-intercommunale", ("txt",))
    return plain(made.files["txt"].decode())


def test_a_deliberation_of_an_epci_says_who_is_there_the_item_and_who_attends(project: Path) -> None:
    text = of_an_epci(project, *OF_AN_EPCI, *IN_DECEMBER)
    assert "Présidence pour cette affaire : Célestin BOISSERENC." in text
    assert "Affaire ajoutée à l’ordre du jour à l’ouverture de la séance (bacs à livrer)" in text
    assert "Assistait à la séance : Lou BRUN, directrice générale." in text
    assert "Membres en exercice : 11" in text


def test_a_deliberation_of_an_epci_says_that_the_project_is_rejected(project: Path) -> None:
    text = of_an_epci(project, ("pour: 9\n      contre: 0", "pour: 0\n      contre: 9\n      rejet: oui"), *IN_DECEMBER)
    assert "Le conseil communautaire rejette le projet de délibération suivant :" in text
    assert "rejette" not in of_an_epci(project, *IN_DECEMBER)


def test_the_version_before_it_still_refuses_what_it_would_pass_over(project: Path) -> None:
    with pytest.raises(InputFault) as caught:
        of_an_epci(project, *OF_AN_EPCI)
    assert {one.code for one in caught.value.diagnostics} == {"REM-005"}
