"""OBJ-001: the title of an act has no misspelt word among those that such titles use."""

import re
from functools import lru_cache

from actgen.core.folding import folded
from actgen.france.reading_dossiers.slips import is_within
from actgen.rules import WARNING, Dossier, Finding, Findings, Numbered, Stated, quoted, rule

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
#: The words of the language, and of communes, that differ from one of those by a letter or two: looked for among
#: 316,681 words and the names of all communes.
_OTHER_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
adherant adherence annexees certifiat collectivisas collectivisates collectivise collectivisee collectivisees
collectivises collectivisme collectiviste collectivistes commandas commandee commandees commandos commende commuees
communie communies commutes concentrions connectivite consentions consentirons constatation constipation contention
contentions convenions conventionnas conventionnes convertirons coordinateur deportement derision developpaient
developperent developperont enseignaient enseignerent enseigneront environnaient environnerent environneront
equiperent espacees etablissaient fonctionnaient fonctionnent fonctionnerent fonctionneront grouperent informatisee
materielle materielles modelisation montellier municipalise municipalite priaires renouvelerent renouvellent
renouvelleront representaient representait representat representent scalaire scalaires serviles servimes servites
""",
    )
)
#: What is no slip: those, and the words of titles in the singular and in the plural.
_RIGHT = frozenset(
    {*_OTHER_WORDS, *_WORDS, *(f"{word}s" for word in _WORDS), *(word.removesuffix("s") for word in _WORDS)}
)
#: A slip stands inside a long word: what differs at its ends is another form, or another word.
_SHORTEST, _HEAD, _TAIL = 8, 2, 1
_WORD = re.compile(r"\w+")
_BY_ENDS = {
    ends: tuple(word for word in sorted(_WORDS) if word[:_HEAD] + word[-_TAIL:] == ends)
    for ends in {word[:_HEAD] + word[-_TAIL:] for word in _WORDS}
}
#: From that length on, two letters may be wrong.
_LONG = 12


@rule("OBJ-001", WARNING, source="usage", reads=Numbered)
def find(dossier: Dossier, act: Stated[Numbered]) -> Findings:
    """Le titre de l’acte est écrit sans faute.

    Le titre est recopié sur l’affichage, le registre et l’envoi à la préfecture : une faute y reste.
    """
    for field in ("matiere", "objet"):
        for word, near in _doubtful(getattr(act.states, field) or ""):
            if folded(word) not in map(folded, _WORD.findall(dossier.fiche.body.nom)):
                meant = quoted(near.upper() if word.isupper() else near)
                yield Finding(act.path(field), f"Le mot {quoted(word)} du titre semble mal écrit : {meant} ?")


EXAMPLE = """
actes:
  deliberation:
    objet: RENOUVELLEMENT DE LA CONVENTION
"""
WRONG = ("RENOUVELLEMENT", "RENOUELEMENT")
MESSAGE = "Le mot « RENOUELEMENT » du titre semble mal écrit : « RENOUVELLEMENT » ?"
HINT = "Relisez l’objet et la matière ; si le mot est juste, gardez-le."


@lru_cache(maxsize=256)
def _doubtful(text: str) -> tuple[tuple[str, str], ...]:
    """The words of a title that seem wrong, each with the one that it was meant to be."""
    words = _WORD.findall(text)
    shapes = folded(" ".join(words)).split(" ")
    doubted = [
        (word, shape, alike)
        for word, shape in zip(words, shapes, strict=False)
        if len(shape) >= _SHORTEST and shape not in _RIGHT and (alike := _BY_ENDS.get(shape[:_HEAD] + shape[-_TAIL:]))
    ]
    return tuple([(word, near) for word, shape, alike in doubted if (near := _nearest(shape, alike))])


def _nearest(shape: str, alike: tuple[str, ...]) -> str:
    """That of the title words with its ends that a wrong one was meant to be, or nothing when it is none of them."""
    slips = 1 if len(shape) < _LONG else 2
    return next((known for known in alike if is_within(slips, shape, known)), "")
