"""The guide lists the acts of a town hall that actgen brings, as their files describe them."""

from __future__ import annotations

import re

from actgen.core.project import Project
from actgen.library.catalogue import list_templates
from tests.conftest import ROOT
from tests.mairie.village import KINDS, flat

GUIDE = (ROOT / "docs" / "guide-redaction.md").read_text(encoding="utf-8")


def test_every_act_of_a_town_hall_is_in_the_guide_in_the_order_of_their_sending() -> None:
    listed = re.findall(r"^\| `([\w-]+)` \| (.+) \|$", GUIDE.partition("### Les actes d’une mairie")[2], re.MULTILINE)
    made = {name.acte for name in list_templates(Project(ROOT)) if name.academie == "mairie"}
    held = [kind for name, kind in KINDS.items() if name in made and not kind.is_paper]
    assert listed == [(kind.name, flat(kind.declared.description or "")) for kind in held]


def test_every_paper_of_a_sitting_is_in_its_guide_with_the_moment_at_which_it_is_made() -> None:
    listed = re.findall(
        r"^\| `([\w-]+)` \| (avant|après) \|", (ROOT / "docs" / "guide-seance.md").read_text("utf-8"), re.M
    )
    assert listed == [(name, kind.declared.papier_de_seance) for name, kind in KINDS.items() if kind.is_paper]
