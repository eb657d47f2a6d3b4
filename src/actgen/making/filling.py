"""Step 4, fill: the Word template with what it reads, and what the file says of itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from actgen.core.errors import ActgenError, WordingError, stop_on_errors
from actgen.core.metadata import Metadata
from actgen.facts.context import build_context, facts_of
from actgen.fill.compiled import compile_template
from actgen.fill.filling import Filled, LaidOut, Printed, filled, lay_out_together, print_parts, shown_images
from actgen.fill.must_be_said import unsaid_facts
from actgen.library.clauses import load_clauses
from actgen.making.letterhead import on_paper
from actgen.making.on_its_way import OneStepOn
from actgen.making.origin import data_of, origin_of, picked
from actgen.making.template import facts_for
from actgen.values.images import read_image_file
from actgen.variables.fields import FieldFault, read_image

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from actgen.core.origin import Origin
    from actgen.core.project import Project
    from actgen.fill.compiled import CompiledTemplate
    from actgen.fill.letterhead import Letterhead
    from actgen.fill.pictures import Images
    from actgen.kinds.dossier import Dossier
    from actgen.library.catalogue import ActTemplate
    from actgen.making.choosing import Chosen
    from actgen.ooxml.clauses import Clauses
    from actgen.values.images import ProjectImage
    from actgen.variables.manifest import Faits


class Gathered(OneStepOn, frozen=True):
    """What an act is filled with: its template on its paper, the facts it is given, the values, the pictures."""

    chosen: Chosen
    facts: Faits
    clauses: Clauses
    compiled: CompiledTemplate
    context: dict[str, Any]

    @property
    def images(self) -> Images:
        """What gives the picture that a path names."""
        return partial(image_of, self.chosen.checked.order.project)


class Picked(OneStepOn, frozen=True):
    """The same with what the template reads of the values, each as its JSON is written.

    Nothing, where a value of one of the acts that were read together cannot be made: its own act will tell.
    """

    gathered: Gathered
    read: Mapping[str, Any] | None


class Stated(OneStepOn, frozen=True):
    """What an act is filled with, and what its file will say of itself, and the data that it reads, as JSON.

    These stay only where they are joined to the act: of fifty, they would be in memory until all are made.
    """

    gathered: Gathered
    data: bytes
    metadata: Metadata


class PrintedAct(OneStepOn, frozen=True):
    """The same with its parts as their tags printed them; their values may not be typeset yet."""

    stated: Stated
    parts: tuple[Printed, ...]


class LaidOutAct(OneStepOn, frozen=True):
    """The same with its parts laid out, None where one of its values cannot be typeset."""

    printed: PrintedAct
    parts: tuple[LaidOut, ...] | None


class FilledAct(OneStepOn, frozen=True):
    """An act as a filled Word file, the facts it was given, what the file says of itself, the data as `Stated`."""

    chosen: Chosen
    facts: Faits
    filled: Filled
    metadata: Metadata
    data: bytes


def fill_act(chosen: Chosen) -> FilledAct:
    """The filled file; InputFault for what lacks, cannot be worded, or must be said and is not."""
    return seal(lay_out_act(print_act(state(pick(gather(chosen))))))


def gather(chosen: Chosen) -> Gathered:
    """What the act is filled with; InputFault for what must be said and is not."""
    checked, template = chosen.checked, chosen.template
    order, dossier, acte = checked.order, checked.dossier, checked.acte
    facts = facts_for(order.project, dossier, acte, template)
    clauses = load_clauses(order.project)
    compiled = compiled_on(template, chosen.paper, clauses)
    context = facts_of(dossier, acte, facts, template.manifest).plain
    stop_on_errors(unsaid_facts(compiled, context, dossier, acte))
    return Gathered(chosen, facts, clauses, compiled, context)


def pick(gathered: Gathered) -> Picked:
    """The same with what its template reads."""
    return pick_together([gathered])[0]


def pick_together(many: Sequence[Gathered]) -> list[Picked]:
    """The same of many acts: what a template reads is picked of all its acts together."""
    of_template: dict[frozenset[str], list[Gathered]] = {}
    for one in many:
        of_template.setdefault(one.compiled.reads, []).append(one)
    read = {reads: iter(_picked_of(acts, reads)) for reads, acts in of_template.items()}
    return [Picked(one, next(read[one.compiled.reads])) for one in many]


def _picked_of(acts: Sequence[Gathered], reads: frozenset[str]) -> Sequence[Mapping[str, Any] | None]:
    try:
        return picked([one.context for one in acts], reads)
    except ActgenError:
        return [None] * len(acts)


def state(read: Picked) -> Stated:
    """The same with its data and their digest."""
    gathered = read.gathered
    chosen = gathered.chosen
    shown = shown_images(gathered.compiled, gathered.context, gathered.images)
    values = picked([gathered.context], gathered.compiled.reads)[0] if read.read is None else read.read
    data = data_of(chosen, values, shown)
    metadata = _metadata(chosen, origin_of(chosen, gathered.clauses, data))
    return Stated(gathered, data if chosen.checked.order.joined else b"", metadata)


def print_act(stated: Stated, *, settled: bool = False) -> PrintedAct:
    """The same with its parts printed; InputFault for what lacks or cannot be worded.

    What is wrong with the words of a value alone is told once they are `settled`.
    """
    gathered = stated.gathered
    dossier = gathered.chosen.checked.dossier
    mayor = partial(dossier.place, dossier.fiche.HEAD, "personne")
    parts = print_parts(gathered.compiled, gathered.context, stated.metadata, mayor, gathered.images, settled=settled)
    return PrintedAct(stated, parts)


def lay_out_act(printed: PrintedAct) -> LaidOutAct:
    """The same with its parts laid out."""
    return lay_out_acts([printed])[0]


def lay_out_acts(acts: Sequence[PrintedAct]) -> list[LaidOutAct]:
    """The same of many acts, with their parts laid out: what their values say is typeset of all together."""
    return [*map(LaidOutAct, acts, lay_out_together([(one.stated.gathered.compiled, one.parts) for one in acts]))]


def seal(laid_out: LaidOutAct) -> FilledAct:
    """The filled file; InputFault for a value that cannot be typeset, told where its tag stands."""
    printed = laid_out.printed
    stated = printed.stated
    if laid_out.parts is None:
        return seal(lay_out_act(print_act(stated, settled=True)))
    gathered = stated.gathered
    made = filled(gathered.compiled, printed.parts, laid_out.parts, stated.metadata)
    return FilledAct(gathered.chosen, gathered.facts, made, stated.metadata, stated.data)


#: The stages of this step: many acts go through one of them together, and then through the next.
STAGES: tuple[Callable[[Any], Any], ...] = (gather, pick, state, print_act, lay_out_act, seal)
#: The stages that many acts go through at once, each with what it makes of them.
AT_ONCE: Mapping[Callable[[Any], Any], Callable[[Sequence[Any]], Iterable[Any]]] = {
    pick: pick_together,
    lay_out_act: lay_out_acts,
}


def compiled_on(
    template: ActTemplate, paper: Letterhead | None, clauses: Clauses, *, traced: bool = False
) -> CompiledTemplate:
    """The template on its letterhead, with its clauses; each value is marked where it is `traced`, for a preview."""
    accents = template.manifest.accents_sur_capitales
    return compile_template(on_paper(template, paper), str(template.name), clauses, accents=accents, traced=traced)


def context_of(chosen: Chosen) -> dict[str, Any]:
    """What the template of the act reads; InputFault where the act that it approves has no template."""
    checked, template = chosen.checked, chosen.template
    facts = facts_for(checked.order.project, checked.dossier, checked.acte, template)
    return build_context(checked.dossier, checked.acte, facts, template.manifest)


def image_of(project: Project, path: str) -> ProjectImage:
    """The picture that a variable picture names; WordingError where the project has no such sound one."""
    try:
        return read_image_file(project.root, read_image(path))
    except FieldFault as fault:
        raise WordingError(fault.message, fault.hint) from fault


def _metadata(chosen: Chosen, origin: Origin) -> Metadata:
    dossier, manifest = chosen.checked.dossier, chosen.template.manifest
    return Metadata(
        title=" – ".join(filter(None, (chosen.mark, manifest.titre, dossier.fiche.body.nom))),
        author=_author(dossier),
        subject=str(chosen.template.name),
        day=dossier.date_of(chosen.checked.acte),
        origin=origin,
    )


def _author(dossier: Dossier) -> str:
    """« Commune d’Oudon », whatever a contract calls it; any other collectivité by its name."""
    commune = dossier.fiche.as_commune
    return f"Commune {commune.de_nom}" if commune else dossier.fiche.body.named
