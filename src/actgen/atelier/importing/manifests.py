"""The first manifest of a template: new, of a text that was brought in, or of a next version; a project to complete."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from actgen.atelier.importing.proposing.found import Fact
from actgen.variables.yaml.nodes import read_yaml

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping
    from datetime import date

    from actgen.core.names import TemplateName
    from actgen.variables.manifest import Faits, Fenetre

_SCHEMA = "# yaml-language-server: $schema=../../../variables/schema/manifeste.schema.json"
_KINDS = ("dates", "nombres", "textes")
_TO_COMPLETE = "# à compléter"
_OF_VERSION = (
    "# Ce que le texte énonce et que la sorte d’acte ne déclare pas. Gardez ce qui change d’une version à l’autre,",
    "# sous un nom qui parle, et mettez dans le fichier Word la balise que le rapport propose ; ce qui change d’un",
    "# acte à l’autre, déclarez-le dans la sorte d’acte ; retirez le reste.",
)
_OFFICIAL = "texte: officiel    # mot pour mot celui du fichier reçu ; « actgen templates lint » le prouve"
_DRAFT = """\
titre: {titre}    # le nom de l’acte en toutes lettres
etat: projet    # publie quand le modèle peut servir à des actes à signer

# Entre quelles dates un acte peut être fait avec ce modèle ; « au » peut manquer.
fenetre:
  du: 2000-01-01

