"""A kind of act as a jurist declares it: the délibération by which a council grants subsidies; and what it becomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.errors import InputFault
from actgen.core.project import Project
from actgen.kinds.catalogue import kinds_of

if TYPE_CHECKING:
    from pathlib import Path

    from actgen.core.diagnostics import Diagnostic
    from actgen.kinds.kind import Kinds

PLACE = "variables/actes/subvention.yaml"
SUBVENTION = """\
nom: délibération de subvention
feminin: oui
nature: DE
matiere: "7.5"
collection: mairie
rang: 20
capacites: [numero, seance, vote, publicite]
champs:
  exercice: {type: nombre, description: L’exercice budgétaire., exemple: "2026"}
  aides:
    type: liste de groupe
    description: Les associations aidées.
    champs:
      association: {type: ligne, description: Son nom., exemple: Club de judo}
      montant: {type: montant, description: L’aide accordée., exemple: "1 500,00"}
      convention: {type: oui_non, description: oui si une convention est signée., facultatif: oui}
  total: {type: montant, description: Le total des aides., calcul: "aides | somme('montant')"}
regles:
  - code: SUB-001
    pour: acte.aides
    verifie: "element.montant <= 23000 or element.convention"
    gravite: avertissement
    source: loi n° 2000-321 du 12 avril 2000, art. 10
    depuis: 2001-06-08
    message: "L’aide de {{ element.montant | montant }} à {{ element.association }} dépasse 23 000 €."
    conseil: Signez une convention.
    faux: {aides: [{association: Club, montant: "30000"}]}
    juste: {aides: [{association: Club, montant: "30000", convention: oui}]}
"""
#: A plan of its template, which reads all that it declares.
PLAN = """\
[Titre de l’acte] {{ acte.numero }} – {{ acte.objet }}
[Visa] VU le Code général des collectivités territoriales ;
[Considérant] CONSIDÉRANT les demandes reçues pour l’exercice {{ acte.exercice }} ;
[Formule] Après en avoir délibéré, le conseil municipal :
[Dispositif] **ACCORDE** les aides suivantes :
[Élément de liste] {%p for aide in acte.aides %}
[Élément de liste] {{ aide.association }} : {{ aide.montant | montant }}{% if aide.convention %}, signée{% endif %}
[Élément de liste] {%p endfor %}
[Dispositif] **DIT** que le total est de {{ acte.total | montant }}.
"""


def changed(*pairs: tuple[str, str]) -> str:
    """The file with other texts in the place of some that stand there once."""
    text = SUBVENTION
    for old, new in pairs:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    return text


def kinds_with(folder: Path, text: str = SUBVENTION, name: str = "subvention") -> Kinds:
    """The kinds of a project whose own folder has this file."""
    actes = folder / "variables" / "actes"
    actes.mkdir(parents=True, exist_ok=True)
    (actes / f"{name}.yaml").write_text(text, encoding="utf-8")
    return kinds_of(Project(folder))


def faults_with(folder: Path, text: str, name: str = "subvention") -> list[Diagnostic]:
    """The faults for which that file is refused."""
    try:
        kinds_with(folder, text, name)
    except InputFault as fault:
        return list(fault.diagnostics)
    return []


def told(fault: Diagnostic) -> tuple[str, str, str, str]:
    """Its code, where it is without the path of the file, its message and its hint, with plain spaces."""
    texts = (fault.code, str(fault.place).removeprefix(PLACE).lstrip(":"), fault.message, fault.hint)
    code, place, message, hint = (text.replace("\u00a0", " ").replace("\u202f", " ") for text in texts)
    return code, place, message, hint


def line_of(text: str, start: str) -> int:
    """The number of the line that begins so."""
    return next(number for number, line in enumerate(text.splitlines(), 1) if line.lstrip().startswith(start))
