"""REV-011: what Word or a form leaves in the place of words: dead references, errors, prompts that nobody answered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from actgen.core.diagnostics import Diagnostic, error
from actgen.core.patterns import Clued, in_small_letters, later

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from actgen.document.at_once.together import Together
    from actgen.document.paragraphs import Line

_S = r"[ \u00a0\u202f]"
#: The words that follow, up to a stop; written `@` below.
_MORE = r"[\w’ \u00a0\u202f]{0,80}"


class Leftover(NamedTuple):
    """Some words that are none of the text: where they begin, what they are, what to do."""

    start: int
    words: str
    what: str
    hint: str


class _Kind(NamedTuple):
    sought: Clued
    what: str
    hint: str


def _kind(pattern: str, what: str, hint: str, *clues: str) -> _Kind:
    return _Kind(Clued(later(pattern.replace(" ", _S).replace("@", _MORE), re.IGNORECASE), clues), what, hint)


_FILL = "Mettez à sa place une balise {{ … }} ou le texte voulu, ou supprimez-la."
_FILL_IT = "Mettez à sa place une balise {{ … }} ou le texte voulu, ou supprimez-le."
_ERRORS = (
    r"Erreur ?! ?@|Error ?! ?@"
    r"|(?:Erreur|Error) ?: ?(?:source|r[ée]f[ée]rence|reference|signet|bookmark)@"
    r"|! ?(?:Erreur de syntaxe|Syntaxe incorrecte|Signet non défini|Division par zéro|Syntax Error|Zero Divide)"
)
_KINDS = (
    _kind(
        _ERRORS,
        "Un renvoi de Word ne mène nulle part",
        "Supprimez ce champ dans Word, et tapez le numéro ou le mot auquel il renvoyait.",
        *("erreur", "error", "!"),
    ),
    _kind(
        r"Aucune entrée de table d@|No table of (?:contents|figures|authorities) entries found",
        "Un sommaire de Word est vide",
        "Supprimez-le dans Word\u00a0: l’acte n’a pas de sommaire.",
        *("aucune", "no table"),
    ),
    _kind(
        r"#(?:REF|VALEUR|NOM|NOMBRE|NAME|VALUE|NUM|DIV/0)(?: ?[!?])|#N/A\b",
        "Une erreur de tableur est restée",
        "Tapez la valeur que cette cellule devait montrer.",
        "#",
    ),
    _kind(
        r"(?:Cliquez|Appuyez|Cliquer|Tapez|Saisissez)(?: ou (?:appuyez|tapez|cliquez))? (?:ici|pour (?:entrer|taper|"
        r"saisir|ajouter|insérer|choisir))@"
        r"|(?:Choisissez|Sélectionnez) un(?:e date| élément| bloc de construction)\b"
        r"|(?:Tapez|Saisissez|Entrez) (?:du|votre) texte\b"
        r"|(?:Click|Tap)(?: or (?:tap|click))? (?:here|to (?:enter|add|insert|choose|select))@"
        r"|Choose (?:an item|a building block|a date)\b|Lorem ipsum\b",
        "Une invite de Word est restée",
        _FILL,
        *("cliquez", "appuyez", "cliquer", "tapez", "saisissez", "choisissez", "sélectionnez", "entrez"),
        *("click", "tap", "choose", "lorem"),
    ),
    _kind(r"«(?=[^\W_]*_)\w+»", "Un champ de publipostage est resté", _FILL_IT, "«"),
    _kind(
        r"\$?(?<!\{)\{ ?[a-z_]\w{0,40}(?:\.\w{1,40}){0,4} ?\}(?!\})|\[\[ ?[a-z_]\w{0,40}(?:\.\w{1,40}){0,4} ?\]\]",
        "Une balise d’un autre outil est restée, qui n’imprime rien ici",
        "Une valeur s’imprime avec deux accolades\u00a0: {{ commune.nom }}.",
        *("{", "[["),
    ),
    _kind(r"\bX{4,}\b", "Un blanc est resté", _FILL_IT, "xxxx"),
)
#: A prompt in brackets: « [Texte] », « [nom de la commune] », « <Adresse> ».
_BRACKETED = Clued(later(r"(?<!\[)\[([^\]\[\n{}]{2,120})\]|<([^\W\d_][^<>\n{}]{2,60})>"), ("[", "<"))
_ASKING = later(
    r"_|\b(?:compl[ée]t|pr[ée]cise[rz]|indique[rz]|ins[ée]re[rz]|saisi[rs]|choisi[rs]|cliquez|tapez|entre[rz]|"
    r"(?:pr[ée])?noms?\b|dates?\b|adresses?\b|montants?\b|textes?\b|titres?\b|à (?:remplir|d[ée]finir))",
    re.IGNORECASE,
)

_CLUES = tuple(dict.fromkeys(clue for kind in _KINDS for clue in kind.sought.clues))


def may_find(read: Together) -> Collection[int]:
    """The texts in which something may be left."""
    return read.holding_small(_CLUES) | read.holding(_BRACKETED.clues)


def is_prompt(inside: str) -> bool:
    """Whether words in brackets ask for others, as « Texte » or « nom de la commune »; « sic » and « … » do not."""
    letters = [char for char in inside if char.isalpha()]
    return len(letters) > 2 and (letters[0].isupper() or bool(_ASKING.search(inside)))


def leftovers(text: str) -> tuple[Leftover, ...]:
    """What is left in a text; brackets inside a quotation are the quoter’s."""
    return tuple(_leftovers(text))


def _leftovers(text: str) -> Iterator[Leftover]:
    small = in_small_letters(text)
    for kind in _KINDS:
        for found in kind.sought.found(text, small):
            yield Leftover(found.start(), found[0].strip(), kind.what, kind.hint)
    opened = last = 0
    for found in _BRACKETED.found(text, small):
        opened += text.count("«", last, found.start()) - text.count("»", last, found.start())
        last = found.start()
        told = any(kind.sought.pattern.search(found[0]) for kind in _KINDS)
        if is_prompt(found[1] or found[2]) and opened <= 0 and not told:
            yield Leftover(found.start(), found[0], "Un texte entre crochets attend d’être rempli", _FILL_IT)


def left_words(lines: Iterable[Line], label: str) -> Iterator[Diagnostic]:
    """An error for each dead reference and each prompt of the act."""
    for line in lines:
        for one in leftovers(line.text):
            message = f"{one.what}\u00a0: «\u00a0{one.words}\u00a0»."
            yield error("REV-011", line.place(label, one.start), message, one.hint, subject=one.words)
