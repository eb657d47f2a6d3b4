"""A value that a field of the kind of act has for example becomes the tag of that field; other facts are variables."""

from __future__ import annotations

from pathlib import Path, PurePath

import pytest
from msgspec.structs import replace

from actgen.atelier.importing.bringing import Brought, bring_in
from actgen.atelier.importing.proposing.known_facts import KnownFacts
from actgen.atelier.importing.proposing.proposals import Placing
from actgen.core.names import parse_template_name
from actgen.kinds.manifest import Manifeste
from actgen.ooxml.clauses import NO_CLAUSES
from actgen.variables.reading import read_model
from tests.kinds.subvention import kinds_with

KIND = """\
nom: délibération des tarifs de la cantine
feminin: oui
collection: mairie
capacites: [numero, seance, vote]
champs:
  restaurant: {type: ligne, description: Le restaurant., exemple: de l'école Jean-Rostand}
  lettre: {type: ligne, description: Une lettre., exemple: A}
  annee: {type: ligne, description: L’année scolaire., exemple: 2025-2026}
  cout: {type: montant, description: Le coût d’un repas., exemple: "9,40"}
  loyer: {type: montant, description: Le loyer., exemple: 1 500}
  precedente: {type: date, description: La délibération d’avant., exemple: 2024-06-27}
  ouverture: {type: heure, description: L’heure., exemple: "11:30"}
  majoration: {type: montant, description: La majoration., exemple: "1,50", facultatif: oui}
  delai: {type: nombre, description: Le délai., exemple: "30"}
  petit: {type: nombre, description: Un petit nombre., exemple: "3"}
  regisseur: {type: personne, description: Le régisseur., exemple: Madame Anne LE GOFF}
  lieu:
    type: groupe
    description: Le lieu.
    champs:
      rue: {type: ligne, description: La rue., exemple: place du Four}
  tranches:
    type: liste de groupe
    description: Les tranches.
    champs:
      prix: {type: montant, description: Le prix., exemple: "2,90"}
  un: {type: montant, description: Un prix., exemple: "7,00"}
  deux: {type: montant, description: Un prix., exemple: "7"}
  total: {type: montant, description: Le total., calcul: cout * 2}
"""
NAME = parse_template_name("mairie/cantine@2026")


def taken(
    folder: Path, *lines: str, placing: Placing = Placing.SURE, kind: str = KIND, official: bool = False
) -> Brought:
    known = replace(KnownFacts(kinds=kinds_with(folder, kind, "cantine")), official=official)
    text = "DÉLIBÉRATION\n\n" + "\n\n".join(lines) + "\n"
    return bring_in(text.encode(), PurePath("recue.txt"), NAME, known, NO_CLAUSES, placing)


def shown(folder: Path, *lines: str) -> list[tuple[str, str]]:
    """The tags and the words of the lines after the title."""
    return [(one.tag, one.words.replace("\u00a0", " ")) for one in taken(folder, *lines).proposals.proposals]


@pytest.mark.parametrize(
    ("line", "tag", "words"),
    [
        ("Le repas coûte 9,40 €, sans le goûter.", "acte.cout | montant", "9,40 €"),
        ("Le repas coûte 9,40 euros.", "acte.cout | montant", "9,40 euros"),
        ("Le repas coûte neuf euros et quarante centimes.", "acte.cout | montant_lettres",
         "neuf euros et quarante centimes"),
        ("Le loyer est de 1 500,00 €.", "acte.loyer | montant", "1 500,00 €"),
        ("Le loyer est de mille cinq cents euros (1 500 €).", "acte.loyer | montant_lettres_chiffres",
         "mille cinq cents euros (1 500 €)"),
        ("Les tarifs du 27 juin 2024 sont abrogés.", "acte.precedente | date_longue", "27 juin 2024"),
        ("Les tarifs du 27/06/2024 sont abrogés.", "acte.precedente | date_chiffres", "27/06/2024"),
        ("Vu la délibération du 27 juin 2024 ;", "acte.precedente | date_longue", "27 juin 2024"),
        ("Le service ouvre dès 11 h 30.", "acte.ouverture | heure", "11 h 30"),
        ("Le service ouvre dès onze heures trente.", "acte.ouverture | heure_lettres", "onze heures trente"),
        ("La facture se paie dans les 30 jours.", "acte.delai | nombre", "30"),
        ("La facture se paie dans les trente jours.", "acte.delai | nombre_lettres", "trente"),
        ("Les recettes sont encaissées par Mme Anne Le Goff.", "acte.regisseur.presente", "Mme Anne Le Goff"),
        ("Les repas de l’école Jean-Rostand changent.", "acte.restaurant", "de l’école Jean-Rostand"),
        ("REPAS DE L’ÉCOLE JEAN-ROSTAND, ET AUTRES", "acte.restaurant | majuscules", "DE L’ÉCOLE JEAN-ROSTAND"),
        ("Les repas sont pris place du Four.", "acte.lieu.rue", "place du Four"),
        ("Les tarifs de 2025-2026 sont fixés.", "acte.annee", "2025-2026"),
    ],
)  # fmt: skip
def test_words_that_are_an_example_take_the_tag_of_its_field(tmp_path: Path, line: str, tag: str, words: str) -> None:
    assert shown(tmp_path, line) == [(f"{{{{ {tag} }}}}", words)]


