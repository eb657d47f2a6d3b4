"""What a template reads under another name than a file, or that is computed, and the names of the file behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Names of a file or of a context, without the numbers of lists; `acte` stands for the act that is made.
Names = tuple[str, ...]
#: The same with the numbers of lists where they are known.
Steps = tuple[str | int, ...]

#: What a template reads under another name → the name of the file.
RENAMED: Final[tuple[tuple[Names, Names], ...]] = (
    (("signataire",), ("maire",)),
    (("inscription", "ecoles"), ("ecoles",)),
    (("seance", "en_exercice"), ("seance", "conseillers_en_exercice")),
    (("seance", "pouvoirs", "mandant"), ("seance", "pouvoirs", "de")),
    (("seance", "pouvoirs", "mandataire"), ("seance", "pouvoirs", "a")),
    (("seance", "pouvoirs_en_seance", "mandant"), ("seance", "pouvoirs", "de")),
    (("seance", "pouvoirs_en_seance", "mandataire"), ("seance", "pouvoirs", "a")),
    (("seance", "president", "fonction"), ("seance", "fonction_president")),
)
#: What is computed → the names of the file that it is computed from, the first the one to complete.
COMPUTED: Final[dict[Names, tuple[Names, ...]]] = {
    ("commune", "de_nom"): (("commune", "nom"), ("commune", "elision"), ("commune", "insee")),
    ("commune", "a_nom"): (("commune", "nom"), ("commune", "elision"), ("commune", "insee")),
    ("commune", "effectif_legal"): (("commune", "population"), ("commune", "insee")),
    ("commune", "departement"): (("commune", "insee"),),
    ("commune", "tribunal"): (("commune", "insee"),),
    ("maire", "fonction"): (("maire",),),
    ("maire", "appellation"): (("maire", "personne"), ("maire", "appellation")),
    ("maire", "titre"): (("maire", "personne"), ("maire", "appellation")),
    ("seance", "sans_quorum"): (("seance", "seconde_convocation"), ("seance", "presents")),
    ("seance", "article_sans_quorum"): (("commune", "insee"),),
    ("seance", "quorum"): (("seance", "conseillers_en_exercice"),),
    ("seance", "president"): (("seance", "president"), ("maire", "personne"), ("seance", "fonction_president")),
    ("seance", "presents"): (("seance", "presents"),),
    ("seance", "excuses"): (("seance", "excuses"), ("seance", "pouvoirs")),
    ("seance", "absents"): (("seance", "absents"), ("seance", "pouvoirs")),
    ("seance", "pouvoirs"): (("seance", "pouvoirs"),),
    ("seance", "pouvoirs_en_seance"): (("seance", "pouvoirs"),),
    ("seance", "nombre_presents"): (("seance", "presents"),),
    ("seance", "nombre_absents"): (("seance", "excuses"), ("seance", "absents")),
    ("seance", "nombre_pouvoirs"): (("seance", "pouvoirs"),),
    ("seance", "presents_ou_representes"): (("seance", "presents"), ("seance", "pouvoirs")),
    ("ecoles", "designation"): (("ecoles", "nom"), ("ecoles", "type")),
    ("inscription", "nombre_ecoles"): (("ecoles",),),
    ("inscription", "nombre_eleves"): (("acte", "nombre_eleves"), ("ecoles", "effectif")),
    ("inscription", "montant"): (("ecoles",),),
    ("acte", "vote", "votants"): (("seance", "presents"), ("seance", "pouvoirs"), ("acte", "vote")),
    ("acte", "vote", "exprimes"): (("acte", "vote"),),
    ("acte", "vote", "retraits"): (("acte", "vote", "non_participants"),),
    ("acte", "vote", "majorite_absolue"): (("acte", "vote"),),
    ("acte", "vote", "unanimite"): (("acte", "vote"),),
    ("acte", "nom"): (("actes",),),
    ("historique", "ecoles"): (("historique", "ecoles"), ("ecoles", "nom"), ("ecoles", "type")),
    ("acte", "appel_projets", "ecoles"): (("acte", "appel_projets", "ecoles"), ("ecoles", "nom"), ("ecoles", "type")),
}


def name_in_file(steps: Steps, acts: Mapping[str, str]) -> Steps:
    """The name of a file for one of a context; `acts`: `acte`, or the key of a kind → its name under `actes`."""
    of_acts: tuple[tuple[Names, Names], ...] = tuple(((name,), ("actes", key)) for name, key in acts.items())
    for before, after in (*RENAMED, *of_acts):
        if steps[: len(before)] == before:
            return (*after, *steps[len(before) :])
    return steps
