"""An EPCI or a syndicat as its file states it."""

from __future__ import annotations

import pytest

from actgen.core.errors import InputFault
from actgen.variables.collectivites.groupement import Groupement
from actgen.variables.collectivites.not_covered import COVERED
from tests.document.building import shown
from tests.intercommunality import OF_A_SYNDICAT, OF_THE_CC, intercommunality


def body_of(lines: str) -> Groupement:
    body = intercommunality((OF_THE_CC, lines)).fiche.body
    assert isinstance(body, Groupement)
    return body


def refused(lines: str) -> tuple[str, str, str, str]:
    with pytest.raises(InputFault) as caught:
        body_of(lines)
    (fault,) = caught.value.diagnostics
    return str(fault.place).partition(":")[2], fault.code, shown(fault.message), shown(fault.hint)


def test_the_siren_of_an_epci_is_enough() -> None:
    body = body_of(OF_THE_CC)
    assert (body.nom, body.population, len(body.communes)) == (
        "communauté de communes des Pays de Cayres et de Pradelles",
        5148,
        20,
    )
    assert body.named == "Communauté de communes des Pays de Cayres et de Pradelles"
    assert (body.le_nom, body.de_nom) == (f"la {body.nom}", f"de la {body.nom}")
    assert body.sorte.assemblee == "conseil communautaire"
    assert body.territory.startswith("43")


def test_what_is_typed_is_kept() -> None:
    body = body_of(f"{OF_THE_CC}  nom: communauté de communes du Plateau\n  assemblee: conseil du Plateau\n")
    assert (body.nom, body.sorte.assemblee) == ("communauté de communes du Plateau", "conseil du Plateau")


def test_a_syndicat_is_typed() -> None:
    body = body_of(OF_A_SYNDICAT)
    assert (body.a_nom, body.sorte.le_conseil, body.territory) == (
        "au syndicat des eaux du Lignon",
        "le comité syndical",
        "43039",
    )


@pytest.mark.parametrize(
    ("lines", "place", "message", "hint"),
    [
        (
            '  siren: "254300015"\n', "6:3", "collectivite : aucun EPCI à fiscalité propre n’a le numéro SIREN "
            "254300015.", "Corrigez ce numéro. Pour un syndicat, ou un EPCI que la liste officielle n’a pas, ajoutez "
            "« type: … », « nom: … » et « siege: … ». " + COVERED,
        ),
        (
            '  siren: "254300015"\n  type: syndicat\n', "6:3",
            "collectivite : le nom du syndicat manque : la liste officielle n’a pas les syndicats.",
            "Ajoutez « nom: … », et « siege: … », le code INSEE de la commune du siège.",
        ),
        (
            OF_A_SYNDICAT.replace("  type: syndicat\n", ""), "6:3",
            "collectivite : rien ne dit ce qu’est le syndicat des eaux du Lignon, que la liste officielle des EPCI à "
            "fiscalité propre n’a pas.",
            "Ajoutez « type: … » : epci, syndicat, syndicat mixte ou syndicat mixte ouvert.",
        ),
        (
            f"{OF_THE_CC}  type: syndicat\n", "6:3",
            "collectivite : la communauté de communes des Pays de Cayres et de Pradelles ne peut pas être à la fois un "
            "syndicat et une communauté de communes.",
            "Corrigez « type », « nature » ou le numéro SIREN.",
        ),
        (
            OF_A_SYNDICAT.replace("type: syndicat", "type: sivom"), "7:9",
            "collectivite.type : « sivom » n’est pas admis ici.",
            "Écrivez epci, syndicat, syndicat mixte ou syndicat mixte ouvert.",
        ),
        (
            '  siren: "214300394"\n', "6:10",
            "collectivite.siren : 214300394 est le numéro SIREN d’une commune, Le Brignon.",
            "Écrivez « commune: » et « maire: » à la place de « collectivite: » et d’« executif: », avec son code "
            "INSEE, 43039.",
        ),
        (
            OF_A_SYNDICAT.replace('  siege: "43039"\n', ""), "6:3",
            "collectivite : le siège du syndicat des eaux du Lignon n’est pas connu.",
            "Ajoutez « siege: … », le code INSEE de sa commune.",
        ),
        (
            OF_A_SYNDICAT.replace("43039", "99999"), "9:10",
            "collectivite.siege : le code INSEE « 99999 » n’existe pas : « 99 » n’est le numéro d’aucun département.",
            "",
        ),
    ],
)  # fmt: skip
def test_a_siren_that_says_nothing_is_told(lines: str, place: str, message: str, hint: str) -> None:
    assert refused(lines) == (place, "VAR-003", message, hint)
