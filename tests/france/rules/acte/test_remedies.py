"""ACT-007 on acts whose remedies are told as town halls tell them, whole and not."""

from __future__ import annotations

import pytest

from actgen.cog.departements import find_departement
from tests.france.building import from_lines, real
from tests.france.rules.acte.telling import BY_CODE, REMEDY, in_commune, told

VISA = "[Visa] VU le Code général des collectivités territoriales ;\n"
NONE = "L’acte ne dit ni devant quel juge ni dans quel délai il peut être contesté."
COURT = "L’acte ne nomme pas le tribunal devant lequel il peut être contesté."
DELAY = "L’acte ne dit pas dans quel délai il peut être contesté."
START = "L’acte ne dit pas de quoi part le délai de recours."


@pytest.mark.parametrize(
    "lines",
    [
        (
            "[Formalité] La présente délibération peut faire l’objet d’un recours pour excès de pouvoir "
            "devant le tribunal administratif de Nantes dans un délai de deux mois à compter de sa "
            "publication."
        ),
        (
            "[Formalité] La présente décision peut être contestée devant le tribunal administratif de "
            "Montpellier dans un délai de deux mois à compter de sa publication."
        ),
        (
            "[Formalité] Elle peut être attaquée devant le tribunal administratif de Nîmes dans les deux mois"
            " qui suivent son affichage."
        ),
        (
            "[Formalité] Elle peut être déférée au tribunal administratif de Melun dans le délai de deux mois"
            " à dater de sa publication."
        ),
        (
            "[Formalité] Voies et délais de recours\n[Formalité] Tribunal administratif de Nantes, 6 allée de"
            " l’Île-Gloriette, 44000 Nantes\n[Formalité] Délai : deux mois à compter de la publication"
        ),
        (
            "[Formalité] Un recours contentieux peut être formé devant le tribunal administratif de Nantes "
            "dans un délai de deux (2) mois à compter de sa publication."
        ),
        ("[Formalité] Recours contentieux : tribunal administratif de Nantes, dans les 2 mois de sa publication."),
        (
            "[Formalité] Un recours peut être formé dans un délai de deux mois devant le tribunal "
            "administratif de Nantes à compter de sa mise en ligne."
        ),
        (
            "[Formalité] Un recours peut être formé dans un délai de deux mois devant le tribunal "
            "administratif de Nantes à compter de l’accomplissement des formalités de publicité."
        ),
        (
            "[Formalité] Un recours peut être formé dans un délai de deux mois devant le tribunal "
            "administratif de Nantes après sa publication."
        ),
        (
            "[Formalité] Recours possible sous deux mois devant le tribunal administratif de Nantes à compter"
            " de la date de sa publication et de sa transmission."
        ),
        ("[Formalité] Recours possible dans le délai de deux mois devant le TA de Nantes à compter de la publication."),
        (
            "[Formalité] Le tribunal administratif de Nantes peut être saisi d’un recours formé contre cette "
            "délibération pendant un délai de deux mois commençant à courir à compter de la date de sa "
            "réception par le représentant de l’État ou de sa publication, y compris par l’application "
            "Télérecours citoyens (www.telerecours.fr)."
        ),
        (
            "[Formalité] Un recours est ouvert dans un délai maximum de deux mois, tribunal administratif de "
            "Nantes, à compter de la notification."
        ),
        (
            "[Formalité] Le délai de recours contentieux devant le tribunal administratif de Nantes est de "
            "deux mois à compter de la publication."
        ),
        (
            "[Corps] ARTICLE 5 – La présente délibération sera publiée. Elle peut être contestée devant le "
            "tribunal administratif de Nantes, dans les deux mois suivant sa publication."
        ),
        (
            "[Formalité] LA PRÉSENTE DÉLIBÉRATION PEUT FAIRE L’OBJET D’UN RECOURS DEVANT LE TRIBUNAL "
            "ADMINISTRATIF DE NANTES DANS UN DÉLAI DE DEUX MOIS À COMPTER DE SA PUBLICATION."
        ),
        (
            "[Formalité] Un recours est ouvert devant le tribunal administratif de Nantes dans un délai de "
            "deux mois francs à partir de sa publication."
        ),
        (
            "[Formalité] Un recours est ouvert devant le tribunal administratif de Nantes dans un délai de "
            "deux mois à compter de la date à laquelle elle est devenue exécutoire."
        ),
        (
            "[Formalité] Un recours est ouvert devant le tribunal administratif (6 allée de l’Île-Gloriette, "
            "44041 Nantes) dans un délai de deux mois à compter de sa publication."
        ),
    ],
)
def test_remedies_that_are_told_whole_are_enough(lines: str) -> None:
    assert told("ACT-007", VISA + lines) == []


