"""The way of an act, in seven steps: load, check, choose, fill, read, review, write."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from actgen.cog.departements import find_departement
from actgen.cog.places import Place
from actgen.core.diagnostics import Diagnostic, Severity, error
from actgen.core.errors import InputFault, stop_on_errors
from actgen.core.names import TemplateName, parse_template_name
from actgen.core.origin import Origin, actgen_version, sha256, sha256_of_data
from actgen.core.project import Project
from actgen.document.model import Act, Metadata
from actgen.document.official_text import as_told
from actgen.document.reading import read_act
from actgen.document.review import review_act
from actgen.facts.checking.declared import declared_faults, rubrique_faults
from actgen.facts.checking.kind_checks import kinds_faults
from actgen.facts.checking.sought import image_digests, sought_faults
from actgen.facts.checking.variables import variable_findings
from actgen.facts.context import Facts, build_context, facts_of
from actgen.fill.compiled import compile_template
from actgen.fill.filling import Filled, Properties, fill, prove_complete
from actgen.fill.reads import picked
from actgen.fill.unsaid import unsaid_facts
from actgen.french.communes import with_de
from actgen.kinds.dossier import ALL_ACTES, Dossier, load_dossier, select_actes
from actgen.kinds.entries import one_of_several
from actgen.kinds.manifest import Manifeste
from actgen.library.catalogue import ActTemplate, choose_template, collection_of
from actgen.library.clauses import included_clauses, load_clauses
from actgen.library.drafts import Drafts, Mark, mark_of, refusals
from actgen.library.lock import locked_source
from actgen.ooxml.clauses import Clauses
from actgen.ooxml.marking import with_mark
from actgen.rules.act_check import check_act
from actgen.rules.deadlines import deadlines
from actgen.rules.dossier_check import check_dossier
from actgen.rules.finished import Finished, finish
from actgen.rules.stating import earlier_acts
from actgen.variables.capacities import Numbered
from actgen.variables.manifest import Faits
from actgen.writers import WRITERS
from actgen.writers.bordereau import Sender
from actgen.writers.bundle import write_bundle

Item = TypeVar("Item")
Result = TypeVar("Result")
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Rendered:
    """One act: its kind, its template, its model, its files by format, the warnings met, the days that follow.

    `source` is the digest of its Word file, of which all its formats are made. `mark` is what its pages say where it is
    not to be signed.
    """

    acte: str
    template: TemplateName
    act: Act
    files: Mapping[str, bytes]
    warnings: tuple[Diagnostic, ...]
    echeances: tuple[str, ...]
    source: str
    mark: Mark = Mark.NONE


def render_acts(
    project: Project,
    commune: str,
    acte: str,
    formats: Iterable[str],
    *,
    version: str = "",
    drafts: Drafts = Drafts.REFUSED,
) -> tuple[Rendered, ...]:
    """One act of a commune, or all for `dossier`, made but not yet on the disk.

    `drafts` says what becomes of an act that is not to be signed. InputFault with all the errors of all the acts;
    UsageFault for an act that does not exist.
    """
    return _render_all(project, load_dossier(project, commune), acte, tuple(formats), version, drafts)


def render_bundle(
    project: Project, commune: str, formats: Iterable[str], *, version: str = "", drafts: Drafts = Drafts.REFUSED
) -> tuple[tuple[Rendered, ...], bytes]:
    """All acts of a commune as `render_acts` makes them, and one PDF that holds them in the order of sending."""
    dossier = load_dossier(project, commune)
    rendered = _render_all(project, dossier, ALL_ACTES, tuple(formats), version, drafts)
    return rendered, write_bundle(
        _sender(dossier),
        {acte: dossier.kind_of(acte) for acte in dossier.actes()},
        {one.acte: one.act for one in rendered},
    )


def render_with(project: Project, commune: str, acte: str, template: ActTemplate, formats: Iterable[str]) -> Rendered:
    """One act of a commune as this template makes it, whatever its window; faults as those of `render_acts`."""
    dossier = load_dossier(project, commune)
    (kind,) = select_actes(dossier, acte)
    stop_on_errors(kinds_faults(dossier.kinds))
    facts = _facts(project, dossier, kind, template)
    findings = stop_on_errors((*check_dossier(dossier), *_declared(project, dossier, kind, template, facts)))
    return _made(project, dossier, kind, template, tuple(formats), findings, Mark.NONE)


def act_context(project: Project, commune: str, acte: str) -> dict[str, Any]:
    """What the template of one act reads, once the dossier is checked; faults as those of `render_acts`."""
    dossier = load_dossier(project, commune)
    (name,) = select_actes(dossier, acte)
    stop_on_errors((*kinds_faults(dossier.kinds), *check_dossier(dossier)))
    template, _ = _choose(project, dossier, name, "")
    return build_context(dossier, name, _facts(project, dossier, name, template), template.faits)


def _render_all(
    project: Project, dossier: Dossier, acte: str, formats: tuple[str, ...], version: str, drafts: Drafts
) -> tuple[Rendered, ...]:
    actes = select_actes(dossier, acte)
    stop_on_errors(kinds_faults(dossier.kinds))
    declared = (fault for one in actes for fault in _declared_faults(project, dossier, one, version))
    findings = stop_on_errors((*check_dossier(dossier), *dict.fromkeys(declared)))  # acts share the roots of a file
    return _for_each(actes, lambda kind: _render(project, dossier, kind, formats, findings, version, drafts))


def _declared_faults(project: Project, dossier: Dossier, acte: str, version: str) -> tuple[Diagnostic, ...]:
    """What the kind of the act declares and the file breaks, with the facts of the template that makes the act."""
    if not dossier.kind_of(acte).asks and not any(one.may_break for one in dossier.kinds.rubriques.values()):
        return ()
    try:
        template, _ = _choose(project, dossier, acte, version)
        facts = _facts(project, dossier, acte, template)
    except InputFault:  # told when the act is made
        return _values_faults(project, dossier, acte, facts_of(dossier, acte, Faits()))
    return _declared(project, dossier, acte, template, facts)


def _declared(
    project: Project, dossier: Dossier, acte: str, template: ActTemplate, facts: Faits
) -> tuple[Diagnostic, ...]:
    read = facts_of(dossier, acte, facts, template.faits)
    asked = tuple(variable_findings(dossier, acte, template.name, template.faits))
    if any(one.severity is Severity.ERROR for one in asked):
        return asked  # what lacks would be told again by all that is computed of it
    return *asked, *_values_faults(project, dossier, acte, read, template.faits)


def _values_faults(
    project: Project, dossier: Dossier, acte: str, read: Facts, manifest: Manifeste | None = None
) -> tuple[Diagnostic, ...]:
    sought = sought_faults(project.root, dossier, acte, manifest)
    return *sought, *declared_faults(dossier, acte, read.group), *rubrique_faults(dossier, acte, read.rubriques)


def _render(
    project: Project,
    dossier: Dossier,
    acte: str,
    formats: tuple[str, ...],
    findings: tuple[Diagnostic, ...],
    version: str,
    drafts: Drafts,
) -> Rendered:
    template, notes = _choose(project, dossier, acte, version)
    mark = mark_of(template, notes)
    refused = refusals(mark, notes) if drafts is Drafts.REFUSED else ()
    shown = mark if drafts is Drafts.MARKED else Mark.NONE
    try:
        made = _made(project, dossier, acte, template, formats, (*findings, *notes), shown)
    except InputFault as fault:
        raise InputFault((*refused, *fault.diagnostics)) from fault
    told = {one.identity for one in refused}
    stop_on_errors((*refused, *(one for one in made.warnings if refused and one.identity not in told)))
    return made


def _made(
    project: Project,
    dossier: Dossier,
    acte: str,
    template: ActTemplate,
    formats: tuple[str, ...],
    findings: tuple[Diagnostic, ...],
    mark: Mark,
) -> Rendered:
    facts = _facts(project, dossier, acte, template)
    filled, properties = _fill(project, dossier, acte, template, facts, mark)
    act = _read(filled, template, dossier.date_of(acte), properties)
    finished = finish(act, acte, dossier, facts)
    remarks = stop_on_errors(_reread(finished, template))
    if mark:
        filled = replace(filled, docx=with_mark(filled.docx, str(template.name), mark, mark.line))
        act = read_act(filled.docx, str(template.name), act.metadata)
    files = {name: WRITERS[name].write(act, filled.docx) for name in formats}
    source = sha256(filled.docx)
    return Rendered(acte, template.name, act, files, (*findings, *remarks), deadlines(finished), source, mark)


def _choose(project: Project, dossier: Dossier, acte: str, version: str) -> tuple[ActTemplate, tuple[Diagnostic, ...]]:
    """The template of an act: the version asked for, the one that its entry forces, or the one in force at its date."""
    collection, forced = collection_of(project, dossier, acte), dossier.entry(acte).modele
    if forced and not version:
        named = parse_template_name(forced)
        collection, version = named.academie, named.version
    return choose_template(
        project,
        collection,
        dossier.kind_of(acte).name,
        dossier.date_of(acte),
        dossier.place_of_date(acte),
        version=version,
        act_place=dossier.place_of_act(acte),
    )


def _fill(
    project: Project, dossier: Dossier, acte: str, template: ActTemplate, facts: Faits, mark: Mark
) -> tuple[Filled, Properties]:
    clauses = load_clauses(project)
    accents = template.faits.accents_sur_capitales
    compiled = compile_template(template.docx, str(template.name), clauses, accents=accents)
    context = build_context(dossier, acte, facts, template.faits)
    stop_on_errors(unsaid_facts(compiled, context, dossier, acte))
    properties = Properties(
        title=" – ".join(filter(None, (mark, template.faits.titre, dossier.fiche.commune.nom))),
        author=f"Commune {context['commune']['de_nom']}",
        subject=str(template.name),
        day=dossier.date_of(acte).isoformat(),
        origin=_origin(project, dossier, acte, template, clauses, picked(context, compiled.reads), accents=accents),
    )
    return fill(compiled, context, properties, dossier.place("maire", "personne")), properties


def _origin(
    project: Project,
    dossier: Dossier,
    acte: str,
    template: ActTemplate,
    clauses: Clauses,
    read: Mapping[str, Any],
    *,
    accents: bool,
) -> Origin:
    included = included_clauses(template.docx, str(template.name), clauses)
    images = image_digests(project.root, dossier, acte, template.faits)
    also: dict[str, Any] = {"accents_sur_capitales": True} if accents else {}
    also |= {"images": images} if images else {}
    return Origin(
        template=str(template.name),
        template_sha256=sha256(template.docx),
        clauses_sha256=sha256_of_data({name: sha256(content) for name, content in included.files}),
        data_sha256=sha256_of_data({**read, **also}),
        actgen=actgen_version(),
        commune=dossier.slug,
        acte=acte,
        source_sha256=locked_source(project, template.name, template.docx) if template.faits.is_official else "",
    )


def _facts(project: Project, dossier: Dossier, acte: str, template: ActTemplate) -> Faits:
    """The facts that the act is given: the template's own, or those of the act that it approves."""
    approved = template.faits.approuve
    if approved is None:
        return template.faits.facts
    return _choose(project, dossier, _approved(dossier, acte, approved), "")[0].faits.facts


