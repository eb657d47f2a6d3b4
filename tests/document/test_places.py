# ruff: noqa: E501 - a table reads by its rows
"""REV-010: « de » and « à » before the name of a place, over every name of the official lists."""

from __future__ import annotations

import functools

import pytest

from actgen.cog.academies import all_academies
from actgen.cog.communes import CommuneOfficielle, all_rows, as_commune
from actgen.cog.departements import all_departements
from actgen.cog.places import Place
from actgen.document.paragraphs import Line
from actgen.document.places import misjoined_places
from actgen.document.review import review_act
from actgen.french.communes import with_a, with_de
from tests.document.building import an_act, shown


def found(text: str, *own: Place) -> list[tuple[str, str]]:
    told = misjoined_places([Line("corps du texte", 1, "corps", text)], own, "acte")
    return [("erreur" if one.is_error else "avertissement", shown(one.message)) for one in told]


@functools.cache
def communes() -> tuple[CommuneOfficielle, ...]:
    return tuple(as_commune(row) for row in all_rows() if row.type == "C")


def own(commune: CommuneOfficielle) -> tuple[Place, Place]:
    departement = commune.departement
    return Place(commune.nom, commune.de_nom), Place(departement.nom, departement.de_nom_article)


def sentence(commune: CommuneOfficielle) -> str:
    return f"La commune {commune.de_nom}. Fait {commune.a_nom}. VILLE {commune.de_nom.upper()}. {commune.nom}, mairie."


def test_no_name_of_the_list_rendered_rightly_is_told() -> None:
    """All 34,969 of them, in small letters and in capitals, after « de » and « à »."""
    assert len(communes()) == 34_969
    assert found(" ".join(map(sentence, communes()))) == []


def test_nor_is_it_when_the_act_is_of_that_commune() -> None:
    assert [one for commune in communes()[::37] for one in found(sentence(commune), *own(commune))] == []


def test_each_name_that_needs_another_word_is_told_as_an_error_after_de_and_a() -> None:
    for commune in communes()[::37]:
        if commune.de_nom != f"de {commune.nom}":
            message = f"« de {commune.nom} » s’écrit « {commune.de_nom} »."
            assert found(f"La commune de {commune.nom} adhère.", *own(commune)) == [("erreur", message)]
        if commune.a_nom != f"à {commune.nom}":
            message = f"« à {commune.nom} » s’écrit « {commune.a_nom} »."
            assert found(f"Fait à {commune.nom}.", *own(commune)) == [("erreur", message)]


def test_departements_and_academies_rightly_written_are_left_alone() -> None:
    for one in all_departements():
        assert found(f"Le département {one.de_nom}, la préfecture {one.de_nom_article}.") == []
    for academie in all_academies():
        assert found(f"L’académie {with_de(academie.nom)}, {with_a(academie.nom)}.") == []


LE_HAVRE = (Place("Le Havre", "du Havre"), Place("Seine-Maritime", "de la Seine-Maritime"))
GARD = (Place("Alès", "d’Alès"), Place("Gard", "du Gard"), Place("Aix-Marseille", "d’Aix-Marseille"))


