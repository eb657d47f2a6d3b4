"""What `requirements/*.txt` lock: each package with its version, its hashes, and what asked for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "requirements"
#: What one needs to make acts, then what one may add: the extras of the package. `dev` holds them all,
#: and `judges` what `make judges` asks besides.
RUN, EXTRAS, DEV, JUDGES = "run", ("typst", "pages", "dask"), "dev", "judges"
_PINNED = re.compile(r"(?P<name>[A-Za-z0-9][\w.-]*)==(?P<version>[^\s;\\]+)(?:\s*;\s*(?P<marker>[^\\]+))?")
_HASH = re.compile(r"--hash=(\S+)")
_WANTED_BY = re.compile(r"^ +#(?: via|  ) (?P<name>[\w.].*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Locked:
    """A package as a lock has it; `marker` says on which machines, `wanted_by` which packages or tables ask for it."""

    name: str
    version: str
    marker: str = ""
    hashes: tuple[str, ...] = ()
    wanted_by: tuple[str, ...] = ()


def lock_text(name: str) -> str:
    """The text of a lock: `run`, `typst`, `pages`, `dask`, `dev` or `judges`."""
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def locked_in(text: str) -> dict[str, Locked]:
    """Name → what the text of a lock says of it; ValueError with the line that pins no version."""
    return {one.name: one for one in map(_locked, _entries(text))}


def _entries(text: str) -> Iterator[str]:
    return (entry for entry in re.split(r"^(?=[^\s#])", text, flags=re.MULTILINE) if entry and entry[0] != "#")


def _locked(entry: str) -> Locked:
    pinned = _PINNED.match(entry)
    if not pinned:
        raise ValueError(f"no version is pinned: {entry.splitlines()[0]}")
    wanted_by = tuple(found["name"].strip() for found in _WANTED_BY.finditer(entry))
    marker = (pinned["marker"] or "").strip()
    return Locked(pinned["name"], pinned["version"], marker, tuple(_HASH.findall(entry)), wanted_by)
