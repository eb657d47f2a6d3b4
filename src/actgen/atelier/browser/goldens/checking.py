"""Every act beside its golden, collectivité after collectivité, while the page says how far it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.browser.answers import Answer, page, see_other
from actgen.atelier.browser.findings import told
from actgen.atelier.browser.jobs import Jobs
from actgen.atelier.browser.refusals import not_found
from actgen.atelier.goldens import report
from actgen.atelier.goldens.page_store import holds_pages
from actgen.atelier.goldens.producing import produce, produce_with_pages
from actgen.atelier.goldens.verdict import Verdict, judge
from actgen.core.still import standing_still
from actgen.core.unfinished import digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actgen.atelier.browser.asked import Asked
    from actgen.atelier.browser.findings import Finding
    from actgen.atelier.browser.jobs import Job
    from actgen.atelier.goldens.comparison import Comparison
    from actgen.core.project import Project

#: A report is a page of its own, which holds its style and its pictures and loads nothing.
_HEADERS = {"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:"}
JOBS: Jobs[Verdict] = Jobs()


class Difference(Struct, frozen=True):
    """An act that says something else: what changed, and the digest of what would be accepted."""

    comparison: Comparison
    digest: str


def show_goldens(asked: Asked) -> Answer:
    """What goldens are, the button that compares, the comparison that was made last."""
    return page(asked, "goldens.html", job=JOBS.latest(), communes=asked.project.communes())


def start_check(asked: Asked) -> Answer:
    """Compare the acts of every collectivité, or of the one that was chosen."""
    known = asked.project.communes()
    chosen = [slug for slug in known if slug == asked.typed("commune")] or known
    with_pages = bool(asked.typed("pages")) and holds_pages(asked.project)
    job = JOBS.start(partial(verdict_of, asked.project, slug, pages=with_pages) for slug in chosen)
    return see_other(f"/goldens/{job.identity}")


def show_check(asked: Asked) -> Answer:
    """How far a comparison is; it looks again by itself until it is over."""
    job = job_named(asked)
    answer = page(
        asked,
        "golden_check.html",
        job=job,
        differences=[*differences(job)],
        faults=_faults(job),
        same=sum(one.is_same for verdict in job.done for one in verdict.comparisons),
    )
    return answer if job.is_over else Answer(answer.body, headers={"refresh": "2"})


def show_report(asked: Asked) -> Answer:
    """The same as a page of its own, the pages of the acts before and after included."""
    done = job_named(asked).done
    every = Verdict(
        tuple(one for verdict in done for one in verdict.comparisons),
        {slug: found for verdict in done for slug, found in verdict.faults.items()},
        tuple(slug for verdict in done for slug in verdict.unfinished),
        tuple(dict.fromkeys(said for verdict in done for said in verdict.unseen)),
    )
    return Answer(report.page(every, asked.path.removesuffix("/rapport")).encode(), headers=_HEADERS)


def stop_check(asked: Asked) -> Answer:
    """Compare no further."""
    job = job_named(asked)
    job.stop()
    return see_other(f"/goldens/{job.identity}")


def verdict_of(project: Project, slug: str, *, pages: bool = False) -> Verdict:
    """The acts of a collectivité beside their goldens, with their pages where these are looked at too."""
    with standing_still():
        return judge(project, (slug,), produce_with_pages if pages else produce, pages=pages)


def differences(job: Job[Verdict]) -> Iterator[Difference]:
    """The acts that differ, as far as the comparison went."""
    for verdict in job.done:
        for one in verdict.differing:
            yield Difference(one, digest_of_act(one))


def digest_of_act(one: Comparison) -> str:
    """What would be accepted: the words of the act and its pages, nothing where it is no longer made."""
    pages = one.pages or {}
    parts = (one.produced.content if one.produced else b"", *(pages[name] for name in sorted(pages)))
    return digest(b"\0".join(parts))


def job_named(asked: Asked) -> Job[Verdict]:
    """The comparison that the address names; the page 404 where it is not remembered."""
    job = JOBS.find(asked.names["travail"])
    if job is None:
        raise not_found("Cette comparaison n’est plus gardée.", "Ouvrez « Goldens », et comparez de nouveau.")
    return job


def _faults(job: Job[Verdict]) -> Mapping[str, tuple[Finding, ...]]:
    return {slug: told(found) for verdict in job.done for slug, found in verdict.faults.items()}
