"""Two kinds of acts that the package has not: a délibération of a town hall, an arrêté; and dossiers that hold them."""

from __future__ import annotations

from pathlib import Path

from actgen.core.diagnostics import FilePlace
from actgen.kinds.catalogue import shipped_kinds
from actgen.kinds.declared import DeclaredKind
from actgen.kinds.dossier import Dossier
from actgen.kinds.kind import Kinds, kind_of
from actgen.rules.dossier_check import check_dossier
from actgen.variables.reading import read_model

COMMUNES = Path(__file__).parents[2] / "variables" / "communes"
FILES = {
    "subvention": """
nom: délibération de subvention
feminin: oui
capacites: [numero, seance, vote, publicite]
champs:
  exercice: {type: nombre, description: L’exercice., exemple: "2026", facultatif: oui}
""",
    "arrete": """
nom: arrêté de voirie
nature: AR
capacites: [numero, date, publicite, signature]
champs:
  anterieure:
    type: groupe
    description: L’arrêté que celui-ci remplace.
    facultatif: oui
    champs:
      numero: {type: ligne, description: Son numéro.}
      date: {type: date, description: Sa date.}
""",
}
KINDS = Kinds(
    {
        **shipped_kinds(),
        **{name: kind_of(name, read_model(text.encode(), name, DeclaredKind)) for name, text in FILES.items()},
    },
    rubriques=shipped_kinds().rubriques.values(),
)
#: A délibération of the sitting of Ancenis, and an arrêté of the day after, in which nothing is wrong.
SUBVENTION = {
    "numero": "2025-140",
    "objet": "Subventions aux associations",
    "rapporteur": "Anthony MORTIER",
    "vote": "{ pour: 33, contre: 0, abstentions: 0 }",
    "publication": "2025-12-17",
    "transmission": "2025-12-17",
}
ARRETE = {
    "numero": "2025-A-12",
    "objet": "Circulation dans la rue de la Paix",
    "date": "2025-12-16",
    "publication": "2025-12-17",
    "transmission": "2025-12-17",
}

Told = tuple[str, str, str, str]


def of_town_hall(*, sitting: bool = True, **actes: dict[str, str]) -> Dossier:
    """The dossier of Ancenis with these acts instead of its own, and without any academy."""
    text = (COMMUNES / "ancenis-saint-gereon.yaml").read_text(encoding="utf-8")
    whole = text[: text.index("actes:" if sitting else "seance:")]
    stated = "".join(
        f"  {acte}:\n" + "".join(f"    {field}: {value}\n" for field, value in fields.items())
        for acte, fields in actes.items()
    )
    located = read_model(f"{whole}actes:\n{stated}".replace("  academie: nantes\n", "").encode(), "x.yaml", KINDS.fiche)
    return Dossier("x", located, None, "", KINDS)


def told(dossier: Dossier) -> list[Told]:
    """What all the rules say of a dossier: code, gravity, line, message."""
    return [
        (one.code, str(one.severity), one.place.excerpt.strip(), one.message)
        for one in check_dossier(dossier)
        if isinstance(one.place, FilePlace)
    ]
