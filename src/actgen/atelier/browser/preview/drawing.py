"""An act that is looked at, as a page of its own: its values are links, and no one takes it for an act to sign."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from actgen.atelier.browser.preview.fields import places_of
from actgen.atelier.browser.preview.linking import linked
from actgen.writers.html import page
from actgen.writers.stylesheet import style

if TYPE_CHECKING:
    from actgen.atelier.browser.places import Part
    from actgen.kinds.dossier import Dossier
    from actgen.making.previewing import Preview

_TOP = '<aside class="apercu-mention" aria-label="Avertissement">Aperçu – acte à ne pas signer</aside>'


def drawn(preview: Preview, part: Part, dossier: Dossier, acte: str) -> str:
    """The page of the act, with what says that it is a preview above it."""
    css = style("acte.css") + style("ecran.css") + _style()
    places = [places_of(paths, part, dossier, acte) for paths in preview.values]
    return linked(page(preview.act, css, _TOP), places)


def _style() -> str:
    return resources.files("actgen.atelier.browser.preview").joinpath("apercu.css").read_text(encoding="utf-8")
