"""What a dossier states of the sitting or of the vote and the template does not say: an act may not pass over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from actgen.core.diagnostics import Diagnostic, error
from actgen.core.names import key_of
from actgen.french.typography import quoted
from actgen.variables.actes import OfSitting

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from actgen.fill.compiled import CompiledTemplate
    from actgen.kinds.dossier import Dossier

Path = tuple[str, ...]

#: Where the context has a fact on which the lawfulness of the vote rests → the names under which a template reads it.
_TO_SAY: dict[Path, tuple[str, ...]] = {
    ("seance", "urgence"): ("seance.urgence",),
    ("seance", "seconde_convocation"): ("seance.seconde_convocation", "seance.sans_quorum"),
    ("seance", "huis_clos"): ("seance.huis_clos",),
    ("seance", "suppleances"): ("seance.suppleances",),
    ("seance", "auxiliaires"): ("seance.auxiliaires",),
    ("seance", "en_visio"): ("seance.en_visio",),
    ("acte", "vote", "scrutin"): ("acte.vote.scrutin",),
    ("acte", "vote", "non_participants"): ("acte.vote.non_participants",),
    ("acte", "vote", "retraits"): ("acte.vote.retraits",),
    ("acte", "vote", "blancs"): ("acte.vote.blancs",),
    ("acte", "vote", "nuls"): ("acte.vote.nuls",),
    ("acte", "vote", "refus"): ("acte.vote.refus",),
    ("acte", "vote", "noms"): ("acte.vote.noms",),
    ("acte", "vote", "voix_preponderante"): ("acte.vote.voix_preponderante",),
    ("acte", "vote", "sans_secret"): ("acte.vote.sans_secret",),
    ("acte", "vote", "rejet"): ("acte.vote.rejet", "acte.vote.adopte"),
    ("acte", "issue"): ("acte.issue",),
    ("acte", "election"): ("acte.election",),
    ("acte", "president"): ("acte.president",),
    ("acte", "ajout"): ("acte.ajout",),
    ("acte", "huis_clos"): ("acte.huis_clos",),
}
#: What needs no sentence: the usual way of voting.
_USUAL = ("ordinaire",)


#: What the context computes → the name under which a file states it, and the clause that says it.
_OF_THE_ITEM = "la clause commune point-de-l-ordre-du-jour"
_STATED_AS: dict[Path, tuple[str, str]] = {
    ("acte", "vote", "retraits"): ("non_participants", "la clause commune retraits"),
    ("acte", "vote", "sans_secret"): ("sans_secret", "la clause commune suite-du-vote"),
    ("acte", "vote", "rejet"): ("rejet", "la clause commune suite-du-vote"),
    ("acte", "issue"): ("issue", "la clause commune issue"),
    ("acte", "election"): ("election", "la clause commune election"),
    ("acte", "president"): ("president", _OF_THE_ITEM),
    ("acte", "ajout"): ("ajout", _OF_THE_ITEM),
    ("acte", "huis_clos"): ("huis_clos", _OF_THE_ITEM),
    ("seance", "auxiliaires"): ("auxiliaires", "la clause commune assistance"),
    ("seance", "en_visio"): ("presents", "la clause commune assistance"),
    ("seance", "suppleances"): ("suppleances", "la clause commune presence-assemblee"),
}
_SAYING = "les clauses communes presence et vote"


def unsaid_facts(
    compiled: CompiledTemplate, context: Mapping[str, Any], dossier: Dossier, acte: str
) -> Iterator[Diagnostic]:
    """REM-005: each such fact that is stated and that no tag of the template reads, where it was typed.

    So is each field that the kind of the act declares « a_dire: oui ».
    """
    kind, key, reads = dossier.kind_of(acte), key_of(acte), compiled.reads
    for path, names in _TO_SAY.items() if kind.has(OfSitting) else ():
        value = _at(context, path)
        if _is_stated(value) and not any(_is_read(name, reads) for name in names):
            yield _fault(compiled.label, dossier, *_typed_at(path, key))
    for name, declared in kind.declared.champs.items():
        if declared.a_dire and _is_stated(context["acte"].get(name)) and not _is_read(f"acte.{name}", reads):
            yield _fault(compiled.label, dossier, ("actes", key, name), "ce champ")


def _fault(template: str, dossier: Dossier, path: Path, saying: str) -> Diagnostic:
    place = dossier.commune.document.keys.get(path) or dossier.place(*path)
    message = f"{quoted('.'.join(path))} est écrit ici, mais le modèle {template} ne le dit pas dans l’acte."
    hint = f"Demandez un modèle qui inclut {saying}, ou supprimez ce fait s’il est faux."
    return error("REM-005", place, message, hint, subject=".".join(path))


def _typed_at(path: Path, key: str) -> tuple[Path, str]:
    """Where the file of the commune has what the context calls `acte.vote`, and what says it in an act."""
    *above, name = ("actes", key, *path[1:]) if path[0] == "acte" else path
    stated, saying = _STATED_AS.get(path, (name, _SAYING))
    return (*above, stated), saying


def _at(context: Mapping[str, Any], path: Path) -> Any:
    value: Any = context
    for name in path:
        value = value.get(name) if value else None
    return value


def _is_stated(value: Any) -> bool:
    """False for what is empty, for names that are none, and for the usual way of voting."""
    return any(value.values()) if isinstance(value, dict) else bool(value) and value not in _USUAL


def _is_read(name: str, reads: Collection[str]) -> bool:
    """Whether a tag reads it, a part of it, or the whole that it belongs to."""
    return any(path == name or path.startswith(f"{name}.") or name.startswith(f"{path}.") for path in reads)
