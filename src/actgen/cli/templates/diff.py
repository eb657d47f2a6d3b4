"""`actgen templates diff`: two versions compared article by article, word by word, and the acts that this touches."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actgen.cli.french import FrenchCommand
from actgen.cli.marking import marked, strong
from actgen.cli.options import ProjectOption, named_path, open_project
from actgen.cli.report import say
from actgen.core.errors import UsageFault
from actgen.french.agreement import plural

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from actgen.atelier.revision.acts import ActChange
    from actgen.atelier.revision.comparison import Comparison
    from actgen.atelier.revision.model import FactChange, Names, ParagraphItem, PartChange
    from actgen.core.project import Project

_VERSION_HELP = "Un modèle (nantes/convention@2026), une clause (commun/vote) ou un fichier Word (.docx)."


_Html = Annotated[
    Path | None,
    typer.Option("--html", metavar="FICHIER", parser=named_path, help="Écrit une page web, côte à côte."),
]
_Word = Annotated[
    Path | None,
    typer.Option("--word", metavar="FICHIER", parser=named_path, help="Écrit un .docx en suivi des modifications."),
]
_Author = Annotated[
    str,
    typer.Option(
        "--author", metavar="NOM", show_default=False, help="L’auteur des modifications suivies, au lieu d’actgen."
    ),
]
_Actes = Annotated[
    bool | None, typer.Option("--actes/--sans-actes", help="Fait ou non les actes du projet, pour les comparer.")
]
_ExitCode = Annotated[bool, typer.Option("--exit-code", help="Rend le code 1 lorsque les versions diffèrent.")]


def add_to(group: typer.Typer) -> None:
    """Add the command to its group."""
    group.command("diff", cls=FrenchCommand, short_help="Compare deux versions d’un acte, mot par mot.")(diff)


def diff(
    before: Annotated[str, typer.Argument(metavar="AVANT", help=_VERSION_HELP)],
    after: Annotated[str, typer.Argument(metavar="APRES", help="De même, l’autre version.")],
    everything: Annotated[bool, typer.Option("--all", help="Montre aussi ce qui n’a pas changé.")] = False,
    html: _Html = None,
    word: _Word = None,
    author: _Author = "actgen",
    actes: _Actes = None,
    as_json: Annotated[bool, typer.Option("--json", help="Des données, pour un programme.")] = False,
    exit_code: _ExitCode = False,
    force: Annotated[bool, typer.Option("--force", help="Remplace un fichier qu’actgen n’a pas écrit.")] = False,
    project: ProjectOption = None,
) -> int:
    """Compare deux versions d’un acte, article par article et mot par mot.

    Les mots retirés sont [-ainsi-], les mots ajoutés {+ainsi+}. Lorsqu’un modèle du projet est nommé, dit aussi quels
    actes changeraient, et de combien de mots.

    Exemple\u00a0: actgen templates diff nantes/convention@2022 nantes/convention@2026 --word suivi.docx
    """
    _check_free(html, word, force=force)
    comparison = _compare(before, after, actes, lambda: open_project(project))
    if html:
        _write(html, _page(comparison).encode())
    if word:
        _write(word, _tracked(comparison, author))
    if as_json:
        say(_data(comparison))
    else:
        _show(comparison, everything=everything)
        for path in filter(None, (html, word)):
            say(f"écrit {path}")
    return int(exit_code and not comparison.revision.is_same)


def _compare(before: str, after: str, actes: bool | None, project: Callable[[], Project]) -> Comparison:
    from actgen.atelier.revision.acts import acts_changed, can_make_acts
    from actgen.atelier.revision.comparison import Comparison, compare_versions
    from actgen.atelier.revision.versions import open_version

    old, new = open_version(before, project), open_version(after, project)
    possible = can_make_acts(old, new)
    if actes and not possible:
        raise UsageFault(
            "Avec ces deux versions, aucun acte du projet ne peut être comparé.",
            "Nommez au moins un modèle du projet, et deux versions du même acte\u00a0; ou retirez --actes.",
        )
    found = acts_changed(project(), old, new) if possible and actes is not False else None
    return Comparison(old, new, compare_versions(old, new), found)


def _check_free(html: Path | None, word: Path | None, *, force: bool) -> None:
    """UsageFault when both files to write are one, or when one holds something else than a comparison."""
    if html and word and html.resolve() == word.resolve():
        raise UsageFault(f"--html et --word nomment le même fichier\u00a0: {html}.", "Donnez-leur deux noms.")
    if force:
        return
    for path, option, is_ours in ((html, "--html", _is_our_page), (word, "--word", _is_our_file)):
        if path and (path.is_dir() or (path.is_file() and not is_ours(path))):
            raise UsageFault(
                f"Déjà là, et ce n’est pas une comparaison d’actgen\u00a0: {path}. Rien n’a été écrit.",
                f"Donnez un autre nom après {option}, ou ajoutez --force pour remplacer.",
            )


def _is_our_page(path: Path) -> bool:
    from actgen.atelier.revision.page import is_page
    from actgen.core.files import read_file

    return is_page(read_file(path))


def _is_our_file(path: Path) -> bool:
    from actgen.atelier.revision.word.repacking import is_ours
    from actgen.core.errors import InputFault
    from actgen.core.files import read_file
    from actgen.ooxml.packing.package import read_package

    try:
        return is_ours(read_package(read_file(path), str(path)).entries)
    except InputFault:
        return False


def _write(path: Path, content: bytes) -> None:
    from actgen.core.files import write_whole

    write_whole(path.parent, {path.name: content})


def _page(comparison: Comparison) -> str:
    from actgen.atelier.revision.page import page

    return page(comparison)


def _tracked(comparison: Comparison, author: str) -> bytes:
    from actgen.atelier.revision.comparison import tracked_file
    from actgen.ooxml.packing.package import HYPERLINKS, read_package
    from actgen.ooxml.xml import unprintable

    for version in (comparison.before, comparison.after):  # what only was read is now written
        read_package(version.docx, version.label, links=HYPERLINKS)
    if not author.strip() or unprintable(author):
        raise UsageFault("Le nom de l’auteur est vide, ou contient un caractère que Word refuse.", "Changez --author.")
    return tracked_file(comparison, author)


def _data(comparison: Comparison) -> str:
    from actgen.atelier.revision.data import as_data

    return json.dumps(as_data(comparison), ensure_ascii=False, indent=2)


def _show(comparison: Comparison, *, everything: bool) -> None:
    from actgen.atelier.revision.wording import summary

    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    revision = comparison.revision
    say(strong(comparison.title, colour=colour))
    say(summary(revision))
    for change in revision.parts:
        if everything or not change.is_same:
            for line in _part_lines(change, everything=everything, colour=colour):
                say(line)
    for line in (*_name_lines(revision.names), *_fact_lines(revision.facts, colour), *_act_lines(comparison)):
        say(line)


def _part_lines(change: PartChange, *, everything: bool, colour: bool) -> Iterator[str]:
    from actgen.atelier.revision.wording import kin_sentence, part_state, part_title, word_balance

    balance = word_balance(change.words)
    yield ""
    told = f"{part_state(change)}{f' ({balance})' if balance else ''}"
    yield f"{strong(part_title(change.part), colour=colour)}\u00a0: {told}"
    if kin := kin_sentence(change):
        yield f"  {kin}"
    for item in _told(change, everything=everything):
        yield f"  {_paragraph(item, shortened=not everything, colour=colour)}"


def _told(change: PartChange, *, everything: bool) -> Iterator[ParagraphItem]:
    """The paragraphs to show: those that changed and say something, without a heading that was just shown."""
    from actgen.atelier.revision.model import paragraphs

    told = change.before is None or change.after is None or change.is_renumbered
    for number, item in enumerate(paragraphs(change.items)):
        is_title = change.part.is_headed and not number
        if item.pieces and (everything or not item.is_same) and not (is_title and (told or everything)):
            yield item


def _paragraph(item: ParagraphItem, *, shortened: bool, colour: bool) -> str:
    from actgen.atelier.compare.word_changes import in_context
    from actgen.atelier.revision.changed_paragraph import shown_pieces
    from actgen.atelier.revision.wording import notes_of

    pieces = shown_pieces(item)
    text = marked(in_context(pieces) if shortened else pieces, colour=colour)
    return " ".join([text, *(f"‹{note}›" for note in notes_of(item))])


def _name_lines(names: Names) -> Iterator[str]:
    rows = [
        ("Variables nouvelles", names.new_variables),
        ("Variables disparues", names.gone_variables),
        ("Conditions nouvelles", names.new_conditions),
        ("Conditions disparues", names.gone_conditions),
    ]
    if names.any:
        yield ""
    for title, found in rows:
        if found:
            yield f"{title}\u00a0: {', '.join(found)}"


def _fact_lines(facts: Iterable[FactChange], colour: bool) -> Iterator[str]:
    from actgen.atelier.compare.word_changes import Changed

    for number, fact in enumerate(facts):
        if not number:
            yield ""
            yield strong("Manifeste", colour=colour)
        yield f"  {fact.name}\u00a0: {marked([Changed(fact.before, fact.after)], colour=colour)}"


def _act_lines(comparison: Comparison) -> Iterator[str]:
    from actgen.atelier.revision.wording import act_state

    if comparison.acts is None:
        return
    yield ""
    if not comparison.acts:
        yield "Aucun acte du projet n’est fait avec ces versions."
        return
    changed, broken = comparison.changed_acts, comparison.broken_acts
    same = len(comparison.acts) - len(changed) - len(broken)
    if changed:
        yield f"{len(changed)}\u00a0{plural(len(changed), 'acte changerait', 'actes changeraient')}\u00a0:"
        yield from (f"  {act.name} ({act_state(act)})" for act in changed)
    if broken:
        words = plural(len(broken), "acte ne peut pas être comparé", "actes ne peuvent pas être comparés")
        yield f"{len(broken)}\u00a0{words}\u00a0:"
        yield from (line for act in broken for line in _broken_lines(act))
    if same:
        yield f"{same}\u00a0{plural(same, 'acte ne changerait pas', 'actes ne changeraient pas')}."


def _broken_lines(act: ActChange) -> Iterator[str]:
    yield f"  {act.name}\u00a0: impossible à faire avec {act.broken_by}"
    yield from (f"    {reason}" for reason in act.reasons)
