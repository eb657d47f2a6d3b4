"""What Word or a form leaves in the place of words is a fault of the act; what only looks like it is not."""

from __future__ import annotations

import pytest

from actgen.core.diagnostics import Severity
from actgen.document.leftovers import left_words, leftovers
from actgen.document.paragraphs import Line

REFERENCE = "Un renvoi de Word ne mène nulle part"
PROMPT = "Une invite de Word est restée"
BRACKETS = "Un texte entre crochets attend d’être rempli"


@pytest.mark.parametrize(
    ("left", "what"),
    [
        ("Erreur ! Source du renvoi introuvable.", REFERENCE),
        ("Erreur\u00a0! Signet non défini.", REFERENCE),
        ("Erreur\u202f! Référence de lien hypertexte non valide.", REFERENCE),
        ("ERREUR ! SOURCE DU RENVOI INTROUVABLE.", REFERENCE),
        ("Error! Reference source not found.", REFERENCE),
        ("Error! Bookmark not defined.", REFERENCE),
        ("Erreur : source de la référence non trouvée", REFERENCE),
        ("!Signet non défini, TOTAL", REFERENCE),
        ("Aucune entrée de table des matières n’a été trouvée.", "Un sommaire de Word est vide"),
        ("No table of contents entries found.", "Un sommaire de Word est vide"),
        ("#REF!", "Une erreur de tableur est restée"),
        ("#NOM ?", "Une erreur de tableur est restée"),
        ("#N/A", "Une erreur de tableur est restée"),
        ("Cliquez ou appuyez ici pour entrer du texte.", PROMPT),
        ("Cliquez ici pour taper du texte.", PROMPT),
        ("Cliquez ou appuyez pour entrer une date.", PROMPT),
        ("Choisissez un élément.", PROMPT),
        ("Click or tap here to enter text.", PROMPT),
        ("Choose an item.", PROMPT),
        ("[Texte]", BRACKETS),
        ("[Titre du document]", BRACKETS),
        ("[nom de la commune]", BRACKETS),
        ("[à compléter]", BRACKETS),
        ("[Nom_commune]", BRACKETS),
        ("<Adresse>", BRACKETS),
        ("«Nom_commune»", "Un champ de publipostage est resté"),
        ("XXXX", "Un blanc est resté"),
    ],
)
def test_what_was_left_is_told_once(left: str, what: str) -> None:
    (found,) = leftovers(f"Voir {left}; puis la suite.")
    assert (found.what, found.start) == (what, 5)
    assert left.startswith(found.words)


@pytest.mark.parametrize(
    "text",
    [
        "Le maire [sic] signe la convention […] et l’annexe [1] de la loi [...].",
        "Il « [s’engage] à tenir les comptes [de la commune] » sans réserve.",
        "Le document dit : « [La commune] adhère [au groupement] ».",
        "☐ oui ☒ non ( ) [ ] [x]",
        "L’accès à « ENT_ECOLE » est ouvert ; le fichier « a_b » aussi.",
        "En cas d’erreur, le maire la corrige ; toute erreur : voir plus bas. Attention !",
        "Nom : ____________________ Date : …………",
        "Cliquez sur le lien pour choisir un élément de la liste.",
        "Le XXXe anniversaire, article L. 2131-1 # 3.",
        "Si a < b et c > d, alors 3 < 4.",
    ],
)
def test_what_only_looks_like_it_is_none(text: str) -> None:
    assert list(leftovers(text)) == []


def test_the_act_has_a_fault_with_its_place() -> None:
    lines = [Line("corps du texte", 4, "corps", "Voir l’article Erreur\u202f! Source du renvoi introuvable.")]
    (fault,) = left_words(lines, "délibération")
    assert (fault.code, fault.severity) == ("REV-011", Severity.ERROR)
    assert str(fault.place) == "délibération, corps du texte, paragraphe 4"
    assert fault.message == f"{REFERENCE}\u00a0: «\u00a0Erreur\u202f! Source du renvoi introuvable\u00a0»."
    assert fault.hint == "Supprimez ce champ dans Word, et tapez le numéro ou le mot auquel il renvoyait."


@pytest.mark.parametrize("tag", ["{commune.nom}", "${commune.nom}", "{ nom }", "[[commune.nom]]"])
def test_a_tag_of_another_tool_prints_nothing_here(tag: str) -> None:
    (one,) = leftovers(f"La commune de {tag} adhère.")
    assert (one.words, one.what) == (tag, "Une balise d’un autre outil est restée, qui n’imprime rien ici")
    assert one.hint == "Une valeur s’imprime avec deux accolades\u00a0: {{ commune.nom }}."


@pytest.mark.parametrize("text", ["{{ commune.nom }}", "{1, 2}", "[1]", "{}"])
def test_other_braces_are_left_to_other_checks(text: str) -> None:
    assert list(leftovers(text)) == []
