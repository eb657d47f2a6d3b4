"""A jurist in the atelier: sends a Word file, reads what is wrong with it, brings the next version in, publishes it,
then makes a kind of act.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from scripts.judges.places import ROOT
from scripts.judges.walking import Walker
from scripts.judges.walking_kind import walk_kind
from tests.ooxml.word import p, word_file

MODEL = "/modeles/nantes/convention"
WORD = ROOT / "templates" / "nantes" / "convention" / "2026.docx"
#: What looks at a page on the way, and gives the rules that it breaks.
Looks = Callable[[Walker], Iterator[str]]


def walk_jurist(walk: Walker, address: str, folder: Path, looks: Looks) -> Iterator[str]:
    """The way, from the upload to the published version; `folder` takes the file with a fault."""
    walk.go(address)
    walk.follow('nav a[href="/modeles"]')
    walk.follow('a[href="/modeles/verifier"]')
    walk.attach("#fichier", wrong_word(folder))
    walk.follow('button[value="montrer"]')
    walk.see("comune")
    yield from looks(walk)
    walk.follow('.fil a[href="/modeles"]')
    walk.follow(f'a[href="{MODEL}/2026"]')
    walk.fill("#nouvelle", "2030")
    walk.attach("#fichier", WORD)
    walk.follow(f'form[action="{MODEL}/2026/version"] button')
    walk.see("nantes/convention@2030 · projet")
    yield from looks(walk)
    if walk.look(_GIVEN) != "PK":
        yield "the Word file of the draft is none"
    walk.follow(f'a[href="{MODEL}/2030/manifeste"]')
    walk.see("1 ligne à compléter ou à relire")
    yield from looks(walk)
    walk.tick('[name="relu:fenetre.du"]')
    walk.follow('button[value="enregistrer"]')
    walk.see("Enregistré")
    walk.follow(f'.fil a[href="{MODEL}/2030"]')
    walk.fill("#date", "1er janvier 2030")
    walk.follow(f'form[action="{MODEL}/2030/publier"] button')
    walk.see("Voici ce que la publication écrirait")
    yield from looks(walk)
    walk.follow(f'form[action="{MODEL}/2030/publier"] button')
    walk.see("nantes/convention@2030 · publié")
    yield from walk_kind(walk, address.partition("/?")[0], looks)


_GIVEN = (
    f"fetch({json.dumps(f'{MODEL}/2030/fichier')}).then(a => a.arrayBuffer())"
    ".then(b => String.fromCharCode(...new Uint8Array(b.slice(0, 2))))"
)


def wrong_word(folder: Path) -> Path:
    """A Word file whose tag has a name that does not exist."""
    path = folder / "recu.docx"
    path.write_bytes(word_file(p("Vu la demande de {{ comune.nom }}")))
    return path
