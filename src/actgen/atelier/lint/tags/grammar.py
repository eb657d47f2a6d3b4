"""Tags that are badly written, badly placed or badly nested: what compiling a template would refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.lint.template import Finding
from actgen.fill.tag_faults import TagFault, located_tag_faults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.lint.template import Template


def grammar_faults(template: Template) -> Iterator[Finding]:
    """BAL, MOD-013: every fault of a tag or a sign as it is written; what only follows from another is left out."""
    for part in template.parts:
        found = located_tag_faults(part.root, list(part.paragraphs))
        for fault in found:
            if not _follows(fault, found):
                yield Finding(fault.code, fault.wording, part, fault.paragraph, fault.tag, subject=fault.construct)


def _follows(fault: TagFault, others: list[TagFault]) -> bool:
    """Whether another fault is its cause: a letter that the tag should not have, a tag that is not alone."""
    if fault.code == "BAL-002":
        return any(one.code == "BAL-005" and one.tag == fault.tag for one in others)
    misplaced = {one.tag for one in others if one.code == "BAL-002"}
    return bool(fault.opener) and not misplaced.isdisjoint((fault.tag, fault.opener))
