"""The fields that a kind of act declares, found in a text by their examples: « 9,40 € » where `cout` has 9,40.

An example is read by the type of its field, and found in every usual form of that type. A whole number of one figure,
a single short word, stand in any text: they tell nothing. What two fields have for example tells neither. The kinds of
the academies have examples of the program, which are no words of a received text.
"""

from __future__ import annotations

import re
from datetime import date, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from pydantic import ValidationError

from actgen.atelier.importing.proposing.act_tags import LINE
from actgen.atelier.importing.proposing.found import Found
from actgen.atelier.importing.proposing.written_dates import written_days
from actgen.atelier.importing.run_cutting import with_plain_spaces
from actgen.core.errors import WordingError
from actgen.core.patterns import found_before
from actgen.french.lists import enumerate_in_french
from actgen.french.wordings.wordings import wordings
from actgen.kinds.fields import annotation_of, read_value
from actgen.variables.fields import FieldFault
from actgen.variables.persons import Personne

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from actgen.kinds.declared import DeclaredField
    from actgen.kinds.kind import ActKind

    Forms = Mapping[str, str]

_TEXTS = ("ligne", "texte")
#: The fewest letters and figures of a text of one word, the smallest whole number, that are looked for.
_LETTERS, _NUMBER = 6, 10
#: Where figures are those of the law.
_LEGAL = ("Visa", "Formalité")
_BEFORE_A_RANK = re.compile(r"(?:n ?°|\bart(?:icles?|\.)|\b[LRDA]\.|\bh|\bheures?) ?$", re.IGNORECASE)
_NO_NUMBER_AFTER = r"(?! ?(?:[€%°:/]|euros?\b|EUR\b|pour cent\b|h\b|heures?\b))(?![,.-]\d)"
_NO_MINUTES_AFTER = r"(?! (?:et )?(?:\d|cinq|dix|quinze|vingt|trente|quarante|cinquante)\b)"
_UNITS = ("€", " €", " euros", " euro", " Euros", " EUROS", " EUR")
_OPENS, _ENDS = r"(?<![\w,.-])(?<!\d )", r"(?![\w-])"


class Example(Struct, frozen=True):
    """The example of a field: `path` is its name, after that of its group; `listed` is the list that repeats it.

    `part` is what is printed of a person, « .presente »; a field that is `optional` has a line where it is not given.
    `forms` are the words that write the value, each with its filter; a date has its `day` instead.
    """

    path: str
    type: str
    listed: str = ""
    forms: Forms | None = None
    day: date | None = None
    pattern: re.Pattern[str] = re.compile(r"(?!)")
    part: str = ""
    optional: bool = False

    @property
    def named(self) -> str:
        """The name of the field, and of the list that it is in."""
        return f"{self.path} (de {self.listed})" if self.listed else self.path

    def tag(self, filter_: str) -> str:
        """The tag that prints it; in a list, that of the element « un »."""
        shown = f"{self.path}{self.part}{f' | {filter_}' if filter_ else ''}"
        if self.listed:
            return f"{{{{ un.{shown} }}}}"
        tag = f"{{{{ acte.{shown} }}}}"
        return f"{{% if acte.{self.path} %}}{tag}{{% else %}}{LINE}{{% endif %}}" if self.optional else tag


def examples_of(kind: ActKind | None) -> tuple[Example, ...]:
    """The examples that are worth looking for, those of the groups among them."""
    return tuple(_examples(kind.declared.champs)) if kind and not kind.is_academic else ()


def find_examples(text: str, style: str, examples: Sequence[Example]) -> list[Found]:
    """The places where a text writes the example of a field, or of several: then without a tag."""
    places: dict[tuple[int, int], dict[str, tuple[Example, str]]] = {}
    for one in examples:
        for start, end, filter_ in _places(one, text, style):
            places.setdefault((start, end), {})[one.named] = (one, filter_)
    return [_found(*span, list(fields.values())) for span, fields in places.items()]


def before_facts(found: Iterable[Found], examples: Sequence[Found]) -> Iterator[Found]:
    """All finds; one that only guesses what the words are gives way to an example that stands on them."""
    for one in found:
        if not (_is_guess(one) and any(one.start < other.end and other.start < one.end for other in examples)):
            yield one
    yield from examples


def _is_guess(found: Found) -> bool:
    return found.fact is not None or "{{ inscription." in found.tag or "acte.anterieure." in found.tag


def _found(start: int, end: int, fields: list[tuple[Example, str]]) -> Found:
    if len(fields) > 1:
        names = enumerate_in_french([one.named for one, _ in fields])
        return Found(start, end, "", f"exemple de plusieurs champs, {names}\u00a0: ces mots restent tels quels")
    one, filter_ = fields[0]
    if one.listed:
        where = f"dans une ligne répétée par {{%tr for un in acte.{one.listed} %}}, sa balise est {one.tag(filter_)}"
        return Found(start, end, "", f"exemple du champ {one.path} de {one.listed}\u00a0: {where}")
    why = f"exemple du champ {one.path}, que la sorte d’acte déclare"
    return Found(start, end, one.tag(filter_), why)


