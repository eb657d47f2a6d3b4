"""Diagnostics as pages show them."""

from __future__ import annotations

from actgen.atelier.browser.findings import told
from actgen.core.diagnostics import FilePlace, WordPlace, error, warning

PLACE = FilePlace("variables/communes/oudon.yaml", 12, 3, "  heure: 18:15")


def test_a_rule_unfolds_its_article_and_a_code_its_remedy() -> None:
    rule, code, unknown = told(
        [error("SEA-004", PLACE, "Faux."), error("VAR-001", PLACE, "Faux."), error("ZZZ-001", PLACE, "F.")]
    )
    assert rule.reference.title == "Un conseiller détient un seul pouvoir et n’en donne qu’un"
    assert rule.reference.source.startswith("CGCT, art.\u00a0L.\u00a02121-20")
    assert (code.reference.source, code.reference.why != "") == ("", True)
    assert (unknown.reference.title, unknown.reference.source) == ("ZZZ-001", "")


def test_errors_come_before_what_is_to_complete_and_warnings_last_each_once() -> None:
    found = [warning("SEA-001", PLACE, "w"), error("VAR-008", PLACE, "c"), error("VAR-001", PLACE, "e")]
    assert [one.word for one in told([*found, *found])] == ["erreur", "à compléter", "avertissement"]


def test_the_place_is_said_as_a_reader_says_it() -> None:
    (in_file,) = told([error("VAR-001", PLACE, "e")])
    (in_act,) = told([error("REV-001", WordPlace("tarifs", "corps", 3), "e")])
    assert (in_file.where, in_act.where) == ("variables/communes/oudon.yaml, ligne 12", "tarifs, corps, paragraphe 3")


def test_beside_its_field_a_finding_does_not_say_its_path_again() -> None:
    told_of = {
        "seance.presents[3]\u00a0: le texte n’est pas une heure.": "Le texte n’est pas une heure.",
        "seance.presents[3] n’est pas connu.": "seance.presents[3] n’est pas connu.",
    }
    for message, sentence in told_of.items():
        (one,) = told([error("VAR-003", PLACE, message, subject="seance.presents[3]")])
        assert (one.sentence, one.diagnostic.message) == (sentence, message)
    (mark,) = told([error("VAR-008", PLACE, "seance.heure est à compléter.", subject="seance.heure")])
    assert mark.sentence == "À compléter."
