"""What was understood of a received text, as one self-contained web page: it opens by a double click and prints."""

from __future__ import annotations

import re
from collections import Counter
from html import escape
from importlib import resources
from typing import TYPE_CHECKING

from actgen.french.agreement import plural
from actgen.french.amounts import number_figures
from actgen.french.lists import enumerate_in_french
from actgen.importing.act_values import LINE
from actgen.importing.understood import UnderstoodTable
from actgen.ooxml.mending import TAG

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actgen.importing.bringing import Brought
    from actgen.importing.proposals import Proposal
    from actgen.importing.understood import Understood

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
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
#: What the reader of the report does next, as HTML.
_STEPS = (
    "Relisez dans le tableau ci-dessous les lignes marquées d’un «\u00a0?\u00a0», et changez dans Word le style de "
    "celles qui ont été mal comprises.",
    "Tapez dans Word les balises des variables possibles que vous gardez, et retirez du manifeste les faits qui n’en "
    "sont pas.",
    "Complétez le manifeste\u00a0: le titre, la fenêtre, le journal.",
    "Essayez le modèle sur une commune avec <code>--version</code> et <code>--projet</code>\u00a0: aucun acte ne "
    "le choisit de lui-même, et chaque page dira PROJET.",
)


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
    found = re.search(r"\{\{.{0,1000}?\}\}", tag)
    return found[0] if found else tag


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
    pieces = [
        "<!DOCTYPE html>",
        '<html lang="fr">',
        *_head(name),
        "<body>",
        f"<h1>{_text(name)}, repris de {_text(source)}</h1>",
        *(f"<p>{_text(line)}</p>" for line in summary(brought)),
        *_remarks(brought),
        *_placed(brought.proposals.placed),
        *_suggested(brought.proposals.suggested),
        *_next_steps(name),
        *_paragraphs(brought),
        "</body>",
        "</html>",
    ]
    return "\n".join(pieces) + "\n"


def _head(name: str) -> list[str]:
    style = resources.files("actgen.importing").joinpath("report.css").read_text(encoding="utf-8")
    return [
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>{_text(name)}\u00a0: ce qui a été compris</title>",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="generator" content="actgen templates new">',
        f"<style>\n{style}</style>",
        "</head>",
    ]


def _remarks(brought: Brought) -> Iterator[str]:
    if brought.doubts:
        yield "<h2>À vérifier</h2>"
        yield f"<ul>{''.join(f'<li>{_text(line)}</li>' for line in brought.doubts)}</ul>"
    if brought.source.remarks:
        yield "<h2>Ce que la lecture a changé</h2>"
        yield f"<ul>{''.join(f'<li>{_text(line)}</li>' for line in brought.source.remarks)}</ul>"


def _placed(proposals: Sequence[Proposal]) -> Iterator[str]:
    if not proposals:
        return
    yield "<h2>Balises posées</h2>"
    yield "<p>Chacune remplace des mots de la source, que voici. Si l’une est de trop, remettez ses mots dans Word.</p>"
    yield from _proposals(proposals)


def _suggested(proposals: Sequence[Proposal]) -> Iterator[str]:
    if not proposals:
        return
    yield "<h2>Variables possibles</h2>"
    yield (
        "<p>Le modèle garde ici les mots de la source. Pour qu’une valeur change d’un acte à l’autre, tapez dans Word "
        "la balise à la place des mots\u00a0; ou refaites le modèle avec <code>--toutes-variables --force</code>, qui "
        "les pose toutes.</p>"
    )
    yield from _proposals(proposals)


def _proposals(proposals: Sequence[Proposal]) -> Iterator[str]:
    yield "<table><thead><tr><th>§</th><th>Mots</th><th>Balise</th><th>Pourquoi</th></tr></thead><tbody>"
    for one in proposals:
        shown = f"{_text(one.before)}<mark>{_text(one.words)}</mark>{_text(one.after)}"
        tag = f"<code>{_text(one.tag)}</code>" if one.tag else "à compléter"
        yield f'<tr><td class="number">{one.paragraph}</td><td class="words">{shown}</td><td class="tag">{tag}</td>'
        yield f'<td class="why">{_text(one.why)}</td></tr>'
    yield "</tbody></table>"


def _next_steps(name: str) -> Iterator[str]:
    yield "<h2>Et maintenant</h2>"
    yield f"<ol>{''.join(f'<li>{step}</li>' for step in _STEPS)}</ol>"
    yield f"<p>Le texte du modèle se relit aussi avec <code>actgen templates show {_text(name)}</code>.</p>"


def _paragraphs(brought: Brought) -> Iterator[str]:
    yield "<h2>Paragraphe par paragraphe</h2>"
    titles = "<th>§</th><th>Style de la maison</th><th>Texte du modèle</th><th>Reconnu à</th>"
    yield f"<table><thead><tr>{titles}</tr></thead><tbody>"
    for number, paragraph in enumerate(_in_order(brought), start=1):
        doubt = "" if paragraph.sure else ' class="doubt"'
        yield f'<tr{doubt}><td class="number">{number}</td><td class="style">{_text(_style(paragraph.style))}</td>'
        yield f'<td class="words">{_with_tags(paragraph)}</td><td class="why">{_text(paragraph.why)}</td></tr>'
    yield "</tbody></table>"


def _in_order(brought: Brought) -> Iterable[Understood]:
    return brought.reading.paragraphs()


def _style(name: str) -> str:
    return {"header": "en-tête de page", "footer": "pied de page", "footnote text": "note"}.get(name, name)


def _with_tags(paragraph: Understood) -> str:
    words = "".join(run.text or f"‹{run.field or 'note'}›" for run in paragraph.runs)
    return TAG.sub(lambda tag: f"<code>{tag[0]}</code>", _text(words)).replace("\n", "<br>")


def _count(count: int, one: str, many: str) -> str:
    return f"{number_figures(count)} {plural(count, one, many)}"


def _times(count: int) -> str:
    return "une fois" if count == 1 else f"{count} fois"


def _text(text: str) -> str:
    return escape(text, quote=False)
