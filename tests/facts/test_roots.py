"""The roots that every act reads."""

from __future__ import annotations

from tests.facts.reading import context


def test_its_names_are_those_of_the_guide() -> None:
    assert list(context("convention")) == [
        "commune",
        "collectivite",
        "assemblee",
        "academie",
        "maire",
        "executif",
        "signataire",
        "contact",
        "referent",
        "tribunal",
        "seance",
        "comptable",
        "ecoles",
        "historique",
        "inscription",
        "acte",
        "deliberation",
        "subvention",
        "decision",
        "tarifs",
        "decision_modificative",
        "creation_emploi",
        "deliberation_intercommunale",
        "demande_subvention",
        "approbation_convention",
        "affaire",
        "decision_location",
        "decision_intercommunale",
        "convocation",
        "formulaire_pouvoir",
        "feuille_presence",
        "convention",
        "election_conseil",
        "designation_delegues",
        "annexe_engagement",
        "certificat_adhesion",
        "location_salle",
        "circulation",
        "permission_voirie",
        "liste_deliberations",
        "proces_verbal",
        "feuillet_cloture",
        "information",
    ]
