"""An act that came back, verified: it is made again from the origin that it states, and the two are compared."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from actgen.atelier.compare.passages import act_difference
from actgen.atelier.officiel.checking import proof_of
from actgen.atelier.verification.stated import contradicted, read_stated
from actgen.core.diagnostics import WordPlace, error
from actgen.core.errors import InputFault, UsageFault
from actgen.core.names import parse_template_name
from actgen.core.origin import sha256
from actgen.document.paragraphs import all_pictures
from actgen.document.reading import read_act
from actgen.document.word.pictures import picture_named
from actgen.kinds.files import NO_SITTING, parts_of
from actgen.kinds.selecting import dossier_with
from actgen.library.catalogue import load_template
from actgen.library.drafts import Drafts
from actgen.pipeline import render_acts
from actgen.writers.typst import engine_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.compare.passages import Passage
    from actgen.atelier.officiel.proof import Proof
    from actgen.atelier.verification.stated import Stated
    from actgen.core.diagnostics import Diagnostic
    from actgen.core.origin import Origin
    from actgen.core.project import Project
    from actgen.document.model import Act
    from actgen.making.writing import Rendered

#: The code of a picture that is another one.
PICTURE = "VER-010"
#: The code of data that are not those of the origin.
DATA = "VER-011"
_OTHER_PROJECT = (
    "Ce fichier vient peut-être d’un autre projet\u00a0: nommez-le avec --project DOSSIER. "
    "Sinon, reprenez dans l’historique du projet ce qui en a été retiré."
)


class State(StrEnum):
    """How the file stands to the act made again."""

    IDENTICAL = "identique"
    SAME_WORDS = "mêmes mots"
    EXTENDED = "complété"
    OTHER_VERSION = "autre version"
    DIFFERENT = "différent"


class Verification(Struct, frozen=True):
    """What was found: the origin that the file states, that of the act made now, and how the two acts differ.

    `passages` lead from the act made now to the file; `faults` are what an act made by actgen never holds. `proof` is
    that of the official text, made again, where the file says that it holds one. `engine` is what the file states of
    that of its pages, where it is not the usual one, and `engine_now` the one of this machine: « typst/0.15.2 ».
    """

    format: str
    stated: Origin
    now: Origin
    state: State
    passages: tuple[Passage, ...] = ()
    faults: tuple[Diagnostic, ...] = ()
    proof: Proof | None = None
    engine: str = ""
    engine_now: str = ""

    @property
    def is_faithful(self) -> bool:
        """True where the file says what the project says, and the project what the official text says."""
        is_proven = self.proof is None or not self.proof.faults
        return is_proven and self.state in (State.IDENTICAL, State.SAME_WORDS)

    @property
    def has_same_origin(self) -> bool:
        """True where template, data, version of actgen and engine are still those of the file."""
        return self.stated == self.now and self.engine == self.engine_now


def verify(project: Project, content: bytes, label: str) -> Verification:
    """The file beside the act made again; `label` names it in diagnostics.

    UsageFault when it is no act of actgen, or when the project has not its template, its commune or its act;
    InputFault when the project's act can no longer be made.
    """
    stated = read_stated(content)
    found = _with_engine(_compared(project, content, label, stated), stated)
    if not stated.origin.source_sha256:
        return found
    return replace(found, proof=proof_of(project, parse_template_name(stated.origin.template)))


def _with_engine(found: Verification, stated: Stated) -> Verification:
    if not stated.version:
        return found
    return replace(found, engine=f"{stated.engine}/{stated.version}", engine_now=engine_name())


def _compared(project: Project, content: bytes, label: str, stated: Stated) -> Verification:
    """The file beside the act made plain, as for a signature, and beside the marked one where only that fits."""
    plain = _beside(_made_again(project, stated, Drafts.PLAIN), content, label, stated)
    if plain.state is not State.DIFFERENT:
        return plain
    marked = _made_again(project, stated, Drafts.MARKED)
    beside = _beside(marked, content, label, stated) if marked.mark else plain
    return plain if beside.state is State.DIFFERENT else beside


def _beside(rendered: Rendered, content: bytes, label: str, stated: Stated) -> Verification:
    now = rendered.act.metadata.origin
    assert now is not None  # the pipeline states one for every act
    made = rendered.files[stated.format]
    if content == made:
        return Verification(stated.format, stated.origin, now, State.IDENTICAL)
    if stated.format == "pdf":
        return Verification(stated.format, stated.origin, now, *_of_pages(content, made, label, stated))
    try:
        act = read_act(content, label, rendered.act.metadata)
    except InputFault as fault:
        return Verification(stated.format, stated.origin, now, State.DIFFERENT, faults=fault.diagnostics)
    passages, faults = act_difference(rendered.act, act), tuple(_other_pictures(rendered.act, act, label))
    state = State.DIFFERENT if passages or faults else State.SAME_WORDS
    return Verification(stated.format, stated.origin, now, state, passages, faults)


def _of_pages(
    content: bytes, made: bytes, label: str, stated: Stated
) -> tuple[State, tuple[Passage, ...], tuple[Diagnostic, ...]]:
    """How a PDF of other bytes stands to the one made now; VER-011: data inside that are not those of its origin."""
    if content.startswith(made):
        return State.EXTENDED, (), ()
    if stated.is_of_earlier_version:
        return State.OTHER_VERSION, (), ()
    data = stated.attached.data
    if not data or sha256(data) == stated.origin.data_sha256:
        return State.DIFFERENT, (), ()
    message = "Les données jointes à ce PDF ne sont pas celles dont il se dit fait."
    hint = "Ne vous y fiez pas\u00a0: elles ont été remplacées après coup. Celles du projet sont dans ses fichiers."
    return State.DIFFERENT, (), (error(DATA, WordPlace(label), message, hint, subject=stated.origin.acte),)


def _other_pictures(made: Act, found: Act, label: str) -> Iterator[Diagnostic]:
    """VER-010: each picture of the file that is none of the act made now, though its words are the same."""
    own = {one.content for one in all_pictures(made)}
    for one in all_pictures(found):
        if one.content not in own:
            message = f"{picture_named(one.alternative)} n’est pas celle de l’acte que fait le projet."
            hint = "Comparez-la à celle de l’acte\u00a0: elle a été remplacée, ou celle du projet a changé depuis."
            yield error(PICTURE, WordPlace(label), message, hint, subject=one.alternative)


def _part_of(project: Project, origin: Origin) -> str | None:
    """The sitting that the file states; the acts without one where it states none, and the commune has such acts."""
    parts = parts_of(project, origin.commune)
    return origin.seance or (NO_SITTING if NO_SITTING in parts else None)


def _made_again(project: Project, stated: Stated, drafts: Drafts) -> Rendered:
    origin = stated.origin
    try:
        name = parse_template_name(origin.template)
        load_template(project, name)
        seance = _part_of(project, origin)
        dossier = dossier_with(project, origin.commune, origin.acte, seance)
        if origin.acte in dossier.actes() and dossier.kind_of(origin.acte).name != name.acte:
            raise contradicted()
        rendered = render_acts(
            project,
            origin.commune,
            origin.acte,
            (stated.format,),
            version=name.version,
            drafts=drafts,
            engine=stated.engine,
            seance=seance,
            joined=stated.attached.joined,
        )
    except UsageFault as fault:
        raise UsageFault(fault.message, _OTHER_PROJECT) from fault
    return rendered[0]
