"""The letterhead on which an act is made: that of its collectivité, where it has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.core.files import read_file
from actgen.core.still import kept_while_still
from actgen.fill.letterhead import Letterhead
from actgen.fill.papering import with_letterhead

if TYPE_CHECKING:
    from actgen.core.project import Project
    from actgen.library.catalogue import ActTemplate
    from actgen.making.order import Order


def letterhead_of(order: Order, template: ActTemplate) -> Letterhead | None:
    """The letterhead of the collectivité of an order; None where it has none, and for an official text.

    The pages of an official text are its author's, header and footer included.
    """
    if template.manifest.is_official or order.commune not in _having_one(order.project):
        return None
    path = order.project.letterhead_file(order.commune)
    return Letterhead(order.project.show(path), read_file(path))


@kept_while_still
def _having_one(project: Project) -> frozenset[str]:
    """The collectivités that have a letterhead."""
    return frozenset(project.letterheads())


def on_paper(template: ActTemplate, paper: Letterhead | None) -> bytes:
    """The Word file of the template on that paper; InputFault with what is wrong with the paper."""
    return with_letterhead(template.docx, str(template.name), paper) if paper else template.docx
