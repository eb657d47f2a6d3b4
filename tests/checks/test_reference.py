"""The reference page of the rules."""

from __future__ import annotations

from actgen.checks.reference import rules_page
from actgen.checks.registry import RULES, explain


def test_the_page_lists_each_code_once() -> None:
    page = rules_page()
    assert {rule.code: page.count(rule.code) for rule in RULES} == {rule.code: 1 for rule in RULES}


def test_the_page_opens_with_its_title_and_ends_with_one_line_break() -> None:
    page = rules_page()
    assert page.startswith("# Les règles de contrôle\n\nLe dossier d’une commune")
    assert page.endswith(".\n")
    assert "\n\n\n" not in page


def test_an_entry_tells_all_of_its_rule() -> None:
    page = rules_page()
    entry = page[page.index("### VOT-002") : page.index("## Les dates de l’acte")]
    assert entry == (
        "### VOT-002\u00a0: La délibération est adoptée à la majorité absolue des suffrages exprimés\n\n"
        "- Gravité\u00a0: erreur\u202f; avertissement en cas de partage des voix.\n"
        "- Source\u00a0: CGCT, art.\u00a0L.\u00a02121-20.\n\n"
        "La majorité absolue est de plus de la moitié des suffrages exprimés\u00a0: les voix pour et les voix contre. "
        "Une abstention n’est pas un suffrage exprimé. En cas de partage et si le scrutin n’est pas secret, la voix du "
        "président est prépondérante.\n\n"
        "Juste\u00a0:\n\n"
        "```yaml\nactes:\n  deliberation:\n    vote: { pour: 11, contre: 10, abstentions: 12 }\n```\n\n"
        "Faux\u00a0:\n\n"
        "```yaml\nactes:\n  deliberation:\n    vote: { pour: 10, contre: 11, abstentions: 12 }\n```\n\n"
        "> La délibération est rejetée\u00a0: 10 voix pour sur 21 suffrages exprimés, alors que la majorité absolue "
        "est de 11 voix.\n\n"
        "Que faire\u00a0: Corrigez le vote s’il est mal recopié\u00a0: un projet rejeté "
        "ne donne pas lieu à cet acte.\n\n"
    )


def test_a_rule_without_exception_tells_one_severity() -> None:
    page = rules_page()
    assert explain("NOM-001").warns == ""
    assert page[page.index("### NOM-001") :].splitlines()[2] == "- Gravité\u00a0: avertissement."