def _approved(dossier: Dossier, acte: str, kind: str) -> str:
    """The name of the act of that kind which an act approves; InputFault where it could be one of several."""
    held = dossier.actes_of(kind)
    chosen = dossier.entry(acte).approuve
    if chosen in held or len(held) < _SEVERAL:
        return chosen if chosen in held else held[0] if held else kind
    message, hint = one_of_several(acte, kind, held)
    raise InputFault([error("VAR-015", dossier.place_of_act(acte), message, hint, subject=kind)])


def _read(filled: Filled, template: ActTemplate, day: date, properties: Properties) -> Act:
    prove_complete(filled, str(template.name))
    metadata = Metadata(
        title=properties.title,
        author=properties.author,
        subject=properties.subject,
        day=day,
        origin=properties.origin,
    )
    return read_act(filled.docx, str(template.name), metadata)


def _reread(finished: Finished, template: ActTemplate) -> tuple[Diagnostic, ...]:
    """What the last reading finds: the act as a text, then beside the law and the dossier."""
    label = _label(finished.dossier, finished.acte)
    dossier = finished.dossier
    review = review_act(
        finished.act,
        label,
        proper_names=_proper_names(dossier),
        own_places=tuple(_own_places(dossier)),
        numbers=tuple(_numbers(dossier)),
    )
    found = (*review, *check_act(finished, label))
    return as_told(found) if template.faits.is_official else found


