"""The diagnostics of check at their fields."""

from __future__ import annotations

from actgen.atelier.browser.forms.placing import placed
from actgen.atelier.browser.forms.subjects import of_act
from actgen.core.diagnostics import FilePlace, WordPlace, error, warning
from tests.atelier.browser.forms.filling import KINDS, SUBVENTION, act, document, form

ACT = act("subvention", SUBVENTION)
FORM = form(ACT)


def at(*path: str | int) -> FilePlace:
    return ACT.document.place(("actes", "subvention", *path))


def test_a_diagnostic_stands_at_the_field_that_its_subject_names() -> None:
    missing = error("VAR-001", at(), "Il manque.", subject="actes.subvention.point")
    assert placed([missing], ACT, FORM).of("acte.point") == (missing,)
    wrong = error("VAR-003", at("aides", 1), "Faux.", subject="actes.subvention.aides[2].montant")
    assert placed([wrong], ACT, FORM).by_field == {"acte.aides.1.montant": (wrong,)}


def test_one_without_a_subject_stands_at_the_value_of_its_place() -> None:
    wrong = warning("NUM-001", at("aides", 0, "montant"), "Faux.")
    assert placed([wrong], ACT, FORM).by_field == {"acte.aides.0.montant": (wrong,)}


def test_one_of_a_value_that_has_no_control_stands_at_the_group_around_it() -> None:
    wrong = error("VOT-001", at("vote"), "Faux.")
    found = placed([wrong], ACT, FORM)
    assert found.by_field == {"acte.vote": (wrong,)}
    assert found.has_within("acte.vote")
    assert not found.has_within("acte.vot")


def test_one_of_another_file_or_of_the_finished_act_stands_above() -> None:
    others = [
        error("ACT-001", WordPlace("subvention"), "Faux."),
        error("SEA-001", FilePlace("autre.yaml", 3, 5), "Faux."),
    ]
    assert placed(others, ACT, FORM).above == tuple(others)


def test_an_act_of_a_list_is_known_by_its_name_too() -> None:
    found = document("actes:\n  - acte: subvention\n    nom: sports\n    objet: X\n")
    subject = of_act(KINDS["subvention"], ("actes", 0), found, KINDS, found.data)
    one = error("VAR-003", FilePlace(""), "Faux.", subject="actes.sports.objet")
    assert placed([one], subject, form(subject), "sports").by_field == {"acte.objet": (one,)}


def test_what_a_template_misses_stands_at_the_empty_field_of_that_name() -> None:
    missed = error("REM-001", WordPlace("mairie/affaire@2026"), "Le modèle l’emploie.", subject="heure")
    assert placed([missed], ACT, FORM).by_field == {"acte.vote.heure": (missed,)}
    given = error("REM-001", WordPlace("mairie/affaire@2026"), "Le modèle l’emploie.", subject="objet")
    assert placed([given], ACT, FORM).above == (given,)
