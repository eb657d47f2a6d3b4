"""What stands at the head of a new file: how to use it, what the official list says of the commune, the templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.first_file.finding import shown
from actgen.atelier.first_file.layout import prose_lines
from actgen.cog.communes import MILLESIME
from actgen.facts.council_law import council_law
from actgen.french.agreement import plural
from actgen.french.amounts import number_figures
from actgen.french.communes import with_de

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.first_file.academies import Academy
    from actgen.atelier.first_file.needs import Needs
    from actgen.cog.communes import CommuneOfficielle

_SCHEMA = "# yaml-language-server: $schema=../schema/commune.schema.json"
_USE = (
    "Remplacez chaque «\u00a0à compléter\u00a0»\u00a0; «\u00a0actgen check --commune {slug}\u00a0» montre ceux qui "
    "restent.",
    "Une ligne qui commence par «\u00a0#\u00a0» collé à un nom est facultative\u00a0: retirez le «\u00a0#\u00a0» pour "
    "l’employer. Quand elle ouvre un groupe, retirez aussi ceux des lignes qui suivent, en gardant le retrait.",
    "Un fait ne s’écrit qu’une fois\u00a0; ce qui se calcule (totaux, votants, tribunal, jour de la semaine) ne "
    "s’écrit pas.",
)


def header(commune: CommuneOfficielle, slug: str, academy: Academy | None, needs: Needs) -> list[str]:
    """The lines of comment that open the file."""
    lines = [_SCHEMA, f"# Le fichier de {commune.nom} ({commune.departement.nom})."]
    for sentence in _USE:
        lines += prose_lines(sentence.format(slug=slug))
    lines += ["#", f"# La liste officielle de {MILLESIME} donne, et le fichier n’a pas à répéter\u00a0:"]
    lines += [f"#   {name:<13} {value}" for name, value in _facts(commune, academy)]
    lines += ["#", "# Modèles\u00a0:"]
    return lines + [f"#   {one.name}, pour un acte {one.manifest.fenetre}" for one in needs.templates.values()]


def named_with_academy(commune: CommuneOfficielle, academy: Academy | None) -> str:
    """« Vigneux-de-Bretagne (Loire-Atlantique, 44217), académie de Nantes »; without an academy, the commune alone."""
    of_academy = f", académie {with_de(academy.located.model.nom)}" if academy else ""
    return f"{shown(commune)}{of_academy}"


def council_remark(size: int) -> str:
    """What the law says of the size of the council."""
    return f"La loi donne {size} sièges à une commune de cette population\u00a0; un siège vacant ne compte pas."


def _facts(commune: CommuneOfficielle, academy: Academy | None) -> Iterator[tuple[str, str]]:
    departement = commune.departement
    yield "nom", commune.nom
    if commune.siren:
        yield "SIREN", commune.siren
    if commune.population is not None:
        count = plural(commune.population, "habitant", "habitants")
        size = council_law().council_size(commune.insee, commune.population)
        yield "population", f"{number_figures(commune.population)}\u00a0{count}, soit {size} sièges au conseil"
    yield "département", f"{departement.nom} ({departement.code})"
    yield "tribunal", departement.tribunal
    if academy:
        yield "académie", f"{academy.located.model.nom}, qui compte ce département"
