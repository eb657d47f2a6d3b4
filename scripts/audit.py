"""Whether what actgen stands on can be trusted as it is written down: exit 1 with a line for each thing that is not.

Each locked package has hashes, a licence, and one that is allowed; no line of the table has lost its package; what is
installed says the same of itself; every file of the wheel that is no code has a licence too. With --registry, pip is
asked besides to find each locked package again, and to say which have been withdrawn. Why not pip-audit: decision 0046.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import Distribution, distributions

from scripts.licences import ALLOWED, PACKAGE, Content, contents, licences
from scripts.locks import DEV, EXTRAS, FOLDER, JUDGES, RUN, Locked, lock_text, locked_in

#: The endings of files that actgen's authors wrote: code, styles, pages, declarations, tables of its own words.
_OWN = {".py", ".typed", ".css", ".js", ".html", ".typ", ".yaml", ".md", ".json", ".conf"}
_OWN_FILES = {
    "atelier/codes.tsv", "document/word/constructs.tsv", "entry_points.txt", "demarrage/gitignore",
    "writers/fonts/LICENSE.txt",
}  # fmt: skip
#: What licences are called, in SPDX, in a classifier or by hand.
_FAMILY = re.compile(r"MIT|BSD|Apache|LGPL|MPL|PSF|ISC|Python Software")
_SAME = {"Python Software": "PSF"}


def unlocked(lock: str, packages: Mapping[str, Locked]) -> Iterator[str]:
    """The packages of a lock that pip could not hold to their bytes."""
    for one in packages.values():
        if not any(found.startswith("sha256:") for found in one.hashes):
            yield f"requirements/{lock}.txt: {one.name} has no hash"


def unlicensed(packages: Iterable[str], known: Mapping[str, str]) -> Iterator[str]:
    """The packages whose licence nobody has read, or which is not allowed, and the lines of no package."""
    packages = set(packages)
    for name in sorted(packages - set(known)):
        yield f"{name}: read its licence, and add it to requirements/licences.tsv"
    for name in sorted(set(known) - packages):
        yield f"{name}: no lock has it any more, remove its line from requirements/licences.tsv"
    for name in sorted(packages & set(known)):
        if not is_allowed(known[name]):
            yield f"{name}: its licence, {known[name]}, is not one of those allowed (scripts/licences.py)"


def is_allowed(expression: str) -> bool:
    """Whether one may choose, in an SPDX expression without parentheses, what is allowed: one of OR, all of AND."""
    return any(all(name.strip() in ALLOWED for name in one.split(" AND ")) for one in expression.split(" OR "))


def contradicted(known: Mapping[str, str], installed: Iterable[Distribution]) -> Iterator[str]:
    """The installed packages that name a licence of another family than the table does."""
    for one in installed:
        name = re.sub(r"[-_.]+", "-", one.name).lower()
        said = stated(one)
        if name in known and said and not _families(said) & _families(known[name]):
            yield f"{name}: it says {said}, requirements/licences.tsv says {known[name]}"


def stated(package: Distribution) -> str:
    """What the metadata of a package says of its licence; empty where it says nothing short."""
    said = {field: package.metadata.get_all(field) or [""] for field in ("License-Expression", "License")}
    if said["License-Expression"][0]:
        return str(said["License-Expression"][0])
    short = str(said["License"][0]).split("\n")[0]
    listed = [one for one in package.metadata.get_all("Classifier") or [] if one.startswith("License ::")]
    return " ".join([short, *listed]).strip()


def unnamed(files: Iterable[str], named: Iterable[Content]) -> Iterator[str]:
    """The files of the package that are neither code nor named in the table of contents, and the idle lines of it."""
    named = list(named)
    known = {path.relative_to(PACKAGE).as_posix() for one in named for path in one.paths}
    for one in named:
        if not one.paths:
            yield f"{one.pattern}: no file has this name, remove its line from requirements/contenus.tsv"
        if one.licence and one.licence not in ALLOWED:
            yield f"{one.pattern}: its licence, {one.licence}, is not one of those allowed (scripts/licences.py)"
    for name in sorted(set(files) - known - _OWN_FILES):
        if not any(name.endswith(ending) for ending in _OWN):
            yield f"src/actgen/{name}: say in requirements/contenus.tsv where it is from, and its licence"


def withdrawn(lock: str) -> Iterator[str]:
    """The packages of a lock that the registry has no more, or has withdrawn, as pip tells."""
    ask = ("install", "--dry-run", "--ignore-installed", "--no-deps", "--require-hashes", "-r")
    done = subprocess.run(
        [sys.executable, "-m", "pip", *ask, str(FOLDER / f"{lock}.txt")], check=False, capture_output=True, text=True
    )
    for line in done.stderr.splitlines():
        if "yanked" in line or line.startswith("ERROR"):
            yield f"requirements/{lock}.txt: {line}"


def files_of_the_package() -> list[str]:
    """The files that the wheel has, from its folder."""
    paths = [path for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    return [path.relative_to(PACKAGE).as_posix() for path in paths]


def faults() -> list[str]:
    """Everything that is not as it shall be."""
    known = licences()
    locks = {lock: locked_in(lock_text(lock)) for lock in (RUN, *EXTRAS, DEV, JUDGES)}
    packages = {name for packages in locks.values() for name in packages}
    return [
        *(line for lock, packages in locks.items() for line in unlocked(lock, packages)),
        *unlicensed(packages, known),
        *contradicted(known, distributions()),
        *unnamed(files_of_the_package(), contents()),
    ]


def main() -> int:
    """Say what is wrong; the exit code."""
    found = faults()
    if "--registry" in sys.argv:
        found += [line for lock in (RUN, *EXTRAS) for line in withdrawn(lock)]
    for line in found:
        print(line)
    print(f"audit: {len(licences())} packages, {len(found)} faults")
    return int(bool(found))


def _families(text: str) -> set[str]:
    found = {_SAME.get(one, one) for one in _FAMILY.findall(text.replace("Lesser General Public", "LGPL"))}
    return found or {text}


if __name__ == "__main__":
    sys.exit(main())
