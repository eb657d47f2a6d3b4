"""Which blocks stay on the page of the next one."""

from __future__ import annotations

from actgen.atelier.plans.outline import read_outline
from actgen.atelier.plans.ties import tied


def kept(plan: str) -> list[str]:
    blocks = read_outline(plan, "plan.txt").body
    return [blocks[rank].style for rank in sorted(tied(blocks))]


def test_what_leads_to_a_list_stays_with_it() -> None:
    assert kept("Avant.\nIl doit :\n- lire,\n- écrire.\nAprès.") == ["Corps"]


def test_what_announces_a_table_stays_with_it_and_another_paragraph_does_not() -> None:
    assert kept("[Dispositif] DÉCIDE :\n| a | b |") == ["Dispositif"]
    assert kept("[Dispositif] DÉCIDE.\n| a | b |") == []


def test_a_line_in_bold_letters_above_a_table_is_its_heading_and_stays_with_it() -> None:
    assert kept("[Mention] **Section de fonctionnement**\n| a | b |") == ["Mention"]
    assert kept("[Mention] **Section** de fonctionnement\n| a | b |") == []


def test_the_signatures_stay_with_the_last_thing_decided_and_all_between() -> None:
    plan = "[Dispositif] APPROUVE\n[Dispositif] AUTORISE\n[Formalité] Certifié\n[Formalité] Recours\n{}"
    signed = "[Signatures]\nLe Maire\n[fin]"
    assert kept(plan.format(signed)) == ["Dispositif", "Formalité", "Formalité"]


def test_signatures_far_from_what_is_decided_stay_with_the_paragraph_before_them() -> None:
    plan = "[Dispositif] DÉCIDE\n" + "Un.\n" * 6 + "[Signatures]\nLe Maire\n[fin]"
    assert kept(plan) == ["Corps"]


def test_a_table_between_ends_what_goes_together() -> None:
    assert kept("[Dispositif] DÉCIDE\n| a | b |\nFait ici.\n[Signatures]\nLe Maire\n[fin]") == ["Corps"]
