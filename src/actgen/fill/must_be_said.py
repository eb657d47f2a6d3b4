"""What a dossier states of the sitting or of the vote and the template does not say: an act may not pass over it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from actgen.core.diagnostics import Diagnostic, error
from actgen.core.names import key_of
from actgen.french.typography import quoted
from actgen.variables.actes import OfSitting

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actgen.fill.compiled import CompiledTemplate
    from actgen.kinds.dossier import Dossier

Path = tuple[str, ...]
_SAYING = "les clauses communes presence et vote"
_OF_THE_ITEM = "la clause commune point-de-l-ordre-du-jour"
_COMINGS = "la clause commune presence-de-l-acte"
_AT_LENGTH = "ce fait"


class _Fact(Struct, frozen=True):
    """A fact: where the context has it, by which other names a template may say it, how a file states it, who says it.

    `path` begins by the root, `seance` or `acte`; `stated` is its name in a file where it has another.
    """

    path: Path
    others: tuple[str, ...] = ()
    stated: Path = ()
    saying: str = _SAYING

    @property
    def names(self) -> tuple[str, ...]:
        """The names under which a template says it."""
        return (".".join(self.path), *self.others)

    def of_item(self, name: str) -> str:
        """That name as a paper of the sitting reads it, act by act."""
        return name.replace("acte.", "seance.actes[].", 1) if name.startswith("acte.") else name

    def typed_at(self, acte: str) -> Path:
        """Where a file states it."""
        path = self.stated or self.path
        return ("actes", key_of(acte), *path[1:]) if path[0] == "acte" else path


def _moves(name: str) -> _Fact:
    """Who is not there for the act though she comes to the sitting: told in the act, or beside her name."""
    said = ("acte.presence.presents", "seance.presents[].mention", "seance.presents[].mouvements")
    return _Fact(("acte", "presence", name), said, ("seance", "mouvements"), _COMINGS)


def _of_the_vote(*names: str, saying: str = _SAYING) -> tuple[_Fact, ...]:
    return tuple(_Fact(("acte", "vote", name), saying=saying) for name in names)


#: The facts on which the lawfulness of the vote rests: each act says them.
_TO_SAY = (
    _Fact(("seance", "urgence")),
    _Fact(("seance", "seconde_convocation"), ("seance.sans_quorum",)),
    _Fact(("seance", "huis_clos")),
    _Fact(("seance", "suppleances"), saying="la clause commune presence-assemblee"),
    _Fact(("seance", "auxiliaires"), saying="la clause commune assistance"),
    _Fact(("seance", "en_visio"), stated=("seance", "presents"), saying="la clause commune assistance"),
    *_of_the_vote("scrutin", "non_participants"),
    _Fact(
        ("acte", "vote", "retraits"), stated=("acte", "vote", "non_participants"), saying="la clause commune retraits"
    ),
    *_of_the_vote("blancs", "nuls", "refus", "noms", "voix_preponderante"),
    *_of_the_vote("sans_secret", saying="la clause commune suite-du-vote"),
    _Fact(("acte", "vote", "rejet"), ("acte.vote.adopte", "acte.vote.resultat"), (), "la clause commune suite-du-vote"),
    _Fact(("acte", "issue"), saying="la clause commune issue"),
    _Fact(("acte", "election"), saying="la clause commune election"),
    _Fact(("acte", "president"), saying=_OF_THE_ITEM),
    _Fact(("acte", "ajout"), saying=_OF_THE_ITEM),
    _Fact(("acte", "huis_clos"), saying=_OF_THE_ITEM),
    _moves("attendus"),
    _moves("sortis"),
)
#: What a paper that tells the whole sitting says besides.
_AT_LENGTH_TOO = tuple(
    _Fact(path, saying=_AT_LENGTH)
    for path in (
        ("seance", "heure"), ("seance", "presents"), ("seance", "pouvoirs"), ("seance", "secretaires"),
        ("seance", "assistants"), ("acte", "rapporteur"), ("acte", "commission"), ("acte", "debats"), ("acte", "vote"),
        ("acte", "vote", "demandeurs"),
    )
)  # fmt: skip
#: What needs no sentence: the usual way of voting.
_USUAL = ("ordinaire",)


def unsaid_facts(
    compiled: CompiledTemplate, context: Mapping[str, Any], dossier: Dossier, acte: str
) -> Iterator[Diagnostic]:
    """REM-005: each such fact that is stated and that no tag of the template reads, where it was typed.

    So is each field that the kind of the act declares « a_dire: oui », and each fact of the sitting and of its acts
    where the kind itself is « a_dire: oui ».
    """
    kind = dossier.kind_of(acte)
    for fact in _passed_over(compiled.names) if kind.has(OfSitting) else ():
        if _is_stated(_at(context, fact.path)):
            yield _fault(compiled.label, dossier, fact.typed_at(acte), fact.saying)
    if kind.declared.a_dire and dossier.fiche.seance:
        yield from _unsaid_of_the_sitting(compiled, context, dossier)
    for name, declared in kind.declared.champs.items():
        if declared.a_dire and _is_stated(context["acte"].get(name)) and not _is_read(f"acte.{name}", compiled.names):
            yield _fault(compiled.label, dossier, ("actes", key_of(acte), name), "ce champ")


def _unsaid_of_the_sitting(
    compiled: CompiledTemplate, context: Mapping[str, Any], dossier: Dossier
) -> Iterator[Diagnostic]:
    """The same of a paper that tells the whole sitting: each fact once, of the first act that states it."""
    for fact in (*_TO_SAY, *_AT_LENGTH_TOO):
        if any(_is_read(fact.of_item(name), compiled.names) for name in fact.names):
            continue
        holders = [context["seance"]] if fact.path[0] == "seance" else context["seance"]["actes"]
        stated = (holder for holder in holders if _is_stated(_at(holder, fact.path[1:])))
        for holder in [*stated][:1]:
            yield _fault(compiled.label, dossier, fact.typed_at(holder.get("nom", "")), fact.saying)


def _fault(template: str, dossier: Dossier, path: Path, saying: str) -> Diagnostic:
    place = dossier.commune.document.keys.get(path) or dossier.place(*path)
    message = f"{quoted('.'.join(path))} est écrit ici, mais le modèle {template} ne le dit pas dans l’acte."
    hint = f"Demandez un modèle qui inclut {saying}, ou supprimez ce fait s’il est faux."
    return error("REM-005", place, message, hint, subject=".".join(path))


def _at(context: Mapping[str, Any], path: Path) -> Any:
    value: Any = context
    for name in path:
        value = value.get(name) if value else None
    return value


def _is_stated(value: Any) -> bool:
    """False for what is empty, for names that are none, and for the usual way of voting."""
    return any(value.values()) if isinstance(value, dict) else bool(value) and value not in _USUAL


@lru_cache(maxsize=256)
def _passed_over(names: frozenset[str]) -> tuple[_Fact, ...]:
    """The facts of which a template that reads these names says nothing."""
    return tuple(fact for fact in _TO_SAY if not any(_is_read(name, names) for name in fact.names))


def _is_read(name: str, names: frozenset[str]) -> bool:
    """Whether a tag reads it, or a part of it."""
    return any(path == name or path.startswith((f"{name}.", f"{name}[")) for path in names)
