"""Two versions as a user names them, and all that is found between them: what every report is made from."""

from __future__ import annotations

from msgspec import Struct

from actgen.atelier.revision.acts import ActChange
from actgen.atelier.revision.comparing import compare
from actgen.atelier.revision.facts import facts_changed
from actgen.atelier.revision.model import Revision
from actgen.atelier.revision.versions import Version
from actgen.atelier.revision.word.tracked import NO_DATE, tracked_docx


class Comparison(Struct, frozen=True):
    """Both versions, what differs, and the acts of the project that it touches; None where acts were not asked for."""

    before: Version
    after: Version
    revision: Revision
    acts: tuple[ActChange, ...] | None = None

    @property
    def title(self) -> str:
        """« nantes/convention@2022 → nantes/convention@2026 »."""
        return f"{self.before.label} → {self.after.label}"

    @property
    def changed_acts(self) -> tuple[ActChange, ...]:
        """The acts that both versions make, otherwise."""
        return tuple(act for act in self.acts or () if not act.is_same and not act.broken_by)

    @property
    def broken_acts(self) -> tuple[ActChange, ...]:
        """The acts that one of the versions cannot make."""
        return tuple(act for act in self.acts or () if act.broken_by)


def compare_versions(before: Version, after: Version) -> Revision:
    """All that differs between two versions, their manifests included where both have one."""
    facts = (
        facts_changed(before.template.manifest, after.template.manifest) if before.template and after.template else ()
    )
    return compare(before.text, after.text, facts)


def tracked_file(comparison: Comparison, author: str) -> bytes:
    """The Word file with tracked changes, dated by the window of the second version where it has one."""
    before, after = comparison.before, comparison.after
    day = after.template.manifest.fenetre.du.isoformat() if after.template else NO_DATE
    return tracked_docx(comparison.revision, before.package, after.package, author, day)
