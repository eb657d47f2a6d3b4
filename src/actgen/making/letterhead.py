"""The letterhead on which an act is made: that of its collectivité, where it has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.files import read_file
from actgen.fill.letterhead import Letterhead
from actgen.fill.papering import with_letterhead

if TYPE_CHECKING:
    from actgen.library.catalogue import ActTemplate
    from actgen.making.order import Order


def letterhead_of(order: Order, template: ActTemplate) -> Letterhead | None:
    """The letterhead of the collectivité of an order; None where it has none, and for an official text.

    The pages of an official text are its author's, header and footer included.
    """
    path = order.project.letterhead_file(order.commune)
    if template.manifest.is_official or not path.is_file():
        return None
    return Letterhead(order.project.show(path), read_file(path))


def on_paper(template: ActTemplate, paper: Letterhead | None) -> bytes:
    """The Word file of the template on that paper; InputFault with what is wrong with the paper."""
    return with_letterhead(template.docx, str(template.name), paper) if paper else template.docx
