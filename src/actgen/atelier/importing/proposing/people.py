"""Those whom an act names for one sitting or one signature: who came, who presided, who reports, who signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from actgen.atelier.importing.proposing.act_tags import has, or_line
from actgen.atelier.importing.proposing.found import Found
from actgen.atelier.importing.roles.unaccented import Unaccented
from actgen.variables.actes import OfSitting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actgen.kinds.kind import ActKind

_CAPITAL = "[A-ZÉÈÀÂÊÎÔÛÇ]"
_CIVIL = r"(?:Monsieur|Madame|M\.|Mme)"
_NAME = rf"{_CAPITAL}[\w’-]+(?:\s+(?:de\s+|d’|le\s+|la\s+|du\s+)?{_CAPITAL}[\w’-]+){{1,3}}"
_OWN, _THE = ("son recteur", "sa rectrice"), ("le recteur", "la rectrice")
_RECTORS = {"son": _OWN, "sa": _OWN, "le": _THE, "la": _THE}
_WHOLE_NAME = re.compile(rf"(?:{_CIVIL}\s+)?{_NAME}")
#: A label of a délibération → the list of the sitting that follows it.
_LISTS = (
    (Unaccented(r"(?:étai(?:en)?t )?présents?\s*:\s*"), "presents", "présents"),
    (Unaccented(r"(?:étai(?:en)?t )?(?:absente?s? )?excusée?s?\s*:\s*"), "excuses", "excusés"),
    (Unaccented(r"(?:étai(?:en)?t )?absente?s?\s*:\s*"), "absents", "absents"),
    (Unaccented(r"(?:le |la |les )?secrétaires? de (?:la )?séance\s*:\s*"), "secretaires", "secrétaires"),
)
_REPORTER = re.compile(r"rapporteure?\s*:\s*", re.IGNORECASE)
_PRESIDENT = re.compile(rf"\bprésidence de\s+(?P<name>{_CIVIL}\s+{_NAME})")
_MAYOR = re.compile(
    rf"(?P<name>{_CIVIL}\s+{_NAME})(?=,?\s+(?:son\s+|sa\s+)?maire\b)"
    rf"|(?<=maire, )(?P<after>{_CIVIL}\s+{_NAME})(?=[,.;])"
)
_SIGNS_AS_MAYOR = re.compile(
    r"(?:pour la (?:commune|ville|collectivité),?\s*)?(?:monsieur |madame )?(?:le|la) maire,?$", re.IGNORECASE
)
_TITLE = re.compile(r"(?P<title>(?:le|la) maire),?$", re.IGNORECASE)
_SECRETARY = Unaccented(r"(?:le |la |les )?secrétaires? de séance\s*[,:]?$")


#: « dûment habilité », which agrees with the mayor; « La rectrice », who may be a recteur.
_ENTITLED = re.compile(r"\bmaire\b[^;:]{0,80}?\b(?P<word>(?:habilit|autoris)ée?)(?= (?:par|à|en)\b)")
_RECTOR = re.compile(r"(?:représentée? par |^)(?P<who>(?:le|son) recteur|(?:la|sa) rectrice)\b", re.IGNORECASE)


def find_people(text: str, style: str, above: str, kind: ActKind | None) -> Iterator[Found]:
    """The names of a paragraph that its file states; `above` is the paragraph before it."""
    for found in _MAYOR.finditer(text):
        group = "name" if found["name"] else "after"
        yield Found(*found.span(group), "{{ maire.presente }}", "nom du maire", value=_bare(found[group]))
    for found in _ENTITLED.finditer(text):
        stem = found["word"].removesuffix("e")
        tag = f'{{{{ maire | accord("{stem}", "{stem}e") }}}}'
        yield Found(*found.span("word"), tag, "s’accorde avec le maire ou la maire")
    yield from _rector(text, style)
    yield from _signing(text, style, above, kind)
    if has(kind, OfSitting):
        yield from _sitting(text)


def _rector(text: str, style: str) -> Iterator[Found]:
    """« représentée par sa rectrice », and « La rectrice, » where one signs: the académie’s file says who it is."""
    for found in _RECTOR.finditer(text):
        if found.start() == found.start("who") and style != "Signature":
            continue
        words = found["who"]
        pair = _RECTORS[words.split()[0].casefold()]
        one, other = (_in_case_of(words, form) for form in pair)
        tag = f'{{{{ academie.recteur | accord("{one}", "{other}") }}}}'
        yield Found(*found.span("who"), tag, "s’accorde avec le recteur ou la rectrice")


def _in_case_of(words: str, form: str) -> str:
    """The form with the capitals of the words."""
    if words.isupper():
        return form.upper()
    return form[0].upper() + form[1:] if words[0].isupper() else form


def _sitting(text: str) -> Iterator[Found]:
    for label, name, why in _LISTS:
        found = label.match(text)
        if found and _WHOLE_NAME.search(text, found.end()):
            tag = f'{{{{ seance.{name} | liste("complet") }}}}'
            if name in ("excuses", "absents"):
                tag = f"{{% if seance.{name} %}}{tag}{{% else %}}néant{{% endif %}}"
            yield Found(found.end(), _end(text), tag, f"{why} de la séance")
    for found in _PRESIDENT.finditer(text):
        tag = "{{ seance.president.presente }}"
        yield Found(*found.span("name"), tag, "qui préside la séance", value=_bare(found["name"]))
    found = _REPORTER.match(text)
    if found and _WHOLE_NAME.match(text, found.end()):
        yield Found(found.end(), _end(text), or_line("acte.rapporteur.presente"), "rapporteur de l’affaire")


def _bare(name: str) -> str:
    """The name without its civility, in small letters."""
    return re.sub(rf"^{_CIVIL}\s+", "", name).casefold()


def _end(text: str) -> int:
    """Where the last word of a paragraph ends."""
    return len(text.rstrip(" .;"))


def _signing(text: str, style: str, above: str, kind: ActKind | None) -> Iterator[Found]:
    """The quality and the name of the mayor and of the secretaries, where the act is signed."""
    if style == "Signature" and (found := _TITLE.match(text)):
        first = " | majuscule_initiale" if text[0].isupper() else ""
        tag = f"{{{{ maire.titre{first} }}}}" if not text.isupper() else "{{ maire.titre | majuscules }}"
        yield Found(*found.span("title"), tag, "qualité du maire, qui s’accorde")
    if style in ("Signature", "Signataire") and _WHOLE_NAME.fullmatch(text):
        if _SIGNS_AS_MAYOR.match(above):
            why = "nom du maire, sous sa qualité"
            yield Found(0, len(text), "{{ maire.complet }}", why, value=_bare(text))
        elif has(kind, OfSitting) and _SECRETARY.match(above):
            yield Found(0, len(text), '{{ seance.secretaires | liste("complet") }}', "secrétaires de la séance")