@pytest.mark.parametrize(
    "line",
    [
        "Vu le code de l’éducation, notamment ses articles 30 et R. 531-52 ;",
        "La tranche A paie au plus 3 repas, à 20 h 30.",
        "Les 130 repas, dont 30 % de repas bio, pour la période du 30/31 ;",
        "Vu la loi du 27 juin 2024 ;",
        "Le repas revient à 19,40 et à 9,401 ; le délai, à 30,5 ou 1 030.",
    ],
)
def test_words_that_only_look_like_an_example_stay(tmp_path: Path, line: str) -> None:
    assert [one.words for one in taken(tmp_path, line).proposals.proposals if "exemple" in one.why] == []


def test_an_example_is_only_offered(tmp_path: Path) -> None:
    (found,) = taken(tmp_path, "Le repas coûte 9,40 €.").proposals.proposals
    assert (found.placed, found.why) == (False, "exemple du champ cout, que la sorte d’acte déclare")


def test_an_optional_field_has_a_line_where_it_is_not_given(tmp_path: Path) -> None:
    ((tag, words),) = shown(tmp_path, "Le repas est majoré de 1,50 €.")
    line = "{% if acte.majoration %}{{ acte.majoration | montant }}{% else %}____________________{% endif %}"
    assert (tag, words) == (line, "1,50 €")


def test_the_example_of_two_fields_tells_neither(tmp_path: Path) -> None:
    (found,) = taken(tmp_path, "Le repas coûte 7,00 €.", placing=Placing.ALL).proposals.proposals
    assert (found.tag, found.placed) == ("", False)
    assert found.why == "exemple de plusieurs champs, un et deux\u00a0: ces mots restent tels quels"


def test_the_example_of_a_list_says_where_its_tag_goes(tmp_path: Path) -> None:
    done = taken(tmp_path, "Le repas coûte 2,90 €.", placing=Placing.ALL)
    (found,) = done.proposals.proposals
    assert found.why == (
        "exemple du champ prix de tranches\u00a0: dans une ligne répétée par {%tr for un in acte.tranches %}, sa "
        "balise est {{ un.prix | montant }}"
    )
    assert "2,90\u00a0€" in done.text


def test_the_sitting_keeps_what_its_place_tells(tmp_path: Path) -> None:
    opening = "L’an deux mille vingt-quatre, le vingt-sept juin, le conseil municipal s’est réuni en séance."
    found = shown(tmp_path, opening, "Nombre de présents : 30", "Séance du 27 juin 2024, au lieu habituel de réunion.")
    assert [tag for tag, _ in found if "acte." in tag] == []


# What the kind does not declare


def test_other_facts_are_variables_of_the_manifest(tmp_path: Path) -> None:
    lines = (
        "La remise est de 12,50 €.", "La caution est de 40 euros.", "Le gel prend effet le 1er septembre 2025.",
        "Il dure 24 mois.", "Le conseil se réunira à nouveau mardi 3 mars 2026.",
    )  # fmt: skip
    done = taken(tmp_path, *lines, placing=Placing.ALL)
    assert [one.tag for one in done.proposals.proposals] == [
        "{{ acte.montant | montant }}",
        "{{ acte.montant_2 | montant }}",
        "{{ acte.date_effet | date_longue }}",
        "{{ acte.duree_mois }}",
        "{{ acte.date_du_texte | date_jour }}",
    ]
    found = read_model(done.manifest.encode(), "2026.yaml", Manifeste).model
    assert {name: (said.spec.name, str(said.valeur)) for name, said in found.variables.items()} == {
        "montant": ("montant", "12,50"),
        "montant_2": ("montant", "40"),
        "date_effet": ("date", "2025-09-01"),
        "duree_mois": ("nombre", "24"),
        "date_du_texte": ("date", "2026-03-03"),
    }
    assert "convention" not in done.manifest
    assert "faits:" not in done.manifest


def test_an_act_that_approves_another_reads_the_facts_of_that_one(tmp_path: Path) -> None:
    done = taken(tmp_path, "La remise est de 12,50 €.", kind=KIND + "approuve: convention\n")
    assert [one.tag for one in done.proposals.proposals] == ["{{ convention.montant }}"]


def test_an_official_text_keeps_its_own_reading(tmp_path: Path) -> None:
    done = taken(tmp_path, "Le repas coûte 9,40 €.", official=True)
    assert [one.tag for one in done.proposals.proposals] == ["{{ convention.montant }}"]
