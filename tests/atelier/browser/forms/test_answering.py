"""What a saved form writes into the file: what was typed, and nothing else."""

from __future__ import annotations

import pytest

from actgen.atelier.browser.forms.answering import wanted_by
from actgen.atelier.browser.forms.posted import posted
from actgen.atelier.browser.forms.subjects import of_act, of_collectivite
from actgen.atelier.rewriting.merging import rewritten
from actgen.atelier.rewriting.wanted import plain
from tests.atelier.browser.forms.filling import ANCENIS, KINDS, SUBVENTION, act, changes, document, saved, sitting

ACT = act("subvention", SUBVENTION)


@pytest.mark.parametrize("kind", ["deliberation", "convention", "annexe-engagement"])
def test_a_form_that_nobody_touched_changes_no_byte(kind: str) -> None:
    assert saved(act(kind, ANCENIS), ANCENIS) == ANCENIS


def test_the_form_of_a_sitting_that_nobody_touched_changes_no_byte() -> None:
    assert saved(sitting(ANCENIS), ANCENIS) == ANCENIS


def test_a_value_that_was_typed_takes_its_place_beside_its_remark() -> None:
    after = saved(ACT, SUBVENTION, acte__numero="2026-13", acte__objet=" Aides\r\nde 2026 ")
    assert changes(SUBVENTION, after) == [
        "-     numero: 2026-12  # du registre",
        "+     numero: 2026-13  # du registre",
        "-     objet: Subventions de 2026",
        "+     objet: Aides de 2026",
    ]


def test_a_needed_value_that_is_emptied_is_to_be_completed_and_another_goes() -> None:
    text = SUBVENTION.replace("    exercice", "    point: 3\n    exercice")
    after = saved(act("subvention", text), text, acte__objet="", acte__point="")
    assert sorted(changes(text, after)) == [
        "+     objet: à compléter",
        "-     objet: Subventions de 2026",
        "-     point: 3",
    ]


def test_what_is_to_be_completed_stays_so_until_it_is_typed() -> None:
    text = SUBVENTION.replace("2026-12", "à compléter")
    assert saved(act("subvention", text), text) == text
    assert "numero: 2026-9  #" in saved(act("subvention", text), text, acte__numero="2026-9")


def test_the_empty_row_adds_a_group_with_what_it_needs() -> None:
    after = saved(ACT, SUBVENTION, acte__aides__2__association="Chorale")
    assert changes(SUBVENTION, after) == ["+       - association: Chorale", "+         montant: à compléter"]


def test_a_row_is_taken_out_and_the_remark_beside_it_stays() -> None:
    after = saved(ACT, SUBVENTION, faire="retirer:acte.aides.1")
    assert changes(SUBVENTION, after) == [
        '-       - { association: Amicale, montant: "300" }  # reconduite',
        "+       # reconduite",
    ]


def test_a_row_moves_with_what_was_typed_in_it() -> None:
    after = saved(ACT, SUBVENTION, acte__aides__1__montant="400", faire="monter:acte.aides.1")
    assert after.index('Amicale, montant: "400" }  # reconduite') < after.index("Club de judo")


def test_a_row_that_is_emptied_goes() -> None:
    after = saved(ACT, SUBVENTION, acte__aides__0__association="", acte__aides__0__montant="")
    assert "Club de judo" not in after
    assert "# La première." in after


def test_a_group_that_may_lack_goes_when_all_of_it_is_emptied() -> None:
    text = SUBVENTION.replace("    exercice", "    commission: { nom: des sports, date: 2026-01-02 }\n    exercice")
    after = saved(act("subvention", text), text, acte__commission__nom="", acte__commission__date="")
    assert after == SUBVENTION


def test_a_value_of_a_group_that_may_lack_opens_it_with_what_it_needs() -> None:
    after = saved(ACT, SUBVENTION, acte__ajout__motif="un dossier arrivé hier")
    assert changes(SUBVENTION, after) == [
        "+     ajout:", "+       motif: un dossier arrivé hier", "+       admis: à compléter",
    ]  # fmt: skip


def test_what_the_form_does_not_send_is_not_lost() -> None:
    wanted = plain(wanted_by(ACT, posted(ACT, {"acte.objet": ("X",)})))
    assert isinstance(wanted, dict)
    assert wanted["actes"]["subvention"] == {**ACT.held, "objet": "X"}  # type: ignore[index,call-overload]


def test_a_name_that_the_model_does_not_know_stays() -> None:
    text = SUBVENTION.replace("    exercice", "    inconnu: [1, { a: b }]\n    exercice")
    assert "    inconnu: [1, { a: b }]\n" in saved(act("subvention", text), text, acte__objet="X")


def test_somebody_who_left_early_is_a_group_and_one_who_did_not_a_name_again() -> None:
    typed = {"seance__presents__0__depart__heure": "21:00", "seance__presents__6__arrivee__heure": ""}
    assert changes(ANCENIS, saved(sitting(ANCENIS), ANCENIS, **typed)) == [
        "-     - Rémy ORHON", "+     - personne: Rémy ORHON", "+       depart: 21:00", "-       arrivee: 20:11",
    ]  # fmt: skip


def test_a_pasted_roll_adds_its_names() -> None:
    after = saved(
        sitting(ANCENIS),
        ANCENIS,
        coller_c_seance__presents="1. DUPONT Jean\n2. Mme Ada LE GOFF, adjointe",
    )
    assert changes(ANCENIS, after) == ["+     - Jean DUPONT", "+     - Mme Ada LE GOFF"]


def test_an_act_of_a_list_is_changed_where_it_stands() -> None:
    text = "actes:\n  - acte: subvention\n    nom: sports\n    objet: X  # dit\n"
    found = document(text)
    subject = of_act(KINDS["subvention"], ("actes", 0), found, KINDS, found.data)
    after = saved(subject, text, acte__objet="Y", acte__numero="2026-1")
    assert after == "actes:\n  - acte: subvention\n    nom: sports\n    numero: 2026-1\n    objet: Y  # dit\n"


def test_a_sitting_is_begun_where_the_file_has_none() -> None:
    text = 'commune: { insee: "44003" }\n'
    assert saved(sitting(text), text, seance__heure="19:00") == f"{text}seance:\n  heure: 19:00\n"
    assert saved(sitting(text), text) == text


def test_an_act_that_a_file_holds_as_words_alone_keeps_them_until_something_is_typed() -> None:
    text = "actes:\n  subvention: à compléter    # à voir\n  convention:\n"
    assert saved(act("subvention", text), text) == text
    assert saved(act("convention", text), text) == text
    after = saved(act("subvention", text), text, acte__objet="X")
    assert after == "actes:\n  subvention:    # à voir\n    objet: X\n  convention:\n"


def test_a_roll_pasted_into_the_table_of_a_council_keeps_the_offices() -> None:
    text = 'commune: { insee: "24268" }\nmembres:\n  - Denis ÉMERY\n'
    subject = of_collectivite(document(text), KINDS, KINDS.collectivite)
    sent = posted(subject, {"coller:membres": ("LEROY Inès, première adjointe\nM. Luc PETIT",)})
    after = rewritten(text, wanted_by(subject, sent), subject.order)
    assert after == f"{text}  - personne: Inès LEROY\n    fonction: première adjointe\n  - M. Luc PETIT\n"
