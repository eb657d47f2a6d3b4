"""A golden accepted: its act is made once more, and only what was looked at is written, its reason in the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from actgen.atelier.browser.answers import Answer, see_other
from actgen.atelier.browser.clock import now
from actgen.atelier.browser.goldens.checking import differences, digest_of_act, job_named, verdict_of
from actgen.atelier.browser.journal import ACCEPTED, line_at, record
from actgen.atelier.browser.locking import alone_in_project
from actgen.atelier.browser.refusals import bad_request, not_found
from actgen.atelier.browser.states import MAKING
from actgen.atelier.goldens.store import golden_file
from actgen.atelier.goldens.verdict import accept

if TYPE_CHECKING:
    from actgen.atelier.browser.asked import Asked
    from actgen.atelier.browser.goldens.checking import Difference
    from actgen.atelier.browser.jobs import Job
    from actgen.atelier.goldens.comparison import Comparison
    from actgen.atelier.goldens.store import GoldenName
    from actgen.atelier.goldens.verdict import Verdict


def accept_one(asked: Asked) -> Answer:
    """Make the golden of an act hold what it says now; the page 400 without a reason, or where it changed meanwhile."""
    job, reason = job_named(asked), asked.typed("pourquoi")
    shown = next((one for one in differences(job) if str(one.comparison.name) == asked.typed("acte")), None)
    if shown is None:
        raise not_found("Cet acte n’est pas dans la comparaison.", "Ouvrez « Goldens », et comparez de nouveau.")
    if not reason:
        raise bad_request(
            "Il manque la raison\u00a0: rien n’a été accepté.", "Dites en une ligne pourquoi l’acte change."
        )
    with MAKING:
        now_made = _again(asked, shown)
        with alone_in_project(asked.project):
            accept(asked.project, now_made)
    path = asked.project.show(golden_file(asked.project, now_made.name))
    instant = now()
    record(asked.project, instant, line_at(instant, asked.person.name, ACCEPTED, fichier=path, pourquoi=reason))
    _forget(job, now_made.name)
    return see_other(f"/goldens/{job.identity}")


def _again(asked: Asked, shown: Difference) -> Comparison:
    """The same act as it is made now; the page 400 where it says something else than what was looked at."""
    name, looked = shown.comparison.name, shown.comparison.pages is not None
    verdict = verdict_of(asked.project, name.commune, pages=looked)
    found = next((one for one in verdict.comparisons if one.name == name), None)
    if found is None or digest_of_act(found) != asked.typed("empreinte"):
        raise bad_request(
            "L’acte a changé depuis que cette page a été ouverte\u00a0: rien n’a été accepté.",
            "Comparez de nouveau, puis relisez.",
        )
    return found


def _forget(job: Job[Verdict], name: GoldenName) -> None:
    """Take what was accepted out of the differences of the page."""
    for rank, verdict in enumerate(job.done):
        left = tuple(one for one in verdict.comparisons if one.name != name)
        job.done[rank] = replace(verdict, comparisons=left)
