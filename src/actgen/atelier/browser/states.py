"""The state of each act, as the engine finds it: what is to complete, what is wrong, what may be made."""

from __future__ import annotations

from collections import OrderedDict
from enum import StrEnum
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from msgspec import Struct, field

from actgen.atelier.browser.inputs import digest_of_inputs
from actgen.atelier.browser.typed_acts import Blocks, blocks_of, blocks_of_typed, typed_acts
from actgen.atelier.first_file.starting import stated_day
from actgen.core.errors import InputFault, UsageFault
from actgen.core.names import key_of
from actgen.core.still import standing_still
from actgen.french.capitals import first_capital
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.dossier import load_dossier
from actgen.kinds.selecting import ALL_ACTES
from actgen.library.catalogue import is_item_alone
from actgen.making.attempts import each
from actgen.making.checking import check
from actgen.making.choosing import choose
from actgen.making.filling import fill_act as fill
from actgen.making.loading import Loaded
from actgen.making.order import Order
from actgen.making.reading import read
from actgen.making.reviewing import Reviewed, review
from actgen.rules.known import with_known
from actgen.variables.marks import MARK_CODE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from actgen.atelier.browser.places import Part
    from actgen.atelier.browser.typed_acts import TypedAct
    from actgen.core.diagnostics import Diagnostic
    from actgen.core.origin import Origin
    from actgen.core.project import Project
    from actgen.kinds.dossier import Dossier
    from actgen.variables.yaml.plain import Path

#: Of how many parts of collectivités what was found is kept.
_KEPT = 512


class State(StrEnum):
    """How far an act is; « en attente » of the other acts of its file; « signé » is a person’s word, in the journal."""

    A_COMPLETER = "à compléter"
    FAUTES = "fautes"
    ATTEND = "en attente"
    PRET = "prêt"
    APRES = "après la séance"
    POINT = "point de l’ordre du jour"


class ActState(Struct, frozen=True):
    """What is known of one act: its name, that of its kind in a sentence, what was found of it and of its file.

    `others` are the faults of the other acts of the same file, which stop it too. `source` is the digest of its Word
    file and `origin` what that is made of, where it can be made; `is_paper` for a paper of the sitting that the file
    does not name.
    """

    name: str
    kind: str
    state: State
    findings: tuple[Diagnostic, ...] = ()
    others: tuple[Diagnostic, ...] = ()
    source: str = ""
    origin: Origin | None = None
    echeances: tuple[str, ...] = ()
    is_paper: bool = False
    objet: str = ""

    @property
    def title(self) -> str:
        """What a list calls it: its object, else what it is."""
        return self.objet or first_capital(self.kind)

    @property
    def marks(self) -> int:
        """How many values are still to be typed."""
        return sum(one.code == MARK_CODE for one in self.findings)

    @property
    def errors(self) -> int:
        """How many errors there are, without what is to complete."""
        return sum(one.is_error for one in self.findings) - self.marks

    @property
    def warnings(self) -> int:
        """How many warnings there are."""
        return sum(not one.is_error for one in self.findings)

    @property
    def may_be_made(self) -> bool:
        """Whether its files can be had now."""
        return self.state is State.PRET


class PartState(Struct, frozen=True):
    """What is known of a file of acts: its acts, and what is wrong with it before any act is known."""

    acts: tuple[ActState, ...]
    faults: tuple[Diagnostic, ...] = ()
    date: str = ""

    def act(self, name: str) -> ActState | None:
        """The act of that name; None where there is none such."""
        return next((one for one in self.acts if one.name == name), None)


class _Memory(Struct):
    """What was found, by the part and the digest of what it was found in; the oldest goes first."""

    held: OrderedDict[tuple[str, ...], PartState] = field(default_factory=OrderedDict)
    lock: Lock = field(default_factory=Lock)

    def get(self, key: tuple[str, ...]) -> PartState | None:
        with self.lock:
            if key in self.held:
                self.held.move_to_end(key)
            return self.held.get(key)

    def put(self, key: tuple[str, ...], found: PartState) -> None:
        with self.lock:
            self.held[key] = found
            while len(self.held) > _KEPT:
                self.held.popitem(last=False)


_MEMORY = _Memory()
#: One act is made at a time: the engine is the processor’s work, which threads do not share.
MAKING = Lock()