def _places(one: Example, text: str, style: str) -> Iterator[tuple[int, int, str]]:
    """Where the text writes it, each with the filter that prints it so."""
    if one.day is not None:
        yield from ((start, end, filter_) for start, end, day, filter_ in written_days(text) if day == one.day)
        return
    if one.type in ("montant", "nombre") and style in _LEGAL:
        return
    days = list(written_days(text)) if one.type == "nombre" else []
    for found in one.pattern.finditer(text):
        in_a_day = any(start <= found.start() < end for start, end, *_ in days)
        is_rank = one.type == "nombre" and found_before(_BEFORE_A_RANK, text, found.start())
        if not (in_a_day or is_rank):
            yield *found.span(), (one.forms or {})[found[0]]


# Reading the examples


def _examples(fields: Mapping[str, DeclaredField], path: str = "", listed: str = "") -> Iterator[Example]:
    for name, said in fields.items():
        if said.type is None or said.calcul is not None:
            continue
        if said.type.name == "groupe" and not said.is_optional:
            yield from _examples(said.champs, f"{path}{name}.", listed)
        elif said.type.name == "liste de groupe" and not listed:
            yield from _examples(said.champs, "", f"{path}{name}")
        elif said.exemple is not None and (found := _example(f"{path}{name}", name, said, listed)):
            yield found


def _example(path: str, name: str, said: DeclaredField, listed: str) -> Example | None:
    try:
        value = read_value(annotation_of(name, said), said.exemple)
    except (ValidationError, FieldFault, WordingError):
        return None
    type_, optional = said.spec.name, said.is_optional or said.is_dated
    if isinstance(value, date):
        return Example(path, type_, listed, day=value, optional=optional)
    part = (".presente" if value.civilite else ".complet") if isinstance(value, Personne) else ""
    try:
        forms = {with_plain_spaces(words): filter_ for words, filter_ in _forms(type_, value)}
    except WordingError:
        return None
    if not forms:
        return None
    return Example(path, type_, listed, forms, pattern=_pattern(type_, forms), part=part, optional=optional)


def _pattern(type_: str, forms: Forms) -> re.Pattern[str]:
    """What finds any of the forms, the longest first, as words of their own."""
    after = {"nombre": _NO_NUMBER_AFTER, "heure": _NO_MINUTES_AFTER}.get(type_, "")
    words = "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
    opens = _OPENS if type_ in ("montant", "nombre", "heure") else r"(?<![\w-])"
    return re.compile(rf"{opens}(?:{words}){_ENDS}{after}")


def _forms(type_: str, value: Any) -> Iterator[tuple[str, str]]:
    """The words that write a value, each with the filter that prints it."""
    match value:
        case Decimal() if type_ == "montant":
            yield from ((words, "montant") for words in _amounts(value))
            yield from _worded(f"{value:.2f} €".replace(".", ","), "montant")
        case int() if type_ == "nombre" and value >= _NUMBER:
            yield from _worded(str(value), "nombre")
        case time():
            yield from _worded(value.strftime("%H:%M"), "heure")
        case Personne():
            yield from ((words, "") for words in _names(value))
        case str() if type_ in _TEXTS and _is_telling(value):
            yield from _cases(value.replace("'", "’"))


def _worded(typed: str, family: str) -> Iterator[tuple[str, str]]:
    """The wordings of the filters of that family, and the bare figures of a whole number."""
    for one in wordings(typed):
        filter_ = one.tag.removeprefix("{{ … ").removeprefix("| ").removesuffix("}}").strip()
        if filter_.startswith(family) or (not filter_ and family == "nombre"):
            yield one.text, filter_


def _amounts(amount: Decimal) -> Iterator[str]:
    """« 1 500,5 € », « 1500,50 euros », « 1.500,50 EUR »."""
    euros, cents = divmod(int(amount * 100), 100)
    grouped = f"{euros:,}"
    decimals = [f",{cents:02}", f".{cents:02}"]
    decimals += [""] if not cents else [f",{cents // 10}"] if cents % 10 == 0 else []
    for whole in {str(euros), grouped.replace(",", " "), grouped.replace(",", ".")}:
        yield from (f"{whole}{part}{unit}" for part in decimals for unit in _UNITS)


def _names(person: Personne) -> Iterator[str]:
    """« Madame Anne LE GOFF », « Mme Anne Le Goff »."""
    if not person.prenom:
        return
    short = {"Monsieur": "M.", "Madame": "Mme"}.get(person.civilite or "")
    for name in (person.nom, person.nom.title()):
        whole = f"{person.prenom} {name}"
        yield from (f"{civility} {whole}" for civility in (person.civilite, short) if civility)
        if not person.civilite:
            yield whole


def _cases(text: str) -> Iterator[tuple[str, str]]:
    """The text, the same with a capital at its beginning, and all in capitals."""
    yield text.upper(), "majuscules"
    yield text[:1].upper() + text[1:], "majuscule_initiale"
    yield text, ""


def _is_telling(text: str) -> bool:
    return "\n" not in text and (len(text.split()) > 1 or sum(map(str.isalnum, text)) >= _LETTERS)
