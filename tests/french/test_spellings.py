"""Spellings that the usage of French administrations rejects, each with what to write instead."""

from __future__ import annotations

import pytest

from actgen.french.spellings import bare_prepositions, spellings


def told(text: str) -> list[tuple[str, str]]:
    return [(one.words, one.better.replace("\u00a0", " ")) for one in spellings(text)]


@pytest.mark.parametrize(
    ("text", "words", "better"),
    [
        ("Mr DUPONT, adjoint", "Mr", "M."),
        ("présenté par Mr. le maire", "Mr.", "M."),
        ("Mrs DUPONT et PETIT", "Mrs", "MM."),
        ("M le maire expose", "M", "M."),
        ("M Luc PETIT expose", "M", "M."),
        ("Mme. \0\0\0 est élue", "Mme.", "Mme"),
        ("Mlle PETIT", "Mlle", "Mme"),
        ("Melle PETIT", "Melle", "Mme"),
        ("Monsieur Le Maire expose", "Monsieur Le", "Monsieur le"),
        ("à 20H30, le conseil", "20H30", "20 h 30"),
        ("à 20H, le conseil", "20H", "20 h"),
        ("à 20 H 30, le conseil", "20 H 30", "20 h 30"),
        ("à 20h30mn, le conseil", "20h30mn", "20 h 30"),
        ("pendant 15mn", "15mn", "15 min"),
        ("le 23 Novembre 2025", "23 Novembre", "23 novembre"),
        ("le 1er Janvier", "1er Janvier", "1er janvier"),
        ("en Septembre 2026", "en Septembre", "en septembre"),
        ("le Lundi 15 décembre", "le Lundi", "le lundi"),
        ("le 1 septembre", "1 septembre", "1er septembre"),
        ("le 1° Septembre", "1° Septembre", "1er septembre"),
        ("le 01 septembre", "01 septembre", "1er septembre"),
        ("depuis le 1er/09/2019", "1er/09/2019", "01/09/2019"),
        ("40 €uros", "€uros", "euros"),
        ("40 Euros", "Euros", "euros"),
        ("\0\0\0 Euros", "Euros", "euros"),
        ("quarante Euros", "quarante Euros", "quarante euros"),
        ("soit € 40 par école", "€ 40", "40 €"),
        ("135 186.30 €", "135 186.30", "135 186,30"),
        ("la délibération nº 3", "nº", "n°"),
        ("la délibération No 3", "No", "N°"),
        ("la 2éme période", "éme", "e"),
        ("livres, cahiers, etc...", "etc...", "etc."),
        ("livres, cahiers, ect", "ect", "etc."),
        ("l’Etat et la commune", "Etat", "État"),
        ("Ecole élémentaire", "Ecole", "École"),
    ],
)
def test_a_spelling_that_usage_rejects_is_told_with_the_right_one(text: str, words: str, better: str) -> None:
    assert (words, better) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "M. Luc PETIT, Mme Anne ARNAUD, MM. ARNAUD et PETIT",
        "M. Le Goff et Madame Le Gall",
        "20 h 30, 20h30, 20:30, vingt heures trente",
        "SÉANCE DU 15 DÉCEMBRE À 20 H 30",
        "Le Lundi Quinze Décembre Deux Mil Vingt Cinq à Dix Neuf Heures",
        "23 NOVEMBRE 2025",
        "dans la salle de la rue du 8 Mai 1945",
        "à l’école du 11 Novembre 1918",
        "Lundi 15 décembre 2025",
        "le 1er septembre 2025, le 11 mars, le 21 septembre",
        "Quarante Euros (40 €)",
        "40 € et 50 €, 3 fois",
        "article L. 2121-10, 2.30 de l’annexe",
        "le règlement (UE) 2016/679, la version 1.10",
        "le matériel, etc.",
        "Nord et Notre-Dame, non 3",
        "Eau, Est, Etel",
    ],
)
def test_what_is_well_written_is_not_told(text: str) -> None:
    assert told(text) == []


def test_the_place_of_a_spelling_is_that_of_its_words() -> None:
    text = "Le prix est de 40\u00a0Euros, dit Mr PETIT."
    assert [text[one.start : one.start + len(one.words)] for one in spellings(text)] == ["Mr", "Euros"]


def test_each_spelling_has_its_usage_in_a_sentence() -> None:
    (one,) = spellings("à 20H30, le conseil")
    assert one.usage == "Une heure s’écrit avec un «\u00a0h\u00a0» minuscule entre deux espaces."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A l'unanimité, le conseil", [("A l’unanimité", "À l’unanimité")]),
        ("DÉCIDE : A compter de ce jour", [("A compter", "À compter")]),
        ("A L’UNANIMITE", []),
        ("Le conseil A décidé", []),
    ],
)
def test_a_preposition_without_its_accent_is_told_out_of_capitals(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.words, one.better) for one in bare_prepositions(text)] == expected
