"""The check of a finished act by all rules."""

from __future__ import annotations

from actgen.rules.act_check import check_act
from tests.france.building import altered, real, real_acts


def test_a_finding_shows_its_paragraph_and_what_to_do() -> None:
    act = altered(real_acts("saint-ambroix")["deliberation"], "Tribunal administratif de Nîmes", "tribunal de Nîmes")
    act = altered(act, "délai de deux mois", "délai de six mois")
    (finding,) = [one for one in check_act(real("saint-ambroix", "deliberation", act), "l’acte") if one.is_error]
    assert str(finding.place) == "l’acte, corps du texte, paragraphe 25"
    assert "délai de six mois" in finding.place.excerpt.replace("\u00a0", " ")
    assert finding.hint == "Corrigez le délai dans le modèle Word."


def test_findings_come_in_the_order_of_the_act_and_what_it_lacks_comes_last() -> None:
    act = altered(real_acts("ancenis-saint-gereon")["deliberation"], "Pour : 33", "Pour : 31")
    act = altered(act, "en exercice : 35", "en exercice : 36")
    act = altered(act, "Nicolas RAYMOND", "Nicolas RAIMOND")
    codes = [one.code for one in check_act(real("ancenis-saint-gereon", "deliberation", act), "l’acte")]
    assert codes == ["ACT-012", "ACT-011", "ACT-010"]
