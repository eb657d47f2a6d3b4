"""Under which licence everything stands that the package carries or needs: two tables of `requirements/`, one page.

`licences.tsv` says it of each locked package, as an SPDX expression; `contenus.tsv` of each font and list in the wheel.
`scripts/audit.py` holds both to the locks, to the wheel and to what installed packages say of themselves.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from actgen.french.advice import typeset
from scripts.locks import EXTRAS, FOLDER, RUN, Locked, lock_text, locked_in

PACKAGE = Path(__file__).parents[1] / "src" / "actgen"
#: The licences that may stand here, and what each asks of who hands the program on.
ALLOWED: Mapping[str, str] = {
    "Apache-2.0": "garder les mentions et la licence",
    "BSD-2-Clause": "garder les mentions et la licence",
    "BSD-3-Clause": "garder les mentions et la licence",
    "ISC": "garder les mentions et la licence",
    "LGPL-2.1-only": "laisser remplacer la bibliothèque\u00a0: elle est un paquet à part, que pip installe et change",
    "LGPL-2.1-or-later": "la même chose",
    "MIT": "garder les mentions et la licence",
    "MIT-0": "rien",
    "MIT-CMU": "garder les mentions et la licence",
    "MPL-1.1": "donner le code des fichiers de la bibliothèque que l’on change",
    "MPL-2.0": "donner le code des fichiers de la bibliothèque que l’on change",
    "OFL-1.1": "ne pas vendre la police seule, ni donner son nom à une police changée",
    "PSF-2.0": "garder les mentions et la licence",
    "etalab-2.0": "citer la source et sa date (Licence Ouverte)",
}
_INTRODUCTION = typeset(
    "Ce que le paquet actgen porte, ce dont il a besoin pour marcher, et sous quelle licence (noms de SPDX). "
    "`make sbom` en fait la nomenclature CycloneDX, `make audit` la tient aux verrous, au paquet et à ce que les "
    "bibliothèques installées disent d’elles-mêmes."
)
_OWN = typeset(
    "Le code, les modèles, les règles et cette documentation sont ceux d’actgen. Le dépôt ne dit pas encore sous "
    "quelle licence il est donné : tant qu’il ne le dit pas, le droit d’auteur s’applique, et personne d’autre que ses "
    "auteurs ne peut le redistribuer."
)
_NEEDED = typeset("Ce que `pip install actgen` installe, par leur verrou `requirements/run.txt`.")
_EXTRA = typeset("Ce qu’ajoutent les options « dask », « pages » et « typst », par leurs verrous.")
_ASKED = typeset("Aucune autre n’est admise sans une décision. Ce qu’elles demandent à qui redistribue :")


@dataclass(frozen=True, slots=True)
class Content:
    """What the wheel carries besides code: files, as a pattern, what they are, their licence, where they are from.

    Without a licence they are actgen's own.
    """

    pattern: str
    what: str
    licence: str
    source: str

    @property
    def paths(self) -> list[Path]:
        """The files that the pattern names, in order."""
        return sorted(PACKAGE.glob(self.pattern))


def licences() -> dict[str, str]:
    """Name of a locked package → its SPDX expression."""
    return {row["paquet"]: row["licence"] for row in _rows("licences")}


def contents() -> list[Content]:
    """What the wheel carries besides code."""
    return [Content(*(str(value) for value in row.values())) for row in _rows("contenus")]


def needed() -> dict[str, Locked]:
    """The packages that are installed with actgen."""
    return locked_in(lock_text(RUN))


def extra() -> dict[str, Locked]:
    """The packages that its extras add."""
    added = {name: one for lock in EXTRAS for name, one in locked_in(lock_text(lock)).items()}
    return {name: one for name, one in sorted(added.items()) if name not in needed()}


def licences_page() -> str:
    """The page, in Markdown."""
    known = licences()
    return "\n".join(
        [
            f"# Les licences\n\n{_INTRODUCTION}\n\n{_OWN}\n\n## Dans le paquet\n",
            *_contents_table(),
            f"\n## Les bibliothèques nécessaires\n\n{_NEEDED}\n",
            *_packages_table(needed(), known),
            f"\n## Les bibliothèques facultatives\n\n{_EXTRA}\n",
            *_packages_table(extra(), known),
            f"\n## Les licences admises\n\n{_ASKED}\n",
            *_table(("licence", "ce qu’elle demande"), ALLOWED.items()),
            "",
        ]
    )


def _contents_table() -> Iterator[str]:
    rows = [(f"`{one.pattern}`", one.what, one.licence or "actgen", typeset(one.source)) for one in contents()]
    return _table(("fichiers", "contenu", "licence", "source"), rows)


def _packages_table(packages: Mapping[str, Locked], known: Mapping[str, str]) -> Iterator[str]:
    rows = [
        (name, one.version, known[name], f"`{one.marker}`" if one.marker else "toutes")
        for name, one in packages.items()
    ]
    return _table(("bibliothèque", "version", "licence", "machines"), rows)


def _table(names: tuple[str, ...], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(names)} |"
    yield f"| {' | '.join('---' for _ in names)} |"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.tsv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
