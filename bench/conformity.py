"""The last reading of each real act beside the law and its dossier, and what share of the making of the act it is."""

from __future__ import annotations

from actgen.pipeline import render_acts
from actgen.rules.act_check import check_act
from actgen.rules.finished import finish
from bench._acts import PROJECT
from bench._measure import duel, row
from tests.france.building import REAL, dossier_of, facts_of, real_acts


def main() -> None:
    """Print the time of the rules for each act, and how many times longer the act takes to make, in one run."""
    for slug, acte in REAL:
        act, dossier, facts = real_acts(slug)[acte], dossier_of(slug), facts_of(slug, acte)

        def checked(act=act, acte=acte, dossier=dossier, facts=facts) -> None:  # type: ignore[no-untyped-def]
            check_act(finish(act, acte, dossier, facts), acte)

        def made(slug=slug, acte=acte) -> None:  # type: ignore[no-untyped-def]
            render_acts(PROJECT, slug, acte, ())

        rules, making = duel(checked, made, rounds=7, times=5)
        print(f"{slug}, {acte}")
        row("rules on the finished act", rules)
        row("the act, from its files to the end of the review", making)
        row("making / rules", making / rules, "times")


if __name__ == "__main__":
    main()
