"""What the report says of a received Word file."""

from __future__ import annotations

import pytest

from tests.atelier.importing.word.received import read, texts, told
from tests.ooxml.word import p, r

ERROR = "Erreur ! Source du renvoi introuvable."


@pytest.mark.parametrize(
    "left",
    [ERROR, "Error! Reference source not found.", "Erreur ! Signet non défini.", "[Texte]",
     "Cliquez ou appuyez ici pour entrer du texte.", "[Titre du document]", "#REF!",
     "Aucune entrée de table des matières n’a été trouvée."],
)  # fmt: skip
def test_what_word_left_is_told(left: str) -> None:
    (told_of,) = [one for one in read(p("Voir ", r(left), " ici.")).doubts if left[:6] in one]
    assert left.rstrip(".") in told_of.replace("\u202f!", " !")


def test_words_in_a_drawing_and_a_chart_are_no_picture() -> None:
    canvas = "<w:r><w:drawing><a:p><a:r><a:t>Légende</a:t></a:r></a:p></w:drawing></w:r>"
    assert texts(p("Le texte."), p(canvas)) == ["Le texte.", "Légende"]
    assert told(p("Le texte."), p("<w:r><w:drawing><c:chart/></w:drawing></w:r>")) == [
        "Un graphique n’a pas été repris\u00a0: remettez ses chiffres dans un tableau."
    ]
    assert told(p("Le texte."), p("<w:r><w:object/></w:r>")) == [
        "Un objet incorporé n’a pas été repris\u00a0: un modèle ne porte que du texte."
    ]


def test_a_sign_of_symbols_that_is_not_known_is_told() -> None:
    assert told(p('<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>', " est l’angle.")) == [
        "Un signe d’une police de symboles est devenu «\u00a0□\u00a0»\u00a0: remettez-le."
    ]
