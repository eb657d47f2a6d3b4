"""Acts for tests: from a few counts, from a few lines in the notation of a template plan, or filled ones in full."""

from __future__ import annotations

import datetime
import re
from functools import cache
from pathlib import Path

from actgen.atelier.plans.building import build_template
from actgen.atelier.plans.outline import read_outline
from actgen.core.metadata import Metadata
from actgen.document.model import Act
from actgen.document.reading import read_act

FILLED_ACTS = ("deliberation", "convention")
METADATA = Metadata(
    title="Convention d’adhésion",
    author="Commune d’Ancenis-Saint-Géréon",
    subject="Groupement de commandes e-primo",
    day=datetime.date(2025, 12, 15),
    keywords=("e-primo", "ENT"),
)
LABEL = "acte.docx"


def an_act(*, visas: int = 0, considerants: int = 0, articles: int = 0, body: str = "", footer: str = "") -> Act:
    """An act with so many visas, reasons and articles, then the lines of `body`."""
    lines = ["# Convention"]
    lines += [f"VU le texte {number}," for number in range(1, visas + 1)]
    lines += [f"CONSIDÉRANT la raison {number}," for number in range(1, considerants + 1)]
    for number in range(1, articles + 1):
        lines += [f"ARTICLE {number} – Objet {number}", f"Voici la règle {number}."]
    head = f"[pied de page]\n{footer}\n[fin]\n" if footer else ""
    return read_lines(head + "\n".join([*lines, body]))


@cache
def read_lines(plan: str) -> Act:
    """The act of a plan, through a Word file."""
    return read_act(word_file(plan), LABEL, METADATA)


@cache
def word_file(plan: str) -> bytes:
    """The Word file of a plan."""
    return build_template(read_outline(plan, "essai.plan.txt"), METADATA.title)


@cache
def filled_word_file(name: str) -> bytes:
    """The Word file of one of FILLED_ACTS."""
    return word_file(Path(__file__).with_name("actes").joinpath(f"{name}.plan.txt").read_text(encoding="utf-8"))


@cache
def filled_act(name: str) -> Act:
    """One of FILLED_ACTS, read back."""
    return read_act(filled_word_file(name), LABEL, METADATA)


def shown(message: str) -> str:
    """A message as it is easy to type: its no-break spaces made plain, once it is sure that it has them."""
    assert not re.search(r" [:;!?»]|« ", message), message
    return message.replace("\u00a0", " ").replace("\u202f", " ")