sources: []
journal: []
"""


def draft_manifest(name: TemplateName, title: str = "") -> str:
    """The YAML of a manifest in the state `projet`, to be completed by who knows the act, with the name of its kind."""
    return f"{_SCHEMA}\n" + _DRAFT.format(titre=title or f"{name.acte} ({name.academie}, {name.version})")


def received_manifest(name: TemplateName, title: str, source: str, facts: Mapping[str, Fact]) -> str:
    """The manifest of a received text: its facts as they stand in it, each with the words that state it."""
    lines = [
        _SCHEMA,
        f"titre: {_text(title)}    # le nom de l’acte, à relire",
        "etat: projet    # publie quand le modèle peut servir à des actes à signer",
        "",
        *_window(first_day(name)),
        "",
        *_facts(fact for fact in facts.values() if not fact.type),
        *_variables(fact for fact in facts.values() if fact.type),
        "sources:",
        f"  - {_text(f'Fichier reçu : {source}')}",
        "",
        *_journal(first_day(name), f"Projet repris de {source}."),
    ]
    return "\n".join(lines) + "\n"


def official_manifest(manifest: str, facts: Mapping[str, Fact], base: Faits | None, wanted: Container[str]) -> str:
    """A manifest as that of an official text: its facts are those that its tags read, all else stays as it is typed.

    The facts of `base`, what is known of the act, are kept where another template `wanted` them.
    """
    parts = _sections(manifest)
    parts["texte"], parts["faits"] = _OFFICIAL, "\n".join(_official_facts(facts, base, wanted)).rstrip()
    head = [parts[key].rstrip() for key in ("titre", "etat", "texte")]
    rest = ("fenetre", "remplace", "approuve", "accents_sur_capitales", "faits", "variables", "sources", "journal")
    kept = [parts[key].rstrip() for key in rest if parts.get(key)]
    return "\n".join([_SCHEMA, *head]) + "\n\n" + "\n\n".join(kept) + "\n"


def _official_facts(facts: Mapping[str, Fact], base: Faits | None, wanted: Container[str]) -> list[str]:
    found = {name: fact for name, fact in facts.items() if fact.kind in _KINDS and "." not in name}
    periods = []
    for key in ("periode", "precedente") if base else ():
        if period := getattr(base, key):
            periods += [f"  {key}:", f"    entree_en_vigueur: {period.entree_en_vigueur}", f"    fin: {period.fin}"]
    if base:
        own = ("entree_en_vigueur", "fin") if base.periode else ()
        found = {name: fact for name, fact in found.items() if name not in own}
        for fact in _facts_of(base):
            if fact.name in wanted:
                found.setdefault(fact.name, fact)
    listed = _facts(found.values())
    if periods and not listed:
        return ["faits:", *periods, ""]
    at = listed.index("faits:") + 1 if listed else 0
    return [*listed[:at], *periods, *listed[at:]]


def _facts_of(faits: Faits) -> Iterator[Fact]:
    for name, day in faits.dates.items():
        yield Fact("dates", name, day.isoformat(), "")
    for name, number in faits.nombres.items():
        yield Fact("nombres", name, str(number), "")
    for name, text in faits.textes.items():
        yield Fact("textes", name, _text(text), "")


def following_manifest(name: TemplateName, earlier: TemplateName, manifest: str, window: Fenetre) -> str:
    """The manifest of a version made from an earlier one: its facts and sources, a new window, a line of journal."""
    parts = _sections(manifest)
    same_act = (name.academie, name.acte) == (earlier.academie, earlier.acte)
    day = first_day(name) if window.au is None else _after(window.au)
    kept = [parts[key] for key in ("approuve", "faits", "variables", "sources") if key in parts]
    journal = parts.get("journal", "journal: []").rstrip()
    lines = [
        _SCHEMA,
        parts.get("titre", f"titre: {name.acte}").rstrip(),
        "etat: projet    # publie quand le modèle peut servir à des actes à signer",
        "",
        *_window(day),
        "",
        *([f"remplace: {earlier}", ""] if same_act else []),
        *(f"{part.rstrip()}\n" for part in kept),
        *([journal] if journal != "journal: []" else ["journal:"]),
        *_entry(day, f"Projet, fait du texte de {earlier}."),
    ]
    return "\n".join(lines) + "\n"


def first_day(name: TemplateName) -> str:
    """The first day of the year that a version names, « 2030-01-01 »; that of 2000 for any other."""
    year = re.match(r"(?:19|20)\d\d", name.version)
    return f"{year[0]}-01-01" if year else "2000-01-01"


def _after(day: date) -> str:
    from datetime import timedelta

    return (day + timedelta(days=1)).isoformat()


def _window(day: str) -> list[str]:
    return [
        "# Entre quelles dates un acte peut être fait avec ce modèle ; « au » peut manquer.",
        "fenetre:",
        f"  du: {day}    {_TO_COMPLETE}",
    ]


def _facts(facts: Iterable[Fact]) -> list[str]:
    found = list(facts)
    if not found:
        return []
    lines = [
        "# Ce que le texte énonce. Gardez ce qui change d’une version à l’autre, sous un nom qui parle, et mettez dans",
        "# le fichier Word la balise que le rapport propose ; retirez le reste.",
        "faits:",
    ]
    for kind in _KINDS:
        of_kind = [fact for fact in found if fact.kind == kind]
        lines += [f"  {kind}:"] if of_kind else []
        lines += [f"    {fact.name}: {fact.value}{_remark(fact.words)}" for fact in of_kind]
    return [*lines, ""]


def _variables(facts: Iterable[Fact]) -> list[str]:
    lines = [f"  {fact.name}: {{type: {fact.type}, valeur: {fact.value}}}{_remark(fact.words)}" for fact in facts]
    return [*_OF_VERSION, "variables:", *lines, ""] if lines else []


def _remark(words: str) -> str:
    return f"    # « {' '.join(words.split())} »" if words else ""


def _journal(day: str, text: str) -> list[str]:
    return ["journal:", *_entry(day, text)]


def _entry(day: str, text: str) -> list[str]:
    return [f"  - date: {day}    {_TO_COMPLETE} : le jour où ce projet est fait", f"    texte: {_text(text)}"]


def _text(text: str) -> str:
    """A text as YAML holds it on one line, between quotes."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False)


def _sections(manifest: str) -> dict[str, str]:
    """The keys of a manifest with their lines, comments above a key with it."""
    known = {str(path[0]) for path in read_yaml(manifest.encode(), "manifeste").keys if len(path) == 1}
    found: dict[str, list[str]] = {}
    pending: list[str] = []
    current = ""
    for line in manifest.splitlines():
        key = re.match(r"(\w+):", line)
        if key and key[1] in known:
            current = key[1]
            found[current] = [*pending, line]
            pending = []
        elif line.startswith("#") or not line.strip():
            pending.append(line) if line.startswith("#") and "yaml-language-server" not in line else None
        elif current:
            found[current] += [*pending, line]
            pending = []
    return {key: "\n".join(lines) for key, lines in found.items()}