def _sender(dossier: Dossier) -> Sender:
    commune = dossier.fiche.commune
    de_academie = with_de(dossier.academie.model.nom) if dossier.academie else ""
    return Sender(commune.nom, with_de(commune.nom, elide=commune.elision), de_academie)


def _proper_names(dossier: Dossier) -> tuple[str, ...]:
    """The names that an act must write in one way only."""
    return dossier.fiche.commune.nom, dossier.fiche.maire.personne.nom


def _numbers(dossier: Dossier) -> Iterator[str]:
    """The numbers that the file gives to acts, and to those that they cite."""
    yield from (act.states.numero for act in dossier.having(Numbered))
    yield from (earlier.number for earlier in earlier_acts(dossier))


def _own_places(dossier: Dossier) -> Iterator[Place]:
    """The commune, its département, its académie, each with its name after « de »."""
    commune = dossier.fiche.commune
    elide = commune.elision if commune.nom[:1] in "HhYy" else None  # the first letter decides for the others
    yield Place(commune.nom, with_de(commune.nom, elide=elide))
    if dossier.academie:
        yield Place(dossier.academie.model.nom, with_de(dossier.academie.model.nom))
    if departement := find_departement(commune.insee):
        yield Place(departement.nom, departement.de_nom_article)


def _label(dossier: Dossier, acte: str) -> str:
    return f"{acte} de {dossier.slug}"


def _for_each(items: Iterable[Item], make: Callable[[Item], Result]) -> tuple[Result, ...]:
    """The result for each item; the errors of all of them in one InputFault."""
    results: list[Result] = []
    faults: list[Diagnostic] = []
    for item in items:
        try:
            results.append(make(item))
        except InputFault as fault:
            faults += [diagnostic for diagnostic in fault.diagnostics if diagnostic not in faults]
    stop_on_errors(faults)
    return tuple(results)
