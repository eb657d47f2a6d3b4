"""Which acts of a dossier a word means: one by its name, all of them, those of its sitting with its papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.citing import cited
from actgen.core.errors import UsageFault
from actgen.core.nearest import did_you_mean
from actgen.french.lists import enumerate_in_french
from actgen.kinds.dossier import all_dossiers, load_dossier, load_part
from actgen.kinds.files import parts_of, sittings_said

if TYPE_CHECKING:
    from actgen.core.project import Project
    from actgen.kinds.dossier import Dossier

#: The word that stands for all of them, and the one for those of the sitting with its papers.
ALL_ACTES, SITTING = "dossier", "seance"


def dossier_with(project: Project, commune: str, acte: str, seance: str | None = None) -> Dossier:
    """The dossier of a commune that holds the act of that name, else the only one of that kind.

    UsageFault where several do and no sitting is named; as `load_dossier` for all acts of a dossier.
    """
    if seance is None and project.has_one_file(commune):
        return load_part(project, commune, None)
    parts = parts_of(project, commune)
    if seance is not None or acte in (ALL_ACTES, SITTING) or len(parts) < 2:
        return load_dossier(project, commune, seance)
    every = [*all_dossiers(project, commune)]
    held = [one for one in every if acte in (*one.actes(), *one.papers())] or [
        one for one in every if one.actes_of(acte)
    ]
    if len(held) > 1:
        raise UsageFault(
            f"La commune «\u00a0{commune}\u00a0» a plusieurs actes «\u00a0{acte}\u00a0».",
            f"Nommez la séance\u00a0: {sittings_said(tuple(one.part or '' for one in held))}.",
        )
    return held[0] if held else every[-1]


def select_actes(dossier: Dossier, wanted: str) -> tuple[str, ...]:
    """All acts of the dossier for the word `dossier`, those of its sitting with its papers for `seance`, else one.

    UsageFault when there is none so named.
    """
    held = dossier.actes()
    if wanted == SITTING:
        return _of_sitting(dossier)
    if wanted == ALL_ACTES and held:
        return held
    if wanted == ALL_ACTES:
        hint = f"Ajoutez-en un sous «\u00a0actes\u00a0»\u00a0: {enumerate_in_french(dossier.kinds, 'ou')}."
        raise UsageFault(f"Le fichier de la commune «\u00a0{dossier.slug}\u00a0» ne contient aucun acte.", hint)
    if wanted in held or wanted in dossier.papers():
        _refuse_what_waits(dossier, wanted)
        return (wanted,)
    if len(several := dossier.actes_of(wanted)) == 1:
        return several
    if several:
        raise UsageFault(
            f"La commune «\u00a0{dossier.slug}\u00a0» a plusieurs actes «\u00a0{wanted}\u00a0».",
            f"Nommez-en un\u00a0: {enumerate_in_french(several, 'ou')}.",
        )
    if wanted in dossier.kinds:
        hint = f"Son fichier contient\u00a0: {', '.join(held)}." if held else "Son fichier n’en contient aucun."
        raise UsageFault(f"La commune «\u00a0{dossier.slug}\u00a0» n’a pas d’acte «\u00a0{wanted}\u00a0».", hint)
    known = f"Les actes sont\u00a0: {', '.join(dossier.kinds)}, ou {ALL_ACTES} pour tous."
    hint = did_you_mean(wanted, [ALL_ACTES, SITTING, *held, *dossier.kinds]) or known
    raise UsageFault(f"L’acte {cited(wanted)} n’existe pas.", hint)


def _refuse_what_waits(dossier: Dossier, acte: str) -> None:
    if dossier.waits(acte):
        raise UsageFault(
            f"L’acte «\u00a0{acte}\u00a0» se fait après la séance\u00a0: son fichier ne dit ni secrétaire ni vote.",
            f"D’ici là, «\u00a0actgen render {SITTING}\u00a0» fait la convocation et ce qui l’accompagne.",
        )


def _of_sitting(dossier: Dossier) -> tuple[str, ...]:
    if not dossier.of_sitting():
        message = f"Le fichier de la commune «\u00a0{dossier.slug}\u00a0» n’a pas de séance."
        raise UsageFault(message, f"Tapez {ALL_ACTES} pour tous ses actes, ou le nom de l’un d’eux.")
    return dossier.of_sitting()
