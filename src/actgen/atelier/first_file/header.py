"""What stands at the head of a new file: how to use it, what the official list says of the commune, the templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.first_file.layout import prose_lines
from actgen.atelier.first_file.whose.official import shown
from actgen.cog.communes import MILLESIME
from actgen.cog.epci import EpciOfficiel
from actgen.facts.council_law import council_law
from actgen.french.agreement import plural
from actgen.french.amounts import number_figures
from actgen.french.capitals import first_capital
from actgen.french.communes import with_de
from actgen.variables.models import FicheCommune, FicheGroupement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.first_file.academies import Academy
    from actgen.atelier.first_file.needs import Needs
    from actgen.atelier.first_file.whose.official import Official

#: How the first line names the schema by which an editor completes the file.
SCHEMA = "# yaml-language-server: $schema="
SCHEMA_OF_A_SITTING = "../../../schema/seance.schema.json"
_SCHEMAS = {
    FicheCommune.BODY: "../schema/commune.schema.json",
    FicheGroupement.BODY: "../schema/groupement.schema.json",
}
_USE = (
    "Remplacez chaque «\u00a0à compléter\u00a0»\u00a0; «\u00a0actgen check --commune {slug}\u00a0» montre ceux qui "
    "restent.",
    "Une ligne qui commence par «\u00a0#\u00a0» collé à un nom est facultative\u00a0: retirez le «\u00a0#\u00a0» pour "
    "l’employer. Quand elle ouvre un groupe, retirez aussi ceux des lignes qui suivent, en gardant le retrait.",
    "Un fait ne s’écrit qu’une fois\u00a0; ce qui se calcule (totaux, votants, tribunal, jour de la semaine) ne "
    "s’écrit pas.",
)


def header(official: Official, slug: str, academy: Academy | None, needs: Needs) -> list[str]:
    """The lines of comment that open the file of a collectivité."""
    whose = f"# Le fichier {official.de_nom} ({official.departement.nom})."
    lines = [f"{SCHEMA}{_SCHEMAS[needs.model.BODY]}", whose, *_use(slug)]
    lines += ["#", f"# La liste officielle de {MILLESIME} donne, et le fichier n’a pas à répéter\u00a0:"]
    lines += [f"#   {name:<13} {value}" for name, value in (*_own(official), *_of_place(official, academy))]
    return lines + _templates(needs)


def header_of_sitting(whose: str, named: str, needs: Needs) -> list[str]:
    """The lines of comment that open the file of a sitting; a command says « --commune » before how it is `named`."""
    return [f"{SCHEMA}{SCHEMA_OF_A_SITTING}", f"# {whose}.", *_use(named), *_templates(needs)]


def named_with_academy(official: Official, academy: Academy | None) -> str:
    """« Vigneux-de-Bretagne (Loire-Atlantique, 44217), académie de Nantes »; without an academy, nothing after it."""
    of_academy = f", académie {with_de(academy.located.model.nom)}" if academy else ""
    return f"{first_capital(shown(official))}{of_academy}"


def council_remark(size: int) -> str:
    """What the law says of the size of the council."""
    return f"La loi donne {size} sièges à une commune de cette population\u00a0; un siège vacant ne compte pas."


def _use(slug: str) -> list[str]:
    return [line for sentence in _USE for line in prose_lines(sentence.format(slug=slug))]


def _templates(needs: Needs) -> list[str]:
    found = (f"#   {one.name}, pour un acte {one.manifest.fenetre}" for one in needs.templates.values())
    return ["#", "# Modèles\u00a0:", *found]


def _own(official: Official) -> Iterator[tuple[str, str]]:
    """What the list says of a commune, of an EPCI."""
    yield "nom", official.nom
    if official.siren and not isinstance(official, EpciOfficiel):
        yield "SIREN", official.siren
    if official.population is not None:
        yield "population", f"{_inhabitants(official.population)}{_size(official)}"
    if isinstance(official, EpciOfficiel):
        yield "nature", official.nature.nom
        yield "communes", f"{len(official.membres)} communes membres"


def _of_place(official: Official, academy: Academy | None) -> Iterator[tuple[str, str]]:
    departement = official.departement
    yield "département", f"{departement.nom} ({departement.code})"
    yield "tribunal", departement.tribunal
    if academy:
        yield "académie", f"{academy.located.model.nom}, qui compte ce département"


def _inhabitants(population: int) -> str:
    return f"{number_figures(population)}\u00a0{plural(population, 'habitant', 'habitants')}"


def _size(official: Official) -> str:
    """« , soit 29 sièges au conseil », which the law says of a commune alone."""
    if isinstance(official, EpciOfficiel) or official.population is None:
        return ""
    return f", soit {council_law().council_size(official.insee, official.population)} sièges au conseil"
