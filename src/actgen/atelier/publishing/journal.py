"""The entry of the journal that a publication writes: what the new version changes in the one that it replaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.revision.model import PartKind
from actgen.atelier.revision.wording import part_label
from actgen.french.agreement import plural
from actgen.french.lists import enumerate_in_french

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.atelier.revision.model import FactChange, PartChange, Revision
    from actgen.core.names import TemplateName

_FIRST = "Première version publiée."
_MOST = 8
_FACTS = "faits."


def publication_entry(replaced: TemplateName | None, revision: Revision | None) -> str:
    """« Remplace nantes/convention@2026\u00a0: 3 articles modifiés (2, 3 et 5), 1 ajouté (article 9 – …)\u00a0; … »."""
    if replaced is None or revision is None:
        return _FIRST
    told = "\u00a0; ".join(filter(None, _changes(revision))) or "le même texte"
    return f"Remplace {replaced}\u00a0: {told}."


def _changes(revision: Revision) -> Iterator[str]:
    yield ", ".join(_articles(revision))
    yield _others(revision)
    names = revision.names
    yield _listed(names.new_variables, "nouvelle variable", "nouvelles variables")
    yield _listed(names.gone_variables, "variable retirée", "variables retirées")
    yield _listed(names.new_conditions, "nouvelle condition", "nouvelles conditions")
    yield _listed(names.gone_conditions, "condition retirée", "conditions retirées")
    yield _listed(_facts(revision.facts), "fait changé", "faits changés")


def _articles(revision: Revision) -> Iterator[str]:
    """« 3 articles modifiés (2, 3 et 5) », « 1 ajouté (article 9 – Données personnelles) »; the noun comes once."""
    articles = [change for change in revision.parts if change.part.kind in (PartKind.ARTICLE, PartKind.SUB_ARTICLE)]
    kept = [change for change in articles if change.before and change.after]
    groups = (
        ("modifié", [_number(change) for change in kept if change.is_modified]),
        ("déplacé", [_number(change) for change in kept if change.moved and not change.is_modified]),
        ("ajouté", [_heading(change) for change in articles if change.before is None]),
        ("supprimé", [_heading(change) for change in articles if change.after is None]),
    )
    noun_is_told = False
    for participle, shown in groups:
        if shown:
            noun = "" if noun_is_told else plural(len(shown), "article ", "articles ")
            noun_is_told = True
            agreed = plural(len(shown), participle, f"{participle}s")
            yield f"{len(shown)}\u00a0{noun}{agreed} ({enumerate_in_french(shown)})"


def _number(change: PartChange) -> str:
    return change.part.number or f"«\u00a0{change.part.name}\u00a0»"


def _heading(change: PartChange) -> str:
    """« article 9 – Données personnelles » for « ARTICLE 9 – Données personnelles »."""
    part = change.part
    rest = part.name.partition(part.number)[2].strip(" .:–—-") if part.number else ""
    return f"{part_label(part)} – {rest}" if rest else part_label(part)


def _others(revision: Revision) -> str:
    """The parts that are no article and say something else, by name."""
    articles = (PartKind.ARTICLE, PartKind.SUB_ARTICLE)
    found = [
        part_label(change.part)
        for change in revision.parts
        if change.part.kind not in articles and (change.before is None or change.after is None or change.is_modified)
    ]
    return _listed(tuple(dict.fromkeys(found)), "autre partie changée", "autres parties changées")


def _facts(facts: Sequence[FactChange]) -> tuple[str, ...]:
    """The facts of the convention that changed: `adhesion_limite`, `periode`; windows and sources are no news."""
    names = (fact.name.removeprefix(_FACTS) for fact in facts if fact.name.startswith(_FACTS))
    return tuple(dict.fromkeys(_fact_name(name) for name in names))


def _fact_name(name: str) -> str:
    group, _, rest = name.partition(".")
    return rest if group in ("dates", "nombres", "textes") else group


def _listed(names: Sequence[str], one: str, many: str) -> str:
    if not names:
        return ""
    more = len(names) - _MOST
    shown = [*names] if more <= 1 else [*names[:_MOST], f"{more} autres"]
    return f"{plural(len(names), one, many)}\u00a0: {enumerate_in_french(shown)}"
