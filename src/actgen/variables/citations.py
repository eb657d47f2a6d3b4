"""The law that the description of a field cites, as the packages of law give it."""

from __future__ import annotations

from actgen.core.door import Group, brought


def cited_law(name: str) -> str:
    """The citation that goes with that name, in brackets after a space; nothing where no package gives one."""
    found = (cited for table in brought(Group.CITATIONS) if (cited := table().get(name)))
    return next((f" ({cited})" for cited in found), "")
