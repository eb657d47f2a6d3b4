"""A revision in French: how each part is called, what became of it, and all of it in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.revision.model import Category, ParagraphItem, Part, PartChange, PartKind, Revision
from actgen.french.agreement import plural
from actgen.french.lists import enumerate_in_french

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.revision.acts import ActChange

#: The ending of a participle that agrees with the name of the part; a masculine singular takes none.
_ENDINGS = {
    PartKind.OPENING: "e",
    PartKind.SECTION: "e",
    PartKind.ANNEX: "e",
    PartKind.NOTE: "e",
    PartKind.VISAS: "s",
    PartKind.CONSIDERANTS: "s",
    PartKind.MENTIONS: "es",
    PartKind.SIGNATURES: "es",
    PartKind.FORMALITIES: "es",
}
_LABELS = {
    Category.TEXT: "texte",
    Category.VARIABLE: "variable",
    Category.CONDITION: "condition",
    Category.CLAUSE: "clause commune",
    Category.TYPOGRAPHY: "typographie",
    Category.STYLE: "mise en forme",
}
_LONGEST_NAME = 60


def part_label(part: Part) -> str:
    """« article 7 », « partie «\u00a0PRÉAMBULE\u00a0» », « visas »."""
    if part.number and part.kind in (PartKind.ARTICLE, PartKind.SUB_ARTICLE):
        return f"{part.kind} {part.number}"
    if part.is_headed:
        name = part.name if len(part.name) <= _LONGEST_NAME else f"{part.name[:_LONGEST_NAME].rstrip()}…"
        return f"{part.kind} «\u00a0{name}\u00a0»"
    return part.kind.value


def part_title(part: Part) -> str:
    """What stands over the part on a page: its heading, or the name of its kind with a capital."""
    return part.name if part.is_headed else f"{part.kind[:1].upper()}{part.kind[1:]}"


def part_state(change: PartChange) -> str:
    """« modifié », « ajoutées », « déplacé (article 7 → article 9) et modifié », « partie modifiée »."""
    kind = "partie " if change.part.kind is PartKind.SECTION else ""
    return kind + (enumerate_in_french(_states(change)) or f"inchangé{_ending(change.part)}")


def kin_sentence(change: PartChange) -> str:
    """Where the words of an added part come from, or those of a removed one went; empty where nothing tells."""
    if change.kin is None:
        return ""
    verb = "L’essentiel de ce texte vient de" if change.before is None else "L’essentiel de ce texte est passé dans"
    return f"{verb}\u00a0: {part_label(change.kin)}."


def notes_of(item: ParagraphItem) -> list[str]:
    """What to know of a paragraph beside its words: kinds of change other than text, styles."""
    found = [
        _LABELS[category]
        for category in Category
        if category not in (Category.TEXT, Category.STYLE) and category in item.categories
    ]
    if item.before is None or item.after is None:
        return [] if Category.TEXT in item.categories else found
    if any(Category.STYLE in piece.categories for piece in item.pieces):
        found.append(_LABELS[Category.STYLE])
    if item.before.style != item.after.style:
        found.append(f"style\u00a0: {item.before.style} → {item.after.style}")
    return found


def word_balance(words: tuple[int, int]) -> str:
    """« +12 −3 mots »."""
    gone, come = words
    signed = [f"+{come}"] * bool(come) + [f"−{gone}"] * bool(gone)
    return "\u00a0".join([*signed, plural(max(gone, come), "mot", "mots")]) if signed else ""


def act_state(act: ActChange) -> str:
    """What changes of an act that both versions make: « +12 −3 mots », « mise en forme seulement », « inchangé »."""
    return "inchangé" if act.is_same else word_balance((act.gone, act.come)) or "mise en forme seulement"


def summary(revision: Revision) -> str:
    """All that differs, in one sentence."""
    if revision.is_same:
        return "Aucune différence."
    groups = [_articles(revision), _others(revision), _names(revision), _facts(revision), _words(revision)]
    sentence = "\u00a0; ".join(filter(None, groups)).removeprefix("autres ").removeprefix("autre ")
    return f"{sentence[:1].upper()}{sentence[1:]}."


def _states(change: PartChange) -> Iterator[str]:
    ending = _ending(change.part)
    if change.before is None or change.after is None:
        yield f"{'ajouté' if change.before is None else 'supprimé'}{ending}"
        return
    numbers = f"{part_label(change.before)} → {part_label(change.after)}"
    renumbered = change.before.number != change.after.number and change.part.is_headed
    if change.moved:
        yield f"déplacé{ending}{f' ({numbers})' if renumbered else ''}"
    elif renumbered:
        yield f"renuméroté{ending} ({numbers})"
    if change.is_modified:
        yield f"modifié{ending}"


def _ending(part: Part) -> str:
    return _ENDINGS.get(part.kind, "")


def _articles(revision: Revision) -> str:
    """« 3 articles modifiés (2, 3 et 5), 1 ajouté (10), 1 déplacé (article 7 → article 9) »."""
    articles = [change for change in revision.parts if change.part.kind is PartKind.ARTICLE]
    within = _changed_within(revision)
    groups = [
        ("modifié", [one for one in articles if one.is_modified or (id(one) in within and one.before and one.after)]),
        ("ajouté", [one for one in articles if one.before is None]),
        ("déplacé", [one for one in articles if one.moved]),
        ("renuméroté", [one for one in articles if _is_only_renumbered(one)]),
        ("supprimé", [one for one in articles if one.after is None]),
    ]
    told: list[str] = []
    for word, found in groups:
        if found:
            noun = "" if told else plural(len(found), "article ", "articles ")
            done = plural(len(found), word, f"{word}s")
            arrows = word in ("déplacé", "renuméroté")
            numbers = enumerate_in_french(_number(one, arrow=arrows) for one in found)
            told.append(f"{len(found)}\u00a0{noun}{done} ({numbers})")
    return ", ".join(told)


def _is_only_renumbered(change: PartChange) -> bool:
    kept = change.before is not None and change.after is not None and not change.moved
    return kept and change.before.number != change.after.number  # type: ignore[union-attr]


def _number(change: PartChange, *, arrow: bool) -> str:
    before, after = change.before, change.after
    if arrow and before and after and before.number != after.number and not change.moved:
        return f"{before.number} → {after.number}"
    if arrow and before and after and before.number != after.number:
        return f"{part_label(before)} → {part_label(after)}"
    return change.part.number or f"«\u00a0{change.part.name[:_LONGEST_NAME]}\u00a0»"


def _changed_within(revision: Revision) -> set[int]:
    """The articles of which a sub-article changed."""
    by_rank = {change.after.rank: change for change in revision.parts if change.after}
    old = {change.before.rank: change for change in revision.parts if change.before}
    found = set()
    for change in revision.parts:
        for part, known in ((change.after, by_rank), (change.before, old)):
            if part and part.parent is not None and part.parent in known and _says_otherwise(change):
                found.add(id(known[part.parent]))
    return found


def _says_otherwise(change: PartChange) -> bool:
    """Whether more than the number of its heading changed."""
    return change.before is None or change.after is None or change.moved or change.is_modified


def _others(revision: Revision) -> str:
    """The parts that are no articles and changed, by their names."""
    within = (PartKind.ARTICLE, PartKind.SUB_ARTICLE)
    lone = [
        change
        for change in revision.parts
        if not change.is_same and (change.part.kind not in within or _is_lone(change.part))
    ]
    if not lone:
        return ""
    names = list(dict.fromkeys(part_label(change.part) for change in lone))
    return (
        f"{plural(len(names), 'autre partie changée', 'autres parties changées')}\u00a0: {enumerate_in_french(names)}"
    )


def _is_lone(part: Part) -> bool:
    return part.kind is PartKind.SUB_ARTICLE and part.parent is None


def _names(revision: Revision) -> str:
    names = revision.names
    counts = [
        (names.new_variables, "variable nouvelle", "variables nouvelles"),
        (names.gone_variables, "variable disparue", "variables disparues"),
        (names.new_conditions, "condition nouvelle", "conditions nouvelles"),
        (names.gone_conditions, "condition disparue", "conditions disparues"),
    ]
    return ", ".join(f"{len(found)}\u00a0{plural(len(found), one, many)}" for found, one, many in counts if found)


def _facts(revision: Revision) -> str:
    count = len(revision.facts)
    return (
        f"{count}\u00a0{plural(count, 'ligne du manifeste changée', 'lignes du manifeste changées')}" if count else ""
    )


def _words(revision: Revision) -> str:
    return word_balance(revision.words)
