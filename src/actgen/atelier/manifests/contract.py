"""What a published manifest says, held against the other templates and against the tags of the Word files.

A draft is held to nothing before it is published: its text and its facts may still be on their way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from actgen.atelier.manifests.facts_read import FactsRead, facts_read
from actgen.core.citing import cited
from actgen.core.diagnostics import Diagnostic, FilePlace, error, warning
from actgen.core.errors import InputFault
from actgen.core.files import read_file
from actgen.core.names import key_of
from actgen.core.nearest import did_you_mean
from actgen.core.still import standing_still
from actgen.facts.calculations import all_sources, words_read
from actgen.facts.sources import roots_fed_by
from actgen.facts.version_facts import FACTS, FORMER, PERIOD
from actgen.french.agreement import plural
from actgen.french.lists import enumerate_in_french
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.manifest import Manifeste, owner_of_facts
from actgen.library.catalogue import list_templates, load_manifest
from actgen.library.clauses import load_clauses
from actgen.ooxml.clauses import Clauses
from actgen.tags.template import read_template
from actgen.variables.manifest import Etat, Faits, Fenetre

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from actgen.core.names import TemplateName
    from actgen.core.project import Project
    from actgen.kinds.kind import Kinds
    from actgen.variables.reading import Located

_PERIODE = tuple(PERIOD.shape().fields)
_PRECEDENTE = ("precedente", *(f"precedente.{name}" for name in FORMER.shape().fields))
#: A fact → the value that is computed from it.
_FEEDS = {fact: name for name, one in FACTS.named.items() for fact in one.of}
#: A fact that the rules on an act need beside another one.
_GOES_WITH = {"reconductions": "duree_periode_mois"}
#: A computed value → the fact that a manifest states for it.
_SOURCES = {
    **dict.fromkeys(_PERIODE, "periode"),
    **dict.fromkeys(_PRECEDENTE, "precedente"),
    **{name: one.of[0] for name, one in FACTS.named.items()},
}
#: The computed values that a template may ask for where they cannot be computed; any other name must be there.
_OPTIONAL = (*_PRECEDENTE, *FACTS.named)


class _Version(Struct, frozen=True):
    """A template: its name, its manifest with positions, what its tags read; None where its Word file is not sound.

    `stated` are the names that a file of a collectivité gives of the act whose facts it reads; `fed` are the values of
    roots that are computed from its facts, each with these facts.
    """

    name: TemplateName
    located: Located[Manifeste]
    reads: FactsRead | None
    stated: frozenset[str] = frozenset()
    fed: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def manifest(self) -> Manifeste:
        return self.located.model

    @property
    def fenetre(self) -> Fenetre:
        return self.manifest.fenetre

    @property
    def owner(self) -> str:
        """The name after which its tags read facts."""
        return owner_of_facts(self.manifest)

    @property
    def key(self) -> str:
        """The name of its own act in a tag."""
        return key_of(self.name.acte)

    @property
    def path(self) -> str:
        return self.located.document.path

    @property
    def is_published(self) -> bool:
        return self.manifest.etat is Etat.PUBLIE

    def is_of(self, academie: str, acte: str) -> bool:
        return (self.name.academie, self.name.acte) == (academie, acte)

    def __str__(self) -> str:
        return str(self.name)


@standing_still()
def contract_faults(project: Project) -> tuple[Diagnostic, ...]:
    """Every contradiction of a published manifest, placed in it, in the order of templates and lines.

    A Word file that is not sound has no readable tags: who locks it is told so. InputFault for an unsound manifest.
    """
    clauses, kinds = load_clauses(project), kinds_of(project)
    versions = [_version(project, name, clauses, kinds) for name in list_templates(project)]
    return tuple(
        fault
        for version in versions
        if version.is_published
        for fault in sorted(_faults(version, versions), key=_reading_order)
    )


def facts_wanted(project: Project, academie: str, acte: str) -> frozenset[str]:
    """The facts of an act that the templates which approve it read, by their names in a manifest."""
    clauses = load_clauses(project)
    names: set[str] = set()
    for name in list_templates(project):
        if name.academie == academie and load_manifest(project, name).model.approuve == acte:
            content = read_file(project.template_file(name, ".docx"))
            fed = roots_fed_by(kinds_of(project), key_of(acte))
            template = read_template(content, str(name), clauses)
            names |= facts_read(template, owner=key_of(acte), roots=frozenset(fed)).names
            names |= {fact for root, facts in fed.items() if root in names for fact in facts}
    needed = {fact for table in (_FEEDS, _GOES_WITH) for fact, other in table.items() if other in names}
    return frozenset(names | needed)


def _version(project: Project, name: TemplateName, clauses: Clauses, kinds: Kinds) -> _Version:
    located = load_manifest(project, name)
    kind, fed = kinds.get(located.model.approved), roots_fed_by(kinds, owner_of_facts(located.model))
    version = _Version(name, located, None, frozenset(kind.model.model_fields if kind else ()), fed)
    content = read_file(project.template_file(name, ".docx"))
    try:
        template = read_template(content, str(name), clauses)
    except InputFault:
        return version
    if not template.is_sound:
        return version
    return replace(version, reads=facts_read(template, owner=version.owner, act=version.key, roots=frozenset(fed)))


def _faults(version: _Version, versions: list[_Version]) -> Iterator[Diagnostic]:
    yield from _replacement_faults(version, versions)
    yield from _approval_faults(version, versions)
    yield from _unread_facts(version, versions)
    yield from _unread_variables(version, versions)
    yield from _missing_facts(version, versions)
    yield from _overlaps(version, versions)


def _reading_order(fault: Diagnostic) -> tuple[int, int, str]:
    assert isinstance(fault.place, FilePlace)  # Located.place gives no other
    return fault.place.line, fault.place.column, fault.code


def _replacement_faults(version: _Version, versions: list[_Version]) -> Iterator[Diagnostic]:
    """MAN-002: what this template replaces is no other version of its act."""
    replaced = version.manifest.remplace
    others = [str(other) for other in versions if _is_sibling(version, other)]
    if replaced is None or replaced in others:
        return
    if replaced == str(version):
        message = "Ce modèle dit se remplacer lui-même."
    elif replaced in map(str, versions):
        message = f"Ce modèle dit remplacer {replaced}, qui n’est pas une version du même acte de la même académie."
    else:
        message = f"Ce modèle dit remplacer {replaced}, qui n’existe pas."
    listed = f"Les autres versions de cet acte sont\u00a0: {', '.join(others)}."
    alone = "Retirez remplace\u00a0: cet acte n’a pas d’autre version."
    hint = did_you_mean(replaced, others) or (listed if others else alone)
    yield error("MAN-002", version.located.place("remplace"), message, hint, subject=replaced)


def _approval_faults(version: _Version, versions: list[_Version]) -> Iterator[Diagnostic]:
    """MAN-003: there is no published version of the approved act in the window of this template."""
    acte = version.manifest.approuve
    if acte is None or _approved(version, versions):
        return
    academie = version.name.academie
    place = version.located.place("approuve")
    if same := [other for other in versions if other.is_of(academie, acte)]:
        message = f"Ce modèle approuve {cited(acte)}, dont aucune version publiée ne sert {version.fenetre}."
        windows = "\u00a0; ".join(f"{one.name.version} ({one.manifest.etat}, {one.fenetre})" for one in same)
        hint = f"Versions\u00a0: {windows}. Corrigez fenetre, publiez la version attendue, ou retirez approuve."
    else:
        message = f"Ce modèle approuve {cited(acte)}, mais l’académie {cited(academie)} n’a pas de modèle de cet acte."
        known = sorted({other.name.acte for other in versions if other.name.academie == academie})
        hint = did_you_mean(acte, known) or f"Ses actes sont\u00a0: {', '.join(known)}."
    yield error("MAN-003", place, message, hint, subject=acte)


def _unread_facts(version: _Version, versions: list[_Version]) -> Iterator[Diagnostic]:
    """MAN-004: no tag reads this fact, here or in a template that approves this one, nor what is computed from it."""
    approved = version.manifest.approuve
    readers = [other for other in versions if _approves(other, version)]
    if approved is None:
        readers.append(version)
    if any(reader.reads is None for reader in readers):
        return
    read = {name for reader in readers if reader.reads for name in _read(reader, reader.reads)}
    for path, name in _facts(version.manifest.faits):
        if name not in read and _FEEDS.get(name) not in read and _GOES_WITH.get(name) not in read:
            place, subject = version.located.place("faits", path, name), f"{version.owner}.{name}"
            if companion := _companion(name, version, versions):
                yield warning("MAN-004", place, *_read_by_companion(name, companion), subject=subject)
                continue
            message, hint = _unread(name, approved, sorted(read - _given(version.manifest.faits) - set(version.fed)))
            yield error("MAN-004", place, message, hint, subject=subject)


def _unread_variables(version: _Version, versions: list[_Version]) -> Iterator[Diagnostic]:
    """MAN-004: no tag reads this variable, here or in a template that approves this one, nor what is computed of it."""
    readers = [other for other in versions if _approves(other, version)]
    if version.reads is None or any(reader.reads is None for reader in readers):
        return
    read = set(version.reads.of_act) | words_read(all_sources(version.manifest.variables))
    read |= {name for reader in (version, *readers) if reader.reads for name in reader.reads.names}
    for name in version.manifest.variables:
        if name not in read and _FEEDS.get(name) not in read and _GOES_WITH.get(name) not in read:
            message = (
                f"Aucune balise ne lit la variable {cited(name)}, ni dans ce modèle ni dans ceux qui l’approuvent."
            )
            hint = f"Écrivez {{{{ acte.{name} }}}} là où le texte la dit, ou retirez cette variable."
            near = did_you_mean(name, sorted(version.reads.of_act - set(version.manifest.variables)))
            place = version.located.place("variables", name)
            yield error("MAN-004", place, message, f"{near} {hint}".lstrip(), subject=f"acte.{name}")


def _companion(name: str, version: _Version, versions: list[_Version]) -> _Version | None:
    """The newest template that approves this act at another time, and reads the fact: its next version will."""
    found = [
        other
        for other in versions
        if other.manifest.approuve
        and version.is_of(other.name.academie, other.manifest.approuve)
        and other.reads is not None
        and name in other.reads.names
    ]
    return max(found, key=lambda other: other.fenetre.du, default=None)


def _read_by_companion(name: str, companion: _Version) -> tuple[str, str]:
    message = (
        f"Aucune balise ne lit encore le fait {cited(name)}\u00a0: {companion} le lit, mais sert à d’autres jours."
    )
    return message, f"Faites de {companion.name.academie}/{companion.name.acte} une version pour cette fenêtre."


def _unread(name: str, approved: str | None, wanted: list[str]) -> tuple[str, str]:
    """The message and the hint for a fact that nothing reads; `wanted` are the names that are read and not given."""
    if approved is not None:
        message = f"Aucune balise ne lit le fait {cited(name)}\u00a0: ce modèle reprend les faits de {cited(approved)}."
        return message, f"Portez-le dans le manifeste de {cited(approved)}, ou retirez-le."
    message = f"Aucune balise ne lit le fait {cited(name)}, ni dans ce modèle ni dans ceux qui l’approuvent."
    advice = f"Écrivez {{{{ {owner_of_facts(None)}.{name} }}}} là où le texte le dit, ou retirez ce fait."
    return message, f"{did_you_mean(name, wanted)} {advice}".lstrip()


def _missing_facts(version: _Version, versions: list[_Version]) -> Iterator[Diagnostic]:
    """MAN-005: a tag needs a name that a manifest from which its facts may come does not give."""
    approved = version.manifest.approuve
    sources = [version] if approved is None else _approved(version, versions)
    place = version.located.place("faits" if approved is None else "approuve")
    given = {str(source): _given_to(version, source) | version.stated for source in sources}
    for name in sorted(_needed(version.reads) - set(version.fed)) if version.reads else ():
        if silent := [source for source in sources if name not in given[str(source)]]:
            verb = plural(len(silent), "ne donne", "ne donnent")
            who = "son manifeste" if approved is None else enumerate_in_french(map(str, silent))
            message = f"Le texte de ce modèle lit {version.owner}.{name}, que {who} {verb} pas."
            hint = _giving(version.owner, name, silent, given)
            yield error("MAN-005", place, message, hint, subject=f"{version.owner}.{name}")


def _read(version: _Version, reads: FactsRead) -> set[str]:
    """The names that its tags read, and the facts from which the values of roots that they read are computed."""
    return set(reads.names).union(*(facts for root, facts in version.fed.items() if root in reads.names))


def _needed(reads: FactsRead) -> set[str]:
    """What must be given: an `{% if %}` helps only with the names that are there, empty, when nothing gives them."""
    return {name for name in reads.names if name not in _OPTIONAL} | reads.needed


def _giving(owner: str, name: str, silent: list[_Version], given: Mapping[str, set[str]]) -> str:
    """What to do where a name is not given: the near one, or the fact to state and the files that lack it."""
    files = enumerate_in_french(source.path for source in silent)
    if name in _SOURCES:
        advice = f"Donnez {_SOURCES[name]} dans les faits de {files}\u00a0: ce nom en vient."
        around = f"Sinon, mettez la balise sous {{% if {owner}.{name.partition('.')[0]} %}}."
        return f"{advice} {around}" if name in _OPTIONAL else advice
    near = did_you_mean(name, sorted(set.union(*(given[str(source)] for source in silent))))
    return f"{near} Ajoutez ce fait dans {files}, ou corrigez la balise du fichier Word.".lstrip()


def _overlaps(version: _Version, versions: list[_Version]) -> Iterator[Diagnostic]:
    """MAN-006: an older published version of the same act serves on days of this one.

    An official text and our own wording of it may share their days: the official one is taken.
    """
    for other in versions:
        if not (other.is_published and _is_sibling(version, other) and _is_older(other, version)):
            continue
        if other.manifest.is_official != version.manifest.is_official:
            continue  # the official text is chosen
        follows = version.manifest.remplace == str(other) and _touch(other.fenetre, version.fenetre)
        if _meet(other.fenetre, version.fenetre) and not follows:
            message = (
                f"Ce modèle sert {version.fenetre}, et {other} {other.fenetre}\u00a0: leurs fenêtres se chevauchent."
            )
            hint = (
                f"Corrigez fenetre, ici ou dans {other.path}, ou donnez l’état «\u00a0abroge\u00a0» à la version "
                "qui ne sert plus."
            )
            yield error("MAN-006", version.located.place("fenetre", "du"), message, hint, subject=str(other))


def _approved(version: _Version, versions: list[_Version]) -> list[_Version]:
    """The published versions of the act that this template approves, in its window.

    One that only takes over on the last day, or ends on the first, counts where there is no other.
    """
    met = [other for other in versions if other.is_published and _approves(version, other)]
    return [other for other in met if not _touch(other.fenetre, version.fenetre)] or met


def _approves(version: _Version, other: _Version) -> bool:
    """True where the facts of `version` may come from `other`: it is of the act approved, and their windows meet."""
    acte = version.manifest.approuve
    return acte is not None and other.is_of(version.name.academie, acte) and _meet(version.fenetre, other.fenetre)


def _is_sibling(version: _Version, other: _Version) -> bool:
    return other is not version and other.is_of(version.name.academie, version.name.acte)


def _is_older(other: _Version, version: _Version) -> bool:
    return (other.fenetre.du, other.name) < (version.fenetre.du, version.name)


def _meet(one: Fenetre, other: Fenetre) -> bool:
    """True where a day is in both windows."""
    return one.holds(max(one.du, other.du)) and other.holds(max(one.du, other.du))


def _touch(one: Fenetre, other: Fenetre) -> bool:
    """True where the last day of a window is the first of the other, which begins later."""
    return one.du != other.du and (one.au == other.du or other.au == one.du)


def _facts(faits: Faits) -> Iterable[tuple[str, str]]:
    """The facts that have a name of their own: the part of `faits` where each stands, and its name."""
    named: dict[str, Iterable[str]] = {"dates": faits.dates, "nombres": faits.nombres, "textes": faits.textes}
    return ((part, name) for part, facts in named.items() for name in facts)


def _given_to(version: _Version, source: _Version) -> set[str]:
    """The names of facts that the tags of a version may read where `source` states them."""
    names = _given(source.manifest.facts)
    return names if version.manifest.approuve or version.key == version.owner else names - set(source.manifest.stated)


def _given(faits: Faits) -> set[str]:
    """The names that tags may read after that of their act where these are the facts."""
    names = set(faits.named()) - set(FACTS.named)
    names |= {name for name, value in FACTS.values(faits).items() if value is not None}
    names.update(_PERIODE if faits.periode else (), _PRECEDENTE if faits.precedente else ())
    return names
