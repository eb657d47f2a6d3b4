"""The fields that a Word file seems to need, those alone that the kind and its capacities lack."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from actgen.atelier.declaring.draft import Draft, DraftField
from actgen.atelier.declaring.from_word import fields_of_word
from actgen.core.errors import InputFault
from tests.atelier.declaring.received import CLOSING, bail

DRAFT = Draft("bail", "bail", ("signature",))


def found(draft: Draft = DRAFT, **received: object) -> dict[str, DraftField]:
    content = bail(**received)  # type: ignore[arg-type]
    return {one.name: one for one in fields_of_word(content, PurePath("bail.docx"), draft)}


def types(fields: dict[str, DraftField]) -> dict[str, str]:
    return {name: one.type for name, one in fields.items()}


def test_each_blank_tag_and_table_gives_its_field() -> None:
    assert types(found(closing=CLOSING)) == {
        "association": "ligne",
        "siret": "siret",
        "personne": "personne",
        "superficie": "superficie",
        "duree": "duree",
        "debut": "date",
        "loyer": "montant",
        "montant_caution": "montant",
        "taux": "pourcentage",
        "courriel": "courriel",
        "nombre_cles": "nombre",
        "objet": "ligne",
        "valeur": "montant",
        "beneficiaires": "liste de groupe",
        "total": "montant",
    }


def test_a_table_is_a_list_of_groups_with_its_total() -> None:
    fields = found(paragraphs=())
    listed = fields["beneficiaires"]
    assert [(one.name, one.type) for one in listed.champs] == [
        ("beneficiaire", "ligne"),
        ("montant", "montant"),
        ("date_versement", "date"),
    ]
    assert listed.why == "D’après le tableau\u00a0: Bénéficiaire | Montant (€) | Date du versement"
    assert fields["total"].calcul == "beneficiaires | somme('montant')"


def test_a_table_that_is_filled_is_no_list() -> None:
    rows = (("Nom", "Montant"), ("Club", "1 500 €"), ("Harmonie", "800 €"))
    assert found(paragraphs=(), table=rows) == {}


def test_what_a_capacity_gives_is_not_declared_again() -> None:
    draft = Draft("bail", "bail", ("numero", "date"), (DraftField("valeur", "montant"),))
    fields = found(draft, paragraphs=("Objet : {{ acte.objet }}, {{ acte.valeur | montant }}", "Acte n° ……"), table=())
    assert fields == {}


def test_what_the_commune_gives_is_not_declared() -> None:
    text = "La commune de ……………, représentée par son maire, Mme ……………, SIRET : ……………"
    assert found(paragraphs=(text,), table=(), closing=CLOSING) == {}


def test_a_loop_of_tags_is_a_list_of_groups() -> None:
    texts = (
        "{% for aide in acte.aides %}{{ aide.association }} : {{ aide.montant | montant }}{% endfor %}",
        "{% if acte.motif %}Motif : {{ acte.motif }}{% endif %}",
        "Le {{ acte.versement | date_longue }}",
    )
    fields = found(paragraphs=texts, table=())
    assert types(fields) == {"aides": "liste de groupe", "motif": "ligne", "versement": "date"}
    assert [(one.name, one.type) for one in fields["aides"].champs] == [
        ("association", "ligne"),
        ("montant", "montant"),
    ]
    assert fields["motif"].facultatif


def test_two_blanks_of_one_meaning_have_two_names() -> None:
    texts = ("Un loyer de ………… €, puis un loyer de ………… €.",)
    assert list(found(paragraphs=texts, table=())) == ["loyer", "loyer_2"]


def test_a_field_says_what_it_was_understood_from() -> None:
    texts = ("Le loyer annuel est fixé, charges comprises, à la somme de ………… € par an.",)
    assert found(paragraphs=texts, table=())["somme"].why.replace("\u00a0", " ") == (
        "D’après : « … charges comprises, à la somme de […] € par an. »"
    )


def test_no_reserved_name_is_given() -> None:
    assert list(found(paragraphs=("", "[Annexes]"), table=())) == ["annexes_acte"]


def test_a_damaged_file_is_told_as_any_received_one() -> None:
    with pytest.raises(InputFault, match="Word"):
        fields_of_word(b"PK\x03\x04", PurePath("bail.docx"), DRAFT)


def test_a_form_of_two_columns_gives_a_field_for_each_empty_answer() -> None:
    rows = (
        ("Rubrique", "Réponse"),
        ("Nom de l’association", ""),
        ("Montant demandé", ""),
        ("SIRET de l’association", ""),
    )
    fields = found(paragraphs=(), table=rows)
    assert types(fields) == {"association": "ligne", "montant": "montant", "siret": "siret"}