@pytest.mark.parametrize(
    ("lines", "messages"),
    [
        (
            "[Corps] Exposé.",
            [NONE],
        ),
        (
            "[Formalité] Un recours gracieux peut être adressé au maire dans un délai de deux mois à compter "
            "de sa publication.",
            [COURT],
        ),
        (
            "[Formalité] Un recours peut être formé devant le tribunal administratif compétent dans un délai "
            "de deux mois à compter de sa publication.",
            [COURT],
        ),
        (
            "[Formalité] Un recours peut être formé devant le tribunal administratif de Nantes.",
            [DELAY, START],
        ),
        (
            "[Formalité] Un recours peut être formé devant le tribunal administratif de Nantes à compter de "
            "sa publication.",
            [DELAY],
        ),
        (
            "[Formalité] Un recours peut être formé devant le tribunal administratif de Nantes dans un délai "
            "de deux mois.",
            [START],
        ),
        (
            "[Corps] La commune n’a pas eu recours à un emprunt.",
            [NONE],
        ),
        (
            "[Formalité] Publiée le 16 décembre 2025. Un recours peut être formé devant le tribunal "
            "administratif de Nantes dans un délai de deux mois.",
            [START],
        ),
        (
            "[Corps] Le titulaire peut saisir le tribunal administratif de Nantes dans un délai de deux mois "
            "à compter de la notification du décompte.",
            [NONE],
        ),
        (
            "[Visa] VU le recours formé devant le tribunal administratif de Nantes dans un délai de deux mois"
            " à compter de la publication ;",
            [NONE],
        ),
    ],
)
def test_what_lacks_is_told(lines: str, messages: list[str]) -> None:
    assert told("ACT-007", VISA + lines) == messages


class TestRemedies:
    @pytest.mark.parametrize("code", ["2A004", "75056", "97105", "97209", "97411", "97611", "21231", "45234", "51108"])
    def test_the_court_of_each_departement_is_read_whole(self, code: str) -> None:
        departement = find_departement(code)
        assert departement
        lines = REMEDY.format(court=departement.tribunal) + "publication."
        finished = in_commune(from_lines(lines, "deliberation"), code)
        assert [*BY_CODE["ACT-006"].find(finished)] == []
        assert [*BY_CODE["ACT-007"].find(finished)] == []

    @pytest.mark.parametrize(
        ("court", "named"),
        [
            ("Tribunal Administratif de RENNES", "le tribunal Administratif de RENNES"),
            ("tribunal administratif de Nantes-sur-Mer", "le tribunal administratif de Nantes-sur-Mer"),
            ("tribunal judiciaire de Nantes", "le tribunal judiciaire de Nantes"),
            ("Conseil d’État", "le conseil d’État"),
        ],
    )
    def test_another_court(self, court: str, named: str) -> None:
        assert told("ACT-006", REMEDY.format(court=court) + "publication.") == [
            f"L’acte nomme {named}, mais le juge compétent est le tribunal administratif de Nantes."
        ]

    def test_a_court_outside_the_remedies_is_no_remedy(self) -> None:
        assert told("ACT-006", "[Corps] Le tribunal administratif de Rennes a jugé ainsi en 2019.") == []

    def test_the_court_of_a_convention_is_what_the_parties_chose(self) -> None:
        assert not BY_CODE["ACT-006"].applies(real("ancenis-saint-gereon", "convention"))

    def test_a_delay_of_distance_is_no_delay_of_remedy(self) -> None:
        line = REMEDY.format(court="tribunal administratif de Nantes")
        line += "publication, augmenté d’un délai de distance de deux mois pour l’étranger."
        assert told("ACT-008", line) == []

    def test_an_extract_without_formalities_tells_no_remedies(self) -> None:
        assert told("ACT-007", "[Corps] Exposé.") == []
        assert told("ACT-007", "[Visa] VU le CGCT ;") == [
            "L’acte ne dit ni devant quel juge ni dans quel délai il peut être contesté."
        ]