@pytest.mark.parametrize(
    ("text", "places", "told"),
    [
        ("La commune de Le Havre adhère.", LE_HAVRE, [("erreur", "« de Le Havre » s’écrit « du Havre ».")]),
        ("COMMUNE DE LE HAVRE", LE_HAVRE, [("erreur", "« DE LE HAVRE » s’écrit « DU HAVRE ».")]),
        ("Fait à Le Havre.", LE_HAVRE, [("erreur", "« à Le Havre » s’écrit « au Havre ».")]),
        ("la mairie du Le Havre", LE_HAVRE, [("erreur", "« du Le Havre » s’écrit « du Havre ».")]),
        ("Le Le Havre des dunes", LE_HAVRE, [("erreur", "« Le Le Havre » s’écrit « Le Havre ».")]),
        ("préfecture du Seine-Maritime", LE_HAVRE, [("erreur", "« du Seine-Maritime » s’écrit « de la Seine-Maritime ».")]),
        ("le maire de Alès", GARD, [("erreur", "« de Alès » s’écrit « d’Alès ».")]),
        ("le préfet de Gard", GARD, [("erreur", "« de Gard » s’écrit « du Gard ».")]),
        ("l’académie de Aix-Marseille", GARD, [("erreur", "« de Aix-Marseille » s’écrit « d’Aix-Marseille ».")]),
        ("le maire d’Nantes", (Place("Nantes", "de Nantes"),), [("erreur", "« d’Nantes » s’écrit « de Nantes ».")]),
        ("la commune du Nantes", (Place("Nantes", "de Nantes"),), [("erreur", "« du Nantes » s’écrit « de Nantes ».")]),
        ("MAIRIE DU NANTES", (Place("Nantes", "de Nantes"),), [("erreur", "« DU NANTES » s’écrit « DE NANTES ».")]),
        ("le recteur de l’Alès", GARD, [("erreur", "« de l’Alès » s’écrit « d’Alès ».")]),
        ("le maire de Hyères", (Place("Hyères", "d’Hyères"),), [("erreur", "« de Hyères » s’écrit « d’Hyères ».")]),
        ("les élus de Ancenis-Saint-Géréon", (), [("avertissement", "« de Ancenis-Saint-Géréon » s’écrit « d’Ancenis-Saint-Géréon ».")]),
        ("une rivière de Ain", (), [("avertissement", "« de Ain » s’écrit « de l’Ain ».")]),
        ("les communes de Les Ulis et de Orsay", (), [("avertissement", "« de Les Ulis » s’écrit « des Ulis »."), ("avertissement", "« de Orsay » s’écrit « d’Orsay ».")]),
        ("aux La Baule-Escoublac", (), [("avertissement", "« aux La Baule-Escoublac » s’écrit « à La Baule-Escoublac ».")]),
        ("département du Loire-Atlantique", (), [("avertissement", "« du Loire-Atlantique » s’écrit « de la Loire-Atlantique ».")]),
    ],
)  # fmt: skip
def test_what_does_not_fit_the_name(text: str, places: tuple[Place, ...], told: list[tuple[str, str]]) -> None:
    assert found(text, *places) == told


@pytest.mark.parametrize(
    "text",
    [
        "La délibération de Article 3, de Un à Onze, les élus de Océane et de Hugo.",
        "l’agence de ARS et le bureau de US",
        "M. Jean LE GOFF donne pouvoir à Le Goff",
        "de Le Conseil d’État",
        "la Ville de La Baule-Escoublac, à La Flèche",
        "préfecture de Loire-Atlantique, préfet de la région, département de Maine-et-Loire, du Nord-Isère",
    ],
)
def test_other_words_are_left_alone(text: str) -> None:
    assert found(text, *LE_HAVRE) == []


@pytest.mark.parametrize(
    "text",
    ["la rue du Bourg", "le maire de Bourg", "la mairie du Bourg-Neuf", "le train du Bourg, la place de la Bourg"],
)
def test_an_article_before_a_word_that_is_also_a_commune_is_left_alone(text: str) -> None:
    assert found(text, Place("Bourg", "de Bourg")) == []


def test_the_review_of_an_act_tells_it_with_the_tag_to_write() -> None:
    (fault,) = review_act(an_act(body="La commune de Le Havre adhère."), "acte.docx", own_places=LE_HAVRE)
    assert (fault.code, str(fault.place)) == ("REV-010", "acte.docx, corps du texte, paragraphe 2")
    assert shown(fault.hint) == (
        "Si le dossier donne ces mots, corrigez-les ; dans le modèle, une balise les écrit : "
        "{{ commune.de_nom }}, {{ commune.a_nom }}, {{ commune.departement.de_nom }}, {{ academie.de_nom }}."
    )


@pytest.mark.parametrize(
    ("text", "typed", "right"),
    [
        ("Commune de Les Sables d'Olonne.", "de Les Sables d'Olonne", "des Sables-d’Olonne"),
        ("Le maire de Ancenis Saint Géréon.", "de Ancenis Saint Géréon", "d’Ancenis-Saint-Géréon"),
        ("Préfecture du Loire Atlantique.", "du Loire Atlantique", "de la Loire-Atlantique"),
        ("FAIT A LE MANS", "A LE MANS", "AU MANS"),
        ("Département d’Hérault.", "d’Hérault", "de l’Hérault"),
    ],
)
def test_a_name_without_its_hyphens_and_a_capital_without_its_accent_are_seen(
    text: str, typed: str, right: str
) -> None:
    assert found(text) == [("avertissement", f"« {typed} » s’écrit « {right} ».")]


@pytest.mark.parametrize("text", ["Préfecture d’Indre-et-Loire", "Conseil départemental d’Eure-et-Loir", "Y A Le Bon"])
def test_other_names_that_open_alike_are_left_alone(text: str) -> None:
    assert found(text) == []
