"""The reference page of the rules."""

from __future__ import annotations

import re

from actgen.atelier.reference.rules import rule_page, rules_page
from actgen.french.advice import typeset
from actgen.rules.registry import RULES
from tests.france.by_code import BY_CODE


def test_the_page_lists_each_code_once() -> None:
    assert re.findall(r"^### ([A-Z]{3}-\d{3})", rules_page(), re.MULTILINE) == [rule.code for rule in RULES]


def test_the_page_opens_with_its_title_and_ends_with_one_line_break() -> None:
    page = rules_page()
    assert page.startswith("# Les règles de contrôle\n\nLe dossier d’une commune")
    assert page.endswith(".\n")
    assert "\n\n\n" not in page


def test_an_entry_tells_all_of_its_rule() -> None:
    page = rules_page()
    entry = page[page.index("### VOT-008") : page.index("### VOT-009")]
    assert entry == typeset(
        "### VOT-008 : La voix prépondérante n’est dite qu’en cas de partage\n\n"
        "- Gravité : erreur.\n"
        "- Source : CGCT, art. L. 2121-20.\n"
        "- Depuis : le 24\u00a0février 1996.\n"
        "- Lit : tout acte mis aux voix.\n\n"
        "La voix du président ne l’emporte que si les voix pour et contre sont en nombre égal, la sienne comprise.\n\n"
        "Juste :\n\n"
    ) + (
        "```yaml\nactes:\n  deliberation:\n"
        "    vote: { pour: 16, contre: 16, abstentions: 1, voix_preponderante: pour }\n```\n\n"
        "Faux\u00a0:\n\n"
        "```yaml\nactes:\n  deliberation:\n"
        "    vote: { pour: 17, contre: 16, abstentions: 0, voix_preponderante: pour }\n```\n\n"
    ) + typeset(
        "> La voix du président est dite prépondérante, mais les voix ne sont pas partagées : 17 pour et 16 contre.\n\n"
        "Que faire : Retirez « voix_preponderante », ou corrigez « pour » et « contre » : la voix du président y "
        "compte une fois.\n\n"
    )


def test_a_rule_on_the_sitting_or_on_the_file_names_no_act() -> None:
    assert "- Lit" not in rule_page(BY_CODE["SEA-001"]) + rule_page(BY_CODE["NUM-002"])


def test_a_rule_with_an_exception_tells_when_it_only_warns() -> None:
    entry = rule_page(BY_CODE["VOT-002"]).splitlines()
    assert entry[2] == (
        "- Gravité\u00a0: erreur\u202f; avertissement en cas de partage des voix, si le vote du président n’est pas "
        "connu\u202f; si aucun acte n’est à signer, car un projet rejeté est aussi une délibération."
    )


def test_a_rule_of_usage_is_of_no_day() -> None:
    assert "- Depuis\u00a0: toujours (calcul ou usage, sans texte daté)." in rule_page(BY_CODE["SEA-010"])


def test_a_rule_without_exception_tells_one_severity() -> None:
    page = rules_page()
    assert BY_CODE["NOM-001"].warns == ""
    assert page[page.index("### NOM-001") :].splitlines()[2] == "- Gravité\u00a0: avertissement."
