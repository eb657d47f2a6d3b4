"""OBJ-001: the title of an act has no misspelt word among those that such titles use."""

from __future__ import annotations

import difflib
import re
import unicodedata
from typing import TYPE_CHECKING

from actgen.checks.rule import Finding, Rule
from actgen.core.diagnostics import Severity
from actgen.french.typography import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.variables.dossier import Dossier

#: The long words of the titles of these acts, without accents, in the forms in which titles use them.
_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
academie acces adherent adherente adherents adherer adhesion annexe annexes approbation autorisation avenant
certificat collectivite collectivites commande commandes commune communes constitution constitutive convention
conventions coordonnateur creteil decision deliberation departement departementale deploiement developpement
ecole ecoles education elementaire elementaires enseignement environnement environnements equipement espace
espaces etablissement etablissements fonctionnement fourniture groupement groupements informatique maternelle
maternelles modernisation montpellier municipal municipale nantes numerique numeriques organisation partenariat
partenariats passation plateforme primaire primaires prolongation publique publiques reconduction rectorat
renouvellement renouvellements representant scolaire scolaires service services signature solution travail
usages utilisation
""",
    )
)
_SHORTEST = 6
_ALIKE = 0.85


def _find(dossier: Dossier) -> Iterator[Finding]:
    deliberation = dossier.fiche.actes.deliberation
    own = {_shape(word) for word in re.findall(r"\w+", dossier.fiche.commune.nom)}
    for field in ("matiere", "objet"):
        text = getattr(deliberation, field, None) or ""
        for word in re.findall(r"\w+", text):
            if _shape(word) not in own and (near := _nearest(word)):
                meant = quoted(near.upper() if word.isupper() else near)
                yield Finding(
                    ("actes", "deliberation", field), f"Le mot {quoted(word)} du titre semble mal écrit : {meant} ?"
                )


def _nearest(word: str) -> str:
    """The title word that `word` was meant to be, or nothing when it is right or is another word."""
    shape = _shape(word)
    if len(shape) < _SHORTEST or shape in _WORDS or shape.removesuffix("s") in _WORDS or f"{shape}s" in _WORDS:
        return ""
    return next(iter(difflib.get_close_matches(shape, sorted(_WORDS), n=1, cutoff=_ALIKE)), "")


def _shape(word: str) -> str:
    """The word in small letters, without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(c))


RULE = Rule(
    code="OBJ-001",
    title="Le titre de l’acte est écrit sans faute",
    severity=Severity.WARNING,
    source="usage",
    why="Le titre est recopié sur l’affichage, le registre et l’envoi à la préfecture : une faute y reste.",
    right="""
        actes:
          deliberation:
            objet: RENOUVELLEMENT DE LA CONVENTION
    """,
    wrong="""
        actes:
          deliberation:
            objet: RENOUELEMENT DE LA CONVENTION
    """,
    message="Le mot « RENOUELEMENT » du titre semble mal écrit : « RENOUVELLEMENT » ?",
    hint="Relisez l’objet et la matière ; si le mot est juste, gardez-le.",
    find=_find,
    needs_sitting=False,
)
