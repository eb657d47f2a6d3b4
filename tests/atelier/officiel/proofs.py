"""Proofs of a template against the file that it was brought in from."""

from __future__ import annotations

from actgen.atelier.importing.bringing import bring_in
from actgen.atelier.importing.proposing.proposals import Placing
from actgen.atelier.officiel.proof import Proof, prove
from actgen.ooxml.clauses import NO_CLAUSES
from actgen.variables.manifest import Faits
from tests.atelier.officiel.received import NAME, facts, received


def bare(content: bytes) -> bytes:
    """The template of a received file without any tag."""
    from pathlib import PurePath

    return bring_in(content, PurePath("recue.docx"), NAME, facts(), NO_CLAUSES, Placing.NONE).docx


def proven(docx: bytes, source: bytes | None = None, faits: Faits | None = None) -> Proof:
    return prove(source or received(), docx, str(NAME), NAME.acte, faits or Faits(), facts())


TEMPLATE = bare(received())


def told(proof: Proof) -> list[tuple[str, str]]:
    return [(fault.code, fault.message) for fault in proof.faults]
