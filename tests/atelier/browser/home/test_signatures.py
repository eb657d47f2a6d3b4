"""The word that an act is signed, on its page."""

from __future__ import annotations

import re

from actgen.core.project import Project
from tests.atelier.browser.served import Visitor, edit

ACT = "/collectivites/chateaubriant/dossier/actes/deliberation"


def source_in(page: str) -> str:
    found = re.search(r'name="source" value="([0-9a-f]{64})"', page)
    assert found is not None
    return found[1]


def test_the_word_that_an_act_is_signed_is_kept_until_what_it_is_made_of_changes(
    place: Project, visitor: Visitor
) -> None:
    source = source_in(visitor.get(ACT).text)
    signed = visitor.follow(visitor.post(f"{ACT}/signature", {"source": source}))
    assert "Noté signé par" in signed.said
    assert "n’est plus celui qui a été signé" not in signed.said
    assert "1 acte signé" in visitor.get("/?q=chateaubriant").said
    edit(place, "à la Halle de Béré", "à la mairie")
    changed = visitor.get(ACT)
    assert "Depuis, ses données ont changé : l’acte fait aujourd’hui n’est plus celui qui a été signé." in changed.said
    assert "ses données ont changé depuis" in visitor.get("/collectivites/chateaubriant").said
    taken_back = visitor.follow(visitor.post(f"{ACT}/signature/retrait"))
    assert "Noter que l’acte est signé" in taken_back.said


def test_an_act_that_changed_under_the_page_is_not_noted_as_signed(place: Project, visitor: Visitor) -> None:
    source = source_in(visitor.get(ACT).text)
    edit(place, "à la Halle de Béré", "à la mairie")
    refused = visitor.post(f"{ACT}/signature", {"source": source})
    assert refused.status == 400
    assert "L’acte a changé depuis que cette page a été ouverte. Rien n’a été noté." in refused.said
    assert not (place.root / "variables" / "journal").exists()
