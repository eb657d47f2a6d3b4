"""What the report says of a received Word file: changes accepted, comments left out, things that became text."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from actgen.atelier.importing.source import FOOTER, HEADER
from actgen.atelier.importing.word.counted_words import dropped_words
from actgen.core.citing import cited
from actgen.french.agreement import plural
from actgen.ooxml.drawings import ART, CHART, LABELLED, OBJECT, PICTURE, SCHEME

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from actgen.ooxml.packing.package import Package

#: What was met → what the report says of it, for one and for several.
_MET = {
    "box": ("Une zone de texte est devenue du texte ordinaire, après le paragraphe qui la portait.",
            "{} zones de texte sont devenues du texte ordinaire, chacune après le paragraphe qui la portait."),
    PICTURE: ("Une image ou un dessin n’a pas été repris\u00a0: un modèle ne porte que du texte.",
              "{} images ou dessins n’ont pas été repris\u00a0: un modèle ne porte que du texte."),
    OBJECT: ("Un objet incorporé n’a pas été repris\u00a0: un modèle ne porte que du texte.",
             "{} objets incorporés n’ont pas été repris\u00a0: un modèle ne porte que du texte."),
    "footnote": ("Une note de bas de page a été reprise.", "{} notes de bas de page ont été reprises."),
    "endnote": ("Une note de fin est devenue une note de bas de page.",
                "{} notes de fin sont devenues des notes de bas de page."),
    "nested": ("Un tableau dans un tableau a été mis à plat.", "{} tableaux dans un tableau ont été mis à plat."),
    f"first {HEADER}": ("L’en-tête de la première page est passé en tête du texte.",) * 2,
    f"first {FOOTER}": ("Le pied de la première page est passé à la fin du texte.",) * 2,
}  # fmt: skip
_DOUBTFUL = {
    "merged": ("Un tableau a des cellules fusionnées\u00a0: vérifiez ses colonnes.",) * 2,
    "hidden": ("Un texte masqué dans Word a été repris\u00a0: vérifiez s’il doit l’être.",
               "{} passages masqués dans Word ont été repris\u00a0: vérifiez s’ils doivent l’être."),
    SCHEME: ("Un schéma (SmartArt) est devenu une liste de ses textes\u00a0: vérifiez leur ordre.",
             "{} schémas (SmartArt) sont devenus des listes de leurs textes\u00a0: vérifiez leur ordre."),
    ART: ("Un texte décoratif (WordArt) est devenu du texte ordinaire\u00a0: vérifiez sa place.",
          "{} textes décoratifs (WordArt) sont devenus du texte ordinaire\u00a0: vérifiez leur place."),
    LABELLED: ("Un dessin n’a pas été repris, sauf le texte qu’il portait\u00a0: vérifiez sa place.",
               "{} dessins n’ont pas été repris, sauf les textes qu’ils portaient\u00a0: vérifiez leur place."),
    "symbol": ("Un signe d’une police de symboles est devenu «\u00a0□\u00a0»\u00a0: remettez-le.",
               "{} signes d’une police de symboles sont devenus «\u00a0□\u00a0»\u00a0: remettez-les."),
    "empty number": ("Word numérotait un paragraphe vide\u00a0: un numéro manque dans la suite, vérifiez-la.",
                     "Word numérotait {} paragraphes vides\u00a0: des numéros manquent dans la suite, vérifiez-la."),
    "formula": ("Une formule mathématique a été reprise comme du texte\u00a0: vérifiez-la.",) * 2,
}  # fmt: skip


#: How many letters before a place show where it is.
_SHOWN, _LINE = 40, "\n"


def remarks_on_changes(package: Package) -> Iterator[str]:
    """Which tracked changes were accepted, with the words that went, and which comments were left out."""
    changes = dropped_words(package)
    if changes.insertions:
        words = plural(changes.insertions, "insertion acceptée", "insertions acceptées")
        yield f"Suivi des modifications\u00a0: {changes.insertions} {words}."
    if changes.deleted:
        shown = "\u00a0; ".join(
            f"«\u00a0{text}\u00a0»{_times(count)}" for text, count in Counter(changes.deleted).items()
        )
        words = plural(len(changes.deleted), "suppression acceptée", "suppressions acceptées")
        yield f"Suivi des modifications\u00a0: {len(changes.deleted)} {words}\u00a0: {shown}."
    for author, text in changes.comments:
        yield f"Commentaire de {author}, non repris\u00a0: «\u00a0{text}\u00a0»."


def remarks_on(found: Mapping[str, int]) -> Iterator[str]:
    """What reading changed, by what it met and how often."""
    return _told(_MET, found)


def doubts_on(found: Mapping[str, int]) -> Iterator[str]:
    """What a reader should look at."""
    return _told(_DOUBTFUL, found)


def not_carried(thing: str, words: Sequence[str]) -> str:
    """The sentence for a chart or a watermark, which a template cannot hold, with what it said."""
    said = f" («\u00a0{' '.join(words)}\u00a0»)" if words else ""
    why = "remettez ses chiffres dans un tableau" if thing == CHART else "un modèle n’en porte pas"
    return f"{thing[0].upper()}{thing[1:]}{said} n’a pas été repris\u00a0: {why}."


def column_break_after(words: str) -> str:
    """The sentence for a break of a column that became the break of a line, with the last words before it."""
    where = f", après {cited(words.rpartition(_LINE)[2][-_SHOWN:].strip())}" if words.strip() else ""
    return (
        f"Un saut de colonne est devenu un saut de ligne{where}\u00a0: un modèle n’a de colonnes que dans un tableau."
    )


def _told(sentences: Mapping[str, tuple[str, str]], found: Mapping[str, int]) -> Iterator[str]:
    for what, (one, many) in sentences.items():
        if count := found.get(what, 0):
            yield one if count == 1 else many.format(count)


def _times(count: int) -> str:
    return f" ({count}\u00a0fois)" if count > 1 else ""
