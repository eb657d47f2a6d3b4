"""The first files that the official lists give: one for each commune that has none yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from actgen.atelier.batch.whose import collectivites_of
from actgen.atelier.first_file.editing import scalar
from actgen.atelier.opendata.mayors import mayors_in
from actgen.atelier.opendata.schools import schools_in
from actgen.cog.communes import find_commune
from actgen.core.files import read_file, write_whole
from actgen.variables.marks import MARK

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from actgen.atelier.opendata.schools import School
    from actgen.atelier.opendata.scope import Scope
    from actgen.core.diagnostics import Diagnostic
    from actgen.core.project import Project

_HEAD = """\
# yaml-language-server: $schema=../schema/commune.schema.json
# D’après l’annuaire de l’éducation et le Répertoire national des élus\u00a0: à relire.

"""
#: The acts are those of a table, or are typed later.
_FOOT = "\nactes: {}\n"


class Brought(NamedTuple):
    """What was written: the names of the files, how many communes had one already, and what is not clear."""

    written: tuple[str, ...]
    standing: int
    told: tuple[Diagnostic, ...]


def bring(project: Project, annuaire: Path, maires: Path, scope: Scope) -> Brought:
    """Write a file for each commune that the two lists name; one that is there is never touched.

    InputFault where a file is not the official one, MachineFault where nothing can be written: then none is.
    """
    mayors, of_mayors = mayors_in(read_file(maires), project.show(maires), scope)
    schools, of_schools = schools_in(read_file(annuaire), project.show(annuaire), scope)
    known = collectivites_of(project)
    named = {insee: known.named({"commune.insee": insee}) for insee in sorted({*mayors, *schools})}
    fresh = {insee: slug for insee, slug in named.items() if slug not in known.slugs}
    texts = {
        f"{slug}.yaml": file_of(insee, mayors.get(insee, ""), schools.get(insee, ())) for insee, slug in fresh.items()
    }
    write_whole(project.root / "variables" / "communes", {name: text.encode() for name, text in texts.items()})
    return Brought(tuple(texts), len(named) - len(fresh), (*of_mayors, *of_schools))


def file_of(insee: str, mayor: str, schools: Sequence[School]) -> str:
    """The text of the file of a commune; a mayor that is not known is « à compléter »."""
    commune = find_commune(insee)
    assert commune is not None  # the lists were read within the official one
    siren = [f'  siren: "{commune.siren}"'] if commune.siren else []
    lines = ["commune:", f'  insee: "{insee}"', f"  nom: {scalar(commune.nom)}", *siren, ""]
    lines += ["maire:", f"  personne: {scalar(mayor or MARK)}"]
    if schools:
        lines += ["", "ecoles:", *(line for one in schools for line in _school(one))]
    return _HEAD + "\n".join(lines) + "\n" + _FOOT


def _school(school: School) -> tuple[str, ...]:
    return f"  - nom: {scalar(school.nom)}", f"    type: {school.type}", f"    uai: {scalar(school.uai)}"
