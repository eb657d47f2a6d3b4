"""What is lawful though it looks odd, and the other messages of each rule."""

from __future__ import annotations

import pytest
from msgspec import structs

from actgen.rules.act_check import check_act
from actgen.variables.reading import Located
from tests.changing import commune_of
from tests.france.building import altered, from_lines, real, real_acts
from tests.france.rules.acte.telling import BY_CODE, told


@pytest.mark.parametrize(
    "line",
    [
        "[Corps] Toutes les rubriques de la présente fiche sont à remplir.",
        "[Corps] Les inspecteurs, les conseillers pédagogiques…",
        "[Corps] Annexe XXX du règlement.",
        "[Signataire] Prénom NOM-DEUX",
        "[Formalité] Reçu le : ____________________",
        "[Corps] Le conseil reste à renseigner les familles.",
    ],
)
def test_what_is_left_for_the_pen_or_means_something(line: str) -> None:
    assert told("ACT-028", line) == []


@pytest.mark.parametrize(
    "text", ["XXX", "à compléter", "[À PRÉCISER]", "……", ".......", "[nom du maire]", "JJ/MM/AAAA", "xx/xx/2025", "???"]
)
def test_what_is_left_to_write(text: str) -> None:
    assert len(told("ACT-028", f"[Corps] Le montant : {text}")) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Il sera rendu compte de la présente décision au conseil municipal lors de sa prochaine séance.",
        "Le conseil municipal sera informé de la présente décision.",
        "La présente décision fera l’objet d’une communication au conseil municipal.",
    ],
)
def test_a_report_to_the_council_in_other_words(line: str) -> None:
    assert told("ACT-029", f"[Dispositif] {line}") == []


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", " "])
def test_the_typography_of_an_act_changes_nothing(space: str) -> None:
    act = real_acts("ancenis-saint-gereon")["deliberation"]
    for old in ("Pour : 33", "tribunal administratif de Nantes", "deux mois", "15 décembre 2025"):
        act = altered(act, old, old.replace(" ", space))
    assert check_act(real("ancenis-saint-gereon", "deliberation", act), "l’acte") == ()


@pytest.mark.parametrize("line", ["Mairie du Mans", "Conseil municipal DU MANS", "Fait au Mans"])
def test_the_article_of_a_name_is_contracted(line: str) -> None:
    finished = from_lines(f"[Corps] {line}", "deliberation")
    fiche = finished.dossier.fiche
    commune = commune_of(fiche).model_copy(update={"nom": "Le Mans"})
    located = Located(fiche.model_copy(update={"commune": commune}), finished.dossier.commune.document)
    named = structs.replace(finished, dossier=structs.replace(finished.dossier, commune=located))
    assert [*BY_CODE["ACT-019"].find(named)] == []


class TestAlsaceMoselle:
    ANEW = "[seance] seconde_convocation: 2025-12-08\n"
    LINE = "[Mention] Le conseil délibère sans condition de quorum"

    def test_an_act_that_cites_neither_article(self) -> None:
        assert told("ACT-032", f"[commune] insee: 57463\n{self.ANEW}{self.LINE}.") == [
            "L’acte ne cite pas l’article L. 2541-4, qui dispense ici du quorum après une seconde convocation."
        ]

    def test_elsewhere_and_without_a_second_convocation_nothing_is_asked(self) -> None:
        assert told("ACT-032", f"{self.ANEW}{self.LINE} (article L. 2121-17).") == []
        assert told("ACT-032", f"[commune] insee: 57463\n{self.LINE} (article L. 2121-17).") == []


class TestAnotherCommune:
    """ACT-033: the head, the opening and the signature of an act speak for the commune of its dossier."""

    @pytest.mark.parametrize(
        "line",
        [
            "[En-tête d’acte] VILLE DE CHÂTEAUBRIANT",
            "[En-tête d’acte] Mairie du Havre",
            "[Signature] Pour la commune de Châteaubriant,",
        ],
    )
    def test_the_name_that_stayed_of_a_past_act_is_told(self, line: str) -> None:
        (message,) = told("ACT-033", line)
        assert message.startswith("L’acte nomme une autre commune, ")
        assert message.endswith("que celle du dossier, Ancenis-Saint-Géréon (44003).")

    @pytest.mark.parametrize(
        "line",
        [
            "[Visa] VU la délibération de la commune de Châteaubriant,",
            "[Corps] La commune de Châteaubriant verse sa part.",
            "[Ouverture] La commune d’Ancenis-Saint-Géréon, avec la commune de Châteaubriant, s’est réunie.",
            "[En-tête d’acte] VILLE D’ANCENIS-SAINT-GÉRÉON",
        ],
    )
    def test_another_commune_may_stand_in_what_is_said(self, line: str) -> None:
        assert told("ACT-033", line) == []