def state_of(part: Part) -> PartState:
    """The state of the acts of a part; never a fault: what is wrong is in it."""
    key = _key(part)
    found = _MEMORY.get(key)
    if found is None:
        with MAKING, standing_still():
            found = _MEMORY.get(key) or _found(part)  # another page may have asked for it meanwhile
        if _key(part) == key:  # nothing was written meanwhile
            _MEMORY.put(key, found)
    return found


def known_state_of(part: Part) -> PartState | None:
    """The same where it is known already: a page of many collectivités works out a few of them at a time."""
    return _MEMORY.get(_key(part))


def _key(part: Part) -> tuple[str, ...]:
    return str(part.project.root), part.slug, part.word, digest_of_inputs(part.project, part.slug)


def _found(part: Part) -> PartState:
    try:
        dossier = load_dossier(part.project, part.slug, part.seance)
    except InputFault as fault:
        return _unread(part, with_known(part.project, part.slug, part.seance, fault.diagnostics))
    except UsageFault:  # it went between two looks
        return PartState(())
    names = (*_in_order(dossier), *dossier.papers())
    made = dict(_made(part, dossier, [name for name in names if _is_made(part.project, dossier, name)]))
    blocks = _blocks(dossier)
    acts = tuple(_state(dossier, name, made.get(name), blocks) for name in names)
    return PartState(acts, date=dossier.seance.date.isoformat() if dossier.fiche.seance else "")


def _in_order(dossier: Dossier) -> tuple[str, ...]:
    """The acts in the order of the agenda, then those that no council takes."""
    return tuple(dict.fromkeys([*(act.name for act in dossier.agenda()), *dossier.actes()]))


def _is_made(project: Project, dossier: Dossier, name: str) -> bool:
    return not (dossier.waits(name) or is_item_alone(project, dossier, name))


def _made(part: Part, dossier: Dossier, names: list[str]) -> Iterator[tuple[str, Reviewed | InputFault]]:
    """Each act as far as the seven steps take it: the sixth, or the fault that stops it."""
    order = Order(part.project, part.slug, ALL_ACTES, seance=part.seance, dossier=dossier)
    try:
        checked = check(Loaded(order, dossier, tuple(names)))
    except InputFault as fault:
        yield from ((name, fault) for name in names)
        return
    tried = each(each(each(each(checked, choose), fill), read), review)
    yield from zip(names, tried, strict=True)


def _state(dossier: Dossier, name: str, made: Reviewed | InputFault | None, blocks: Blocks) -> ActState:
    kind, is_paper = dossier.kind_of(name).declared.nom, name in dossier.papers()
    objet = str(getattr(dossier.acte(name), "objet", "") or "")
    known = partial(ActState, name, kind, is_paper=is_paper, objet=objet)
    if made is None:
        return known(State.APRES if dossier.waits(name) else State.POINT)
    if isinstance(made, Reviewed):
        source = made.read.made.filled.sha256
        origin = made.read.made.metadata.origin
        return known(State.PRET, made.warnings, source=source, origin=origin, echeances=made.echeances)
    own, others = blocks.parted(made.diagnostics, name)
    return known(_of(own), own, others)


def _blocks(dossier: Dossier) -> Blocks:
    names: dict[Path, str] = {("actes", key_of(name)): name for name in dossier.actes()}
    return blocks_of([dossier.commune.document.keys], names)


def _unread(part: Part, diagnostics: tuple[Diagnostic, ...]) -> PartState:
    """A file that cannot be read as a dossier yet: its acts as they are typed, each with what stands in its lines."""
    typed = typed_acts(part, kinds_of(part.project))
    blocks = blocks_of_typed(typed)
    acts = tuple(_typed(one, *blocks.parted(diagnostics, one.name)) for one in typed)
    return PartState(acts, () if acts else diagnostics, _day(typed))


def _day(typed: Iterable[TypedAct]) -> str:
    """The day that a file which cannot be read yet states already."""
    found = next(filter(None, (stated_day(one.document.data) for one in typed)), None)
    return found.isoformat() if found else ""


def _typed(act: TypedAct, own: tuple[Diagnostic, ...], others: tuple[Diagnostic, ...]) -> ActState:
    return ActState(act.name, act.kind_said, _of(own), own, others, objet=act.typed("objet"))


def _of(own: tuple[Diagnostic, ...]) -> State:
    errors = [one for one in own if one.is_error]
    if not errors:
        return State.ATTEND
    return State.A_COMPLETER if all(one.code == MARK_CODE for one in errors) else State.FAUTES
