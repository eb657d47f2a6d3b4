"""What each paragraph of an act is: one rule per role, tried in order, each with the reason that the report gives."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from actgen.atelier.importing.roles.course import Course, Zone, advance, course_of, is_heading
from actgen.atelier.importing.roles.markers import ARTICLE, CONSIDERANT, DECIMAL, LETTER, ROMAN, SUB_ARTICLE, VISA
from actgen.atelier.importing.roles.role_words import (
    ADDRESS_LEAD,
    CLOSING,
    CONTENTS,
    FORMALITY,
    FORMULA,
    LETTERHEAD,
    LINK,
    NO_LABEL,
    NOTE,
    OPENING,
    OPENING_OF_HEAD,
    OPERATIVE,
    OPERATIVE_SMALL,
    PART,
    PARTY,
    POSTAL,
    SIGNATORY,
    SIGNING,
    SITTING,
    TITLE,
    TO_FILL,
)
from actgen.atelier.importing.roles.understood import Understood
from actgen.atelier.importing.run_cutting import plain
from actgen.ooxml.house import PARAGRAPH_STYLES, find_style

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actgen.atelier.importing.roles.lines import Line

_HEADING_LENGTH, _LABEL_LENGTH = 160, 90
#: The one style of the house that begins a page.
NEW_PAGE = "Partie en page neuve"
_HEADINGS = ("Titre de l’acte", "Sous-titre de l’acte", "Partie", NEW_PAGE, "Article", "Sous-article")


_ANNEX = re.compile(r"annexes?\s+(?:n\s?°\s?)?(?:\d+|[IVX]+)\b", re.IGNORECASE)

#: A sentence, however short, and no quality of who signs: « La commune adhère. »
_SAYS = re.compile(r"(?:le |la |l’)\w+ (?!de\b|du\b|des\b|délégué)\w+(?:e|t|nd|ont|ent)\b.*\.", re.IGNORECASE)
_PLAIN_NOTE = re.compile(r"\*\s|NB\s*:|Rayer (?:la|les) mentions? inutiles?\b")
_STREET = re.compile(r"\d+[, ].*")

_LABELLED = re.compile(r"[^.:]{2,60}\s?:\s*\S")

Test = Callable[["Line", Course], str]


class Rule(NamedTuple):
    """A role: the house style, and the reason that a paragraph has it, empty where it has not; `?` marks a doubt."""

    style: str
    reason: Test


def understand(lines: Sequence[Line]) -> Iterator[Understood]:
    """Each line in the house style that the first fitting rule gives."""
    course = course_of(lines)
    for place, line in enumerate(lines):
        course.at = place
        style, reason = next((rule.style, why) for rule in RULES if (why := rule.reason(line, course)))
        advance(course, style, line)
        yield _understood(line, style, reason)


def _understood(line: Line, style: str, reason: str) -> Understood:
    sure = not reason.startswith("?")
    runs = plain(line.runs) if style in _HEADINGS or style == "Formule" else line.runs
    return Understood(style, runs, reason.removeprefix("?").strip(), sure)


def _house(style: str) -> Rule:
    return Rule(style, lambda line, _: "le paragraphe porte déjà ce style" if _own_style(line) == style else "")


def _own_style(line: Line) -> str:
    return _house_style(line.paragraph.style)


@cache
def _house_style(name: str) -> str:
    found = find_style(name)
    return found.name if found in PARAGRAPH_STYLES and found.css not in ("page-haut", "page-bas") else ""


def _contents(line: Line, _: Course) -> str:
    return "?ligne de sommaire" if CONTENTS.fullmatch(line.paragraph.style) else ""


def _title(_: Line, course: Course) -> str:
    return "intitulé en tête, mis en valeur" if course.at in course.titles else ""


def _subtitle(line: Line, course: Course) -> str:
    if course.at in course.subtitles:
        return "intitulé mis en valeur, à côté du titre"
    return (
        "titre d’une annexe"
        if course.last.startswith("Partie") and course.zone is Zone.TEXT and _is_second_title(line)
        else ""
    )


def _is_second_title(line: Line) -> bool:
    return line.is_emphasised and line.paragraph.look.centred and bool(TITLE.match(line.text)) and len(line.text) < 200


def _visa(line: Line, _: Course) -> str:
    return "commence par «\u00a0Vu\u00a0»" if VISA.match(line.text) else ""


def _considerant(line: Line, _: Course) -> str:
    return "commence par «\u00a0Considérant\u00a0»" if CONSIDERANT.match(line.text) else ""


def _article(line: Line, course: Course) -> str:
    if ARTICLE.match(line.text) and (line.is_emphasised or _is_short(line)) and not SUB_ARTICLE.match(line.text):
        return "commence par «\u00a0Article\u00a0» et un numéro"
    if line.bullet or SUB_ARTICLE.match(line.text) or course.has_articles or course.zone is Zone.CLOSING:
        return ""
    return "intitulé numéroté, mis en valeur" if DECIMAL.match(line.text) and is_heading(line, course) else ""


def _sub_article(line: Line, course: Course) -> str:
    if line.bullet:
        return ""
    if SUB_ARTICLE.match(line.text) and (
        is_heading(line, course) or (_is_short(line) and not line.text.endswith((".", ";")))
    ):
        return "intitulé numéroté à deux degrés"
    numbered = DECIMAL.match(line.text) or LETTER.match(line.text)
    if course.has_articles and numbered and is_heading(line, course) and course.zone is Zone.TEXT:
        return "?intitulé numéroté sous un article"
    is_inner = line.paragraph.look.level > 1 and course.last in ("Article", "Corps", "Élément de liste", "Sous-article")
    return (
        "?intitulé de second rang sous un article"
        if is_inner and is_heading(line, course) and _below(line, course)
        else ""
    )


def _below(line: Line, course: Course) -> bool:
    return 0 < course.article_level < line.paragraph.look.level


def _new_page_part(line: Line, course: Course) -> str:
    reason = _part(line, course)
    return f"{reason}, en haut d’une page" if reason and line.paragraph.look.new_page and course.at else ""


def _part(line: Line, course: Course) -> str:
    if line.bullet or len(line.text) > _HEADING_LENGTH:
        return ""
    known = PART.match(line.text) or ROMAN.match(line.text)
    if known and is_heading(line, course):
        return "intitulé d’une partie"
    if course.zone is Zone.CLOSING and _ANNEX.match(line.text) and not line.text.endswith((".", ";", ",")):
        return "intitulé d’une annexe, après les signatures"
    if re.fullmatch(r"(?:pr[ée]ambule|expos[ée] des motifs)\s*:?", line.text, re.IGNORECASE):
        return "intitulé d’une partie"
    return ""


def _other_part(line: Line, course: Course) -> str:
    """A heading without a number in the text: bold and short, followed by something else than a signature."""
    look = line.paragraph.look
    if line.bullet or not is_heading(line, course) or len(line.text) > 100 or "\t" in line.text:
        return ""
    if course.zone is Zone.CLOSING and not look.new_page and not look.level:
        return ""
    if course.zone is Zone.HEAD and (LETTERHEAD.match(line.text) or not (look.level or course.titles)):
        return ""
    if course.zone is Zone.HEAD and course.at < min(course.titles, default=0):
        return ""
    ends = line.text.endswith((",", ";", ".")) or " :" in line.text.replace("\u00a0", " ")
    stands_out = look.level or look.size > course.size or line.is_capitals
    if ends or not stands_out:
        return ""
    return "?intitulé sans numéro, mis en valeur" + (", en haut d’une page" if look.new_page else "")


def _other_new_page_part(line: Line, course: Course) -> str:
    return _other_part(line, course) if line.paragraph.look.new_page and course.at else ""


def _is_short(line: Line) -> bool:
    return (len(line.text) <= 130 and not line.text.endswith((".", ";"))) or len(line.text) <= 70


def _item(line: Line, _: Course) -> str:
    return "précédé d’un tiret ou d’une puce" if line.bullet else ""


def _formula(line: Line, course: Course) -> str:
    text = line.text.strip()
    if not FORMULA.match(text) or len(text) > 260 or course.zone is Zone.CLOSING:
        return ""
    return "formule consacrée"


def _dispositif(line: Line, course: Course) -> str:
    if course.zone is Zone.CLOSING:
        return ""
    if OPERATIVE.match(line.text):
        return "commence par un verbe de décision"
    if course.decided and (OPERATIVE_SMALL.match(line.text) or re.match(r"D(?:e|’)\b", line.text)):
        return "ce que l’acte décide"
    if course.decided and course.last == "Article":
        return "sous un article de la décision"
    return ""


def _opening(line: Line, course: Course) -> str:
    if course.zone is Zone.HEAD and course.titles and course.at > min(course.titles) and _is_short_opening(line):
        return "ouvre l’acte"
    return "ouvre l’acte" if course.zone is not Zone.CLOSING and OPENING.match(line.text) else ""


def _is_short_opening(line: Line) -> bool:
    return not line.bullet and OPENING_OF_HEAD.match(line.text) is not None


def _formality(line: Line, course: Course) -> str:
    small = 0 < line.paragraph.look.size <= course.size - 1
    late = course.at > len(course.lines) * 0.5
    if (
        late
        and FORMALITY.match(line.text)
        and (course.zone is Zone.CLOSING or course.decided or course.last in ("Dispositif", "Formalité") or small)
    ):
        return "formalité de publication, de transmission ou de recours"
    if course.last == "Formalité" and small and not SIGNING.match(line.text):
        return "suite des formalités, en petits caractères"
    return ""


def _signature(line: Line, course: Course) -> str:
    if course.zone is Zone.HEAD or line.bullet or len(line.text) > 260:
        return ""
    if CLOSING.match(line.text) and course.at > 2:
        return "annonce la signature"
    if course.zone is Zone.CLOSING and (SIGNING.match(line.text) or "\t\t" in line.text):
        return "dans le bloc de signature"
    is_sentence = line.text.endswith((".", ":", ";")) and (len(line.text) > 40 or bool(_SAYS.match(line.text)))
    is_sentence = is_sentence or bool(_LABELLED.match(line.text))
    if course.zone is Zone.TEXT and not is_sentence and SIGNING.match(line.text) and _only_short_lines_follow(course):
        return "qualité de qui signe, à la fin de l’acte"
    return ""


def _only_short_lines_follow(course: Course) -> bool:
    """Whether what follows, up to a part or a formality late in the act, is as short as signatures are."""
    return course.at >= len(course.lines) * 0.4 and course.signs[course.at]


def _signatory(line: Line, course: Course) -> str:
    if course.zone is not Zone.CLOSING or len(line.text) > 60 or course.last not in ("Signature", "Signataire"):
        return ""
    return "nom, sous une qualité" if SIGNATORY.fullmatch(line.text.strip()) else ""


def _address(line: Line, course: Course) -> str:
    if line.bullet or len(line.text) > 250:
        return ""
    announced = bool(ADDRESS_LEAD.search(course.lines[course.at - 1].text)) if course.at else False
    centred = line.paragraph.look.centred and bool(POSTAL.search(line.text))
    following = course.last == "Adresse" and line.paragraph.look.centred
    return "adresse" if announced or centred or following else ""


def _note(line: Line, course: Course) -> str:
    small = 0 < line.paragraph.look.size <= course.size - 1
    if course.zone is not Zone.HEAD and small and not line.bullet and NOTE.match(line.text):
        return "note en petits caractères"
    return "note" if _PLAIN_NOTE.match(line.text) and not line.bullet else ""


def _letterhead(line: Line, course: Course) -> str:
    if course.zone is not Zone.HEAD or line.bullet or len(line.text) > _LABEL_LENGTH or _is_label(line):
        return ""
    below = bool(course.titles) and course.at > min(course.titles)
    if LETTERHEAD.match(line.text) and (line.is_emphasised or not below):
        return "?sous le titre" if below else "au-dessus du titre" if course.titles else "en tête de l’acte"
    if below:
        return ""
    return "?ligne au-dessus du titre" if course.titles and course.last in ("", "En-tête d’acte") else ""


def _link(line: Line, course: Course) -> str:
    return "entre les parties" if course.zone is not Zone.CLOSING and LINK.fullmatch(line.text.strip()) else ""


def _undersigned(line: Line, course: Course) -> str:
    if line.bullet or (is_heading(line, course) and not TO_FILL.fullmatch(line.text)):
        return ""
    return "suite de la phrase «\u00a0Je soussigné\u00a0»" if course.undersigned else ""


def _party_name(line: Line, course: Course) -> str:
    named = course.parties and line.is_emphasised and len(line.text) <= 100 and not line.bullet
    return "nom d’une partie" if named and not line.paragraph.look.level and not PART.match(line.text) else ""


def _sitting(line: Line, course: Course) -> str:
    if line.bullet or course.zone is Zone.CLOSING:
        return ""
    return "indication sur la séance" if SITTING.match(line.text) else ""


def _mention(line: Line, course: Course) -> str:
    if line.bullet:
        return ""
    label = re.match(r"[A-ZÉÀÈ][^.:]{2,45}\s?:(?=\s|$)", line.text)
    long_label = label and (len(line.text) < 400 or line.paragraph.look.lead)
    says_something = not line.text.endswith(":") or line.is_emphasised
    if course.zone is Zone.HEAD and says_something and (_is_label(line) or long_label):
        return "indication en tête de l’acte"
    if TO_FILL.fullmatch(line.text) and course.zone is not Zone.CLOSING:
        return "indication à remplir"
    where = course.parties and len(line.text) < 120 and _STREET.match(line.text) and POSTAL.search(line.text)
    return "indication sur une partie" if where or (PARTY.match(line.text) and len(line.text) < 200) else ""


def _is_label(line: Line) -> bool:
    return (
        bool(re.match(r"[^.:]{2,60}\s?:(?:\s|$)", line.text))
        and len(line.text) < 300
        and not NO_LABEL.search(line.text.partition(":")[0])
    )


def _late_formality(line: Line, course: Course) -> str:
    if course.zone is Zone.CLOSING and len(line.text) > 120:
        return "?texte après la signature"
    return ""


def _closing_line(line: Line, course: Course) -> str:
    if course.zone is Zone.CLOSING and len(line.text) <= 120 and course.last in ("Signature", "Signataire"):
        return "?ligne parmi les signatures"
    return ""


def _body(line: Line, _: Course) -> str:
    if DECIMAL.match(line.text) or LETTER.match(line.text) or re.match(r"\d{1,2}\s?°", line.text):
        return "?énumération numérotée\u00a0: la maison n’a pas de liste à numéros, le numéro est gardé dans le texte"
    if line.is_emphasised and len(line.text) <= _HEADING_LENGTH and line.letters > 3:
        return "?mis en valeur, mais rien ne dit que c’est un intitulé"
    if len(line.text) < 40 and not line.text.endswith((".", ";", ":", ",")):
        return "?ligne courte, sans autre indice"
    return "texte ordinaire"


#: The rules, the surest first; the first that gives a reason decides.
RULES = (
    *(_house(style.name) for style in PARAGRAPH_STYLES),
    Rule("Mention", _contents),
    Rule("Titre de l’acte", _title),
    Rule("Visa", _visa),
    Rule("Considérant", _considerant),
    Rule("Sous-titre de l’acte", _subtitle),
    Rule("Sous-article", _sub_article),
    Rule("Article", _article),
    Rule(NEW_PAGE, _new_page_part),
    Rule("Partie", _part),
    Rule("Formule", _formula),
    Rule("Dispositif", _dispositif),
    Rule("Corps", _link),
    Rule("Corps", _undersigned),
    Rule("Mention", _party_name),
    Rule("Formalité", _formality),
    Rule("Mention", _sitting),
    Rule("Signature", _signature),
    Rule("Signataire", _signatory),
    Rule("Ouverture", _opening),
    Rule("Adresse", _address),
    Rule("Note d’acte", _note),
    Rule("En-tête d’acte", _letterhead),
    Rule(NEW_PAGE, _other_new_page_part),
    Rule("Partie", _other_part),
    Rule("Mention", _mention),
    Rule("Élément de liste", _item),
    Rule("Formalité", _late_formality),
    Rule("Signature", _closing_line),
    Rule("Corps", _body),
)
