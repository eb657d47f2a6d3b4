"""What was understood of a received text, as one self-contained web page: it opens by a double click and prints."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from actgen.atelier.importing.proposing.act_tags import LINE
from actgen.atelier.importing.roles.understood import UnderstoodTable
from actgen.french.agreement import plural
from actgen.french.amounts import number_figures
from actgen.french.lists import enumerate_in_french
from actgen.ooxml.mending import TAG
from actgen.pages.rendering import render
from actgen.tags.written import tags_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.atelier.importing.bringing import Brought
    from actgen.atelier.importing.proposing.proposals import Proposal
    from actgen.atelier.importing.roles.understood import Understood

#: How the roles are counted in a sentence, in its order: house styles → one and several.
_COUNTED = (
    (("Titre de l’acte",), "titre", "titres"),
    (("Ouverture",), "ouverture", "ouvertures"),
    (("Visa",), "visa", "visas"),
    (("Considérant",), "considérant", "considérants"),
    (("Partie", "Partie en page neuve"), "partie", "parties"),
    (("Article",), "article", "articles"),
    (("Sous-article",), "sous-article", "sous-articles"),
    (("Dispositif",), "élément de dispositif", "éléments de dispositif"),
    (("Élément de liste",), "élément de liste", "éléments de liste"),
    (("Formalité",), "formalité", "formalités"),
)

#: The end of the name of the report, which stands beside the template.
SUFFIX = ".rapport.html"


class ShownPiece(Struct, frozen=True):
    """Words of a paragraph, or one tag."""

    text: str
    is_tag: bool = False


class ShownParagraph(Struct, frozen=True):
    """A paragraph of the template: its style, its words, by what its role was known, and whether that is sure."""

    style: str
    pieces: tuple[ShownPiece, ...]
    why: str
    sure: bool


class View(Struct, frozen=True):
    """What the page shows, in its order."""

    name: str
    source: str
    summary: tuple[str, ...]
    doubts: tuple[str, ...]
    remarks: tuple[str, ...]
    placed: tuple[Proposal, ...]
    suggested: tuple[Proposal, ...]
    paragraphs: tuple[ShownParagraph, ...]


def summary(brought: Brought) -> list[str]:
    """What the terminal says, in a few lines."""
    paragraphs = list(brought.reading.paragraphs())
    doubtful = [paragraph for paragraph in paragraphs if not paragraph.sure]
    lines = [
        f"Lu\u00a0: {_count(len(paragraphs), 'paragraphe', 'paragraphes')}, "
        f"{_count(brought.comparison.count, 'mot', 'mots')}\u00a0; aucun mot perdu.",
        f"Compris\u00a0: {roles(brought)}.",
    ]
    if placed := brought.proposals.placed:
        tags = Counter(_short(one.tag) for one in placed if one.tag != LINE)
        shown = ", ".join(f"{tag} ({_times(count)})" for tag, count in tags.most_common(5))
        blanks = sum(1 for one in placed if one.tag == LINE)
        lines += [f"Balises posées\u00a0: {shown}{'…' if len(tags) > 5 else ''}."] if tags else []
        lines += [_blanks(blanks)] if blanks else []
    found = [
        _count(len(doubtful), "rôle incertain", "rôles incertains") if doubtful else "",
        _count(count, "variable possible", "variables possibles")
        if (count := len(brought.proposals.suggested))
        else "",
        _count(count, "remarque", "remarques") if (count := len(brought.doubts) + len(brought.source.remarks)) else "",
    ]
    if told := [one for one in found if one]:
        lines.append(f"À relire dans le rapport\u00a0: {enumerate_in_french(told)}.")
    return lines


def _short(tag: str) -> str:
    """The tag of a value alone, without the line that stands in its place where it is not known."""
    return next((one.text for one in tags_in(tag) if one.kind == "{"), tag)


def _blanks(count: int) -> str:
    were = plural(count, "blanc est devenu une ligne", "blancs sont devenus des lignes")
    return f"{count} {were} à remplir à la plume\u00a0: aucune variable connue n’y répond."


def roles(brought: Brought) -> str:
    """« 1 titre, 4 visas, 9 articles » and the tables."""
    styles = Counter(paragraph.style for paragraph in brought.reading.paragraphs())
    counts = [(sum(styles[name] for name in names), one, many) for names, one, many in _COUNTED]
    tables = Counter(block.style for block in brought.reading.body if isinstance(block, UnderstoodTable))
    counts += [
        (tables["Tableau"], "tableau", "tableaux"),
        (tables["Signatures"], "bloc de signatures", "blocs de signatures"),
        (len(brought.reading.notes), "note de bas de page", "notes de bas de page"),
    ]
    said = [_count(count, one, many) for count, one, many in counts if count]
    return enumerate_in_french(said) if said else "du texte ordinaire seulement"


def page(brought: Brought, name: str, source: str) -> str:
    """The page: the summary, what to look at, the tags placed, those that could be, then every paragraph."""
    view = View(
        name,
        source,
        tuple(summary(brought)),
        tuple(brought.doubts),
        tuple(brought.source.remarks),
        tuple(brought.proposals.placed),
        tuple(brought.proposals.suggested),
        tuple(_shown(one) for one in brought.reading.paragraphs()),
    )
    return render("templates_new.html", maker="templates new", view=view)


def _shown(paragraph: Understood) -> ShownParagraph:
    style = {"header": "en-tête de page", "footer": "pied de page", "footnote text": "note"}.get(
        paragraph.style, paragraph.style
    )
    words = "".join(run.text or f"‹{run.field or 'note'}›" for run in paragraph.runs)
    return ShownParagraph(style, tuple(_pieces(words)), paragraph.why, bool(paragraph.sure))


def _pieces(words: str) -> Iterator[ShownPiece]:
    """The words of a paragraph, its tags apart."""
    at = 0
    for tag in TAG.finditer(words):
        yield ShownPiece(words[at : tag.start()])
        yield ShownPiece(tag[0], is_tag=True)
        at = tag.end()
    yield ShownPiece(words[at:])


def _count(count: int, one: str, many: str) -> str:
    return f"{number_figures(count)} {plural(count, one, many)}"


def _times(count: int) -> str:
    return "une fois" if count == 1 else f"{count} fois"
