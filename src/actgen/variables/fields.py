"""The kinds of values that a clerk types: text, names, dates, times, numbers; each says what it accepts."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, time
from functools import cached_property, lru_cache
from pathlib import PurePosixPath
from typing import Annotated, Any

from msgspec import Struct
from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, PlainSerializer, WithJsonSchema
from pydantic_core.core_schema import CoreSchema, no_info_before_validator_function

from actgen.core.citing import cited
from actgen.core.errors import WordingError
from actgen.core.names import MAX_LENGTH, SLUG_PATTERN
from actgen.french.amounts import number_figures
from actgen.french.readers.dates import stated_month
from actgen.french.reading import read_act_date, read_time
from actgen.french.typography import typographic
from actgen.french.values import MonthValue

MAX_TEXT, MAX_LINE, MAX_NAME = 4000, 499, 120
#: Unicode categories that no font of an act prints: controls, invisible marks, private use, pictures, separators.
_UNPRINTABLE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Me", "So", "Zl", "Zp"})
#: What nearly every text is made of beside blanks, all of it printed.
_SIGNS = r"0-9A-Za-zÀ-ÖØ-öø-ÿŒœ«»’'\".,:;!?()/%€°-"
_COMMON = re.compile(rf"[ \n{_SIGNS}]*")
#: The same on one line, without blanks around it nor one of the quotes that Word opens a text with.
_COMMON_LINE = re.compile(rf"[{_SIGNS}](?:[ {_SIGNS}]*[{_SIGNS}])?")
_PRINTABLE_ANYWAY = frozenset("°©®\u00ad")
#: Letters and marks without a shape: a joiner, fillers, the two selectors of a variant.
_SHAPELESS = frozenset("\u034f\u115f\u1160\u3164\uffa0\ufe0e\ufe0f")
_WHOLE = re.compile(r"0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:[ \u00a0\u202f][0-9]{3})+")
_MAX_DIGITS = 9
_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")


class FieldFault(ValueError):
    """A fault in one value; `message` is a whole French sentence, `hint` says what to type."""

    def __init__(self, message: str, hint: str = "") -> None:
        self.message, self.hint = message, hint
        super().__init__(message)


class Words(Struct, frozen=True):
    """In `Annotated[str, Words(…)]`: at most `most` characters in French typography, on one line unless `lines`."""

    most: int
    lines: bool = False

    def read(self, value: Any) -> str:
        """The text with the signs of French typography; FieldFault when it cannot be printed in an act."""
        return typographic(typed_text(value, self.most, lines=True)) if self.lines else _read_line(value, self.most)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_before_validator_function(self.read, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": ["string", "number"], "maxLength": self.most}


def _read_line(value: Any, most: int) -> str:
    return _line(value, most) if type(value) is str else _line_of(value, most)


def _line_of(value: Any, most: int) -> str:
    text = typed_text(value, most)
    if text[-1] in ",;":
        message = f"Ce texte finit par {cited(text[-1])}, que le modèle met lui-même où il en faut."
        raise FieldFault(message, f"Écrivez {text.rstrip(' ,;')}.")
    return typographic(text)


_line = lru_cache(maxsize=2048)(_line_of)  # communes share subjects, matters and numbers


class Verbatim(Struct, frozen=True):
    """In `Annotated[str, Verbatim(…)]`: at most `most` characters kept as they are typed: an expression, a tag."""

    most: int

    def read(self, value: Any) -> str:
        """The text as it was typed; FieldFault when it is empty, too long or cannot be printed."""
        return typed_text(value, self.most, lines=True)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_before_validator_function(self.read, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": ["string", "number", "boolean"], "maxLength": self.most}


class Code(Struct, frozen=True, dict=True):
    """In `Annotated[str, Code(…)]`: a text that must match `pattern`; the fault says `what` it is and shows one.

    With `tidied`, blanks and small letters do not count: « 216 602 284 » is read as 216602284.
    """

    pattern: str
    what: str
    example: str
    tidied: bool = False

    def read(self, value: Any) -> str:
        """The text as it was typed, or tidied; FieldFault when it does not match."""
        text = typed_text(value)
        if not self._form.fullmatch(text):
            tidied = "".join(text.split()).upper()  # « 2b009 », « 214 400 368 »
            meant = self._form.fullmatch(tidied) is not None
            if meant and self.tidied:
                return tidied
            raise FieldFault(
                f"{cited(text)} n’est pas {self.what}.",
                f"Écrivez {tidied}." if meant else f"Exemple\u00a0: {self.example}.",
            )
        return text

    @cached_property
    def _form(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_before_validator_function(self.read, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": ["string", "number"], "pattern": f"^(?:{self.pattern})$", "examples": [self.example]}


#: Quotes that Word types for straight ones; a YAML file takes them for letters.
_OPENING, _CLOSING = "“„‟‘", "”“‟’"


def typed_text(value: Any, most: int = MAX_NAME, *, lines: bool = False) -> str:
    """The text that was typed, without the blanks around it."""
    if isinstance(value, str) and len(value) <= most and _COMMON_LINE.fullmatch(value):
        return value
    if value is None:
        raise empty_value()
    if not isinstance(value, str):
        what = "une liste" if isinstance(value, list) else "des lignes «\u00a0nom: valeur\u00a0»"
        raise FieldFault(f"Une seule valeur est attendue ici, non {what}.", "Écrivez-la sur une ligne.")
    text = value.strip()
    if not text:
        raise empty_value()
    if len(text) > most:
        size = number_figures(len(text))
        raise FieldFault(f"Ce texte a {size} caractères ({number_figures(most)} au plus).", "Raccourcissez-le.")
    if "\n" in text and not lines:
        raise FieldFault("Ce texte doit tenir sur une ligne.", "Supprimez le saut de ligne.")
    for char in "" if _COMMON.fullmatch(text) else text:
        if char != "\n" and not _is_printed(char):
            raise _unprintable(char)
    if len(text) > 1 and text[0] in _OPENING and text[-1] in _CLOSING:
        message = f"Les guillemets {text[0]} et {text[-1]} feraient partie du texte."
        raise FieldFault(message, f'Retirez-les, ou tapez des guillemets droits\u00a0: "{text[1:-1]}".')
    return text


def empty_value() -> FieldFault:
    """The fault of a name without a value."""
    return FieldFault("Cette valeur est vide.", "Écrivez-la, ou supprimez la ligne si elle est facultative.")


@lru_cache(maxsize=1024)
def _is_printed(char: str) -> bool:
    if char in _PRINTABLE_ANYWAY:
        return True
    return unicodedata.category(char) not in _UNPRINTABLE and char not in _SHAPELESS


def _unprintable(char: str) -> FieldFault:
    if char == "\t":
        return FieldFault("Une tabulation ne s’imprime pas dans un acte.", "Remplacez-la par une espace.")
    seen = char.isprintable() and char not in _SHAPELESS
    what = f"Le caractère {cited(char)}" if seen else f"Le caractère invisible U+{ord(char):04X}"
    hint = "Supprimez-le\u00a0: lettres, chiffres et ponctuation sont admis."
    return FieldFault(f"{what} ne s’imprime pas dans un acte.", hint)


def _date(value: Any) -> date:
    if isinstance(value, date):
        return value
    try:
        return _typed_date(value if isinstance(value, str) and len(value) <= MAX_NAME else typed_text(value))
    except WordingError as failure:
        raise FieldFault(failure.message, failure.hint) from failure


@lru_cache(maxsize=4096)  # thousands of communes have their sittings on a few hundred days
def _typed_date(typed: str) -> date:
    return read_act_date(typed_text(typed))


def _partial_date(value: Any) -> date | MonthValue:
    if isinstance(value, date | MonthValue):
        return value
    return _typed_partial_date(value if isinstance(value, str) and len(value) <= MAX_NAME else typed_text(value))


@lru_cache(maxsize=1024)
def _typed_partial_date(typed: str) -> date | MonthValue:
    text = typed_text(typed)
    try:
        if _MONTH.fullmatch(text):
            return _month_of(read_act_date(f"{text}-01"))
        if named := stated_month(text):
            return _month_of(read_act_date(f"{named[0]}-{named[1]:02d}-01"))
        return read_act_date(text)
    except WordingError as failure:
        raise FieldFault(failure.message, "Écrivez le jour (2021-09-01) ou le mois (2022-09).") from failure


def _month_of(day: date) -> MonthValue:
    return MonthValue(day.year, day.month)


def _time(value: Any) -> time:
    if isinstance(value, time):
        return value
    try:
        return _typed_time(value if isinstance(value, str) and len(value) <= MAX_NAME else typed_text(value))
    except WordingError as failure:
        raise FieldFault(failure.message, failure.hint) from failure


@lru_cache(maxsize=1024)
def _typed_time(typed: str) -> time:
    return read_time(typed_text(typed))


def read_count(value: Any) -> int:
    """The whole number, 0 or more; FieldFault otherwise."""
    if isinstance(value, int):
        return value
    return _typed_count(value if isinstance(value, str) and len(value) <= MAX_NAME else typed_text(value))


@lru_cache(maxsize=1024)
def _typed_count(typed: str) -> int:
    text = typed_text(typed)
    digits = "".join(char for char in text if not char.isspace())
    if not _WHOLE.fullmatch(text):
        raise FieldFault(
            f"{cited(text)} ne se lit pas comme un nombre entier, positif ou nul.",
            "Écrivez-le en chiffres\u00a0: 35, ou 11600.",
        )
    if len(digits) > _MAX_DIGITS:
        raise FieldFault(f"{cited(text)} est un nombre trop grand.", f"Il a {_MAX_DIGITS} chiffres au plus.")
    return int(digits)


def _yes_or_no(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    text = typed_text(value)
    answers = {"oui": True, "true": True, "non": False, "false": False}
    if text.casefold() not in answers:
        raise FieldFault(f"{cited(text)} n’est ni oui ni non.", "Écrivez oui ou non.")
    return answers[text.casefold()]


_AS_ISO = PlainSerializer(lambda value: value.isoformat(), return_type=str)
_DATE_SCHEMA = {"type": "string", "examples": ["2025-12-15", "15/12/2025"]}
_MONTH_SCHEMA = {"type": "string", "examples": ["2022-09", "septembre 2022", "2021-09-01"]}
#: An editor that reads YAML 1.1 takes 19:00 for a number of minutes.
_TIME_SCHEMA = {"type": ["string", "integer"], "examples": ["19:00", "19 h 30"]}
_COUNT_SCHEMA = {"type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9][0-9 \u00a0\u202f]*$"}
_YES_SCHEMA = {"enum": ["oui", "non", True, False]}

NAME = Words(MAX_NAME)
Line = Annotated[str, Words(MAX_LINE)]
Text = Annotated[str, Words(MAX_TEXT, lines=True)]
Name = Annotated[str, NAME]
Formula = Annotated[str, Verbatim(MAX_TEXT)]
Date = Annotated[date, BeforeValidator(_date), _AS_ISO, WithJsonSchema(_DATE_SCHEMA)]
PartialDate = Annotated[
    date | MonthValue,
    BeforeValidator(_partial_date),
    PlainSerializer(str, return_type=str),
    WithJsonSchema(_MONTH_SCHEMA),
]
Time = Annotated[time, BeforeValidator(_time), _AS_ISO, WithJsonSchema(_TIME_SCHEMA)]
Count = Annotated[int, BeforeValidator(read_count), WithJsonSchema(_COUNT_SCHEMA)]
YesNo = Annotated[bool, BeforeValidator(_yes_or_no), WithJsonSchema(_YES_SCHEMA)]
INSEE = Code(r"(?:[0-9]{2}|2[AB])[0-9]{3}", "un code INSEE de commune", "44003")
SIREN = Code(r"[0-9]{9}", "un numéro SIREN (neuf chiffres, sans espace)", "200083228")
SIRET = Code(r"[0-9]{14}", "un numéro SIRET de quatorze chiffres", "21660228400012")
UAI = Code(r"[0-9]{7}[A-Z]", "un numéro UAI d’école (sept chiffres, une lettre)", "0300673U")
Insee = Annotated[str, INSEE]
Siren = Annotated[str, SIREN]
Siret = Annotated[str, SIRET]
Uai = Annotated[str, UAI]
CodeDepartement = Annotated[str, Code(r"[0-9]{2}|2[AB]|9[78][0-9]", "un numéro de département", "44")]
ActeIdentifiant = Annotated[
    str,
    Code(
        r"(?:[0-9]{2}_[A-Z]{2}-)?[09][0-9][0-9AB]-[0-9]{9}-[0-9]{8}-[A-Za-z0-9_]{1,15}(?:-[A-Z]{2})?",
        "l’identifiant d’un acte transmis (département, SIREN de neuf chiffres, date, numéro, nature)",
        "044-214400368-20211222-13-DE",
    ),
]
#: How the name of a file of an image ends.
IMAGE_ENDINGS = (".png", ".jpg", ".jpeg", ".svg")
_DRIVE = re.compile(r"[A-Za-z]:")
IMAGE_EXAMPLE = "Écrivez son chemin dans le dossier du projet\u00a0: images/logo.png."


def read_image(value: Any) -> str:
    """« images/logo.png »: a path inside the project, that it cannot leave."""
    text = typed_text(value)
    if "\\" in text:
        hint = f"Écrivez {text.replace(chr(92), '/')}." if not _DRIVE.match(text) else IMAGE_EXAMPLE
        raise FieldFault(f"Dans {cited(text)}, une barre oblique doit séparer les dossiers.", hint)
    if text.startswith(("/", "~")) or _DRIVE.match(text):
        raise FieldFault(f"{cited(text)} n’est pas dans le dossier du projet.", IMAGE_EXAMPLE)
    if any(part in ("", ".", "..") for part in text.split("/")):
        raise FieldFault(f"{cited(text)} n’est pas un chemin simple.", IMAGE_EXAMPLE)
    if PurePosixPath(text).suffix.lower() not in IMAGE_ENDINGS:
        raise FieldFault(
            f"{cited(text)} n’est pas une image PNG, JPEG ou SVG.", "Son nom finit par .png, .jpg ou .svg."
        )
    return text


Image = Annotated[str, BeforeValidator(read_image), WithJsonSchema({"type": "string", "examples": ["images/logo.png"]})]
Slug = Annotated[str, Code(rf"(?=.{{1,{MAX_LENGTH}}}$){SLUG_PATTERN}", "le nom d’un fichier", "saint-ambroix")]
Site = Annotated[
    str,
    Code(
        r"(?:[A-Za-z0-9À-ÿ-]+\.)+[a-z]{2,}(?:/[!-~]*)?",
        "l’adresse d’un site, sans https://",
        "ancenis-saint-gereon.fr",
    ),
]
