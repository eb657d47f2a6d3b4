"""How a tag prints into a Word file: what is printed is text, typeset and noted; what is repeated is counted."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from typing import Any

from jinja2 import UndefinedError, nodes
from jinja2.runtime import Context, Undefined
from jinja2.utils import pass_context
from markupsafe import escape
from msgspec import Struct, field

from actgen.core.citing import cited
from actgen.core.errors import WordingError
from actgen.fill.layout.finishing import asks
from actgen.fill.pictures import SHOWN, Images, no_images
from actgen.french.amounts import number_figures
from actgen.french.correcting.calm import are_calm
from actgen.french.correcting.ordinals_in_text import may_be_raised, raised_letters
from actgen.french.correcting.untouched import masked
from actgen.french.typography import typographic
from actgen.grammar.accepted import french_kind, printable
from actgen.grammar.code import PIECES
from actgen.grammar.repeating import Rounds
from actgen.grammar.sandbox import ClosedEnvironment
from actgen.grammar.undefined import STAND_IN, MissingValueError
from actgen.grammar.walking import every
from actgen.ooxml.raising import marked
from actgen.ooxml.xml import unprintable
from actgen.values.images import ProjectImage

#: Under this key the context carries the Record of what is printed; no template can name it.
RECORD = "_record"
_ACCENTED = "_accented"
#: The values that a clerk types as running text, often in capitals; any other may be a name.
_TITLES = (("acte", "objet"), ("acte", "matiere"))
_MAX_VALUES = 100_000
#: How many values are remembered as they print.
MOST_KNOWN = 4096
#: The values that most tags print, by their very types.
_PLAIN = frozenset((str, int))
#: What markup writes otherwise.
_ESCAPED = re.compile("[&<>'\"]")
_BREAKS = (("\n", '</w:t><w:br/><w:t xml:space="preserve">'), ("\t", '</w:t><w:tab/><w:t xml:space="preserve">'))


class Record(Struct):
    """What one part did while it was filled: the values that it printed, the rounds of its loops, its pictures.

    `printed` are their words, `values` what stands in the part for each tag, in order: the markup of a value, the rank
    of a picture; `asking` tells of each of these whether the layout may have something to do with it. Those that go
    `together` are `noted` until they are typeset. `images` gives the picture that a path names. In a preview, `traced`
    are the paths of each value that is marked, and `hole` is what stands for a value that lacks.
    """

    images: Images = no_images
    printed: list[str] = field(default_factory=list)
    values: list[bytes] = field(default_factory=list)
    asking: list[bool] = field(default_factory=list)
    rounds: Rounds = field(default_factory=Rounds)
    shown: dict[str, ProjectImage] = field(default_factory=dict)
    traced: list[tuple[str, ...]] = field(default_factory=list)
    hole: str = ""
    together: bool = False
    noted: list[Any] = field(default_factory=list)

    def settle(self) -> None:
        """Typeset the values that were noted and are not typeset yet."""
        noted = self.noted
        if len(self.printed) + len(noted) > _MAX_VALUES:
            raise _too_many()
        if not _PLAIN.issuperset(map(type, noted)):
            deque(map(_noting_each(self), noted), maxlen=0)
        elif noted:
            words, markup, asking = zip(*map(_PRINTED.__getitem__, noted), strict=True)
            self.printed += words
            self.values += markup
            self.asking += asking
        noted.clear()


class ActEnvironment(ClosedEnvironment):
    """The closed world where what is printed becomes the text of a Word file."""

    def __init__(self) -> None:
        super().__init__(finalize=_print)
        self.noting = _noting
        self.filters |= {_ACCENTED: _accented, SHOWN: _shown}

    def note(self, source: str, values: Mapping[str, Any], record: Record) -> None:
        """Note in a record what the tags of a text print; TemplateError or WordingError as they fail."""
        deque(self.from_string(source).generate({**values, RECORD: record, PIECES: []}), maxlen=0)
        record.settle()


def typeset_strings(tree: nodes.Template) -> None:
    """Put the strings of tags in the typography of the values that they are compared with, in place."""
    for constant in every(nodes.Const, tree):
        if isinstance(constant.value, str):
            constant.value = typographic(constant.value)


def accent_titles(tree: nodes.Template) -> None:
    """Make every tag that prints the object or the matter of the act give its capitals their accents, in place."""
    for output in every(nodes.Output, tree):
        for place, printed in enumerate(output.nodes):
            if _is_title(printed):
                output.nodes[place] = nodes.Filter(printed, _ACCENTED, [], [], None, None, lineno=printed.lineno)


def _is_title(node: nodes.Expr) -> bool:
    """Whether the tag prints one of the titles, through whatever filters."""
    while isinstance(node, nodes.Filter) and node.node is not None:
        node = node.node
    return (
        isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name) and (node.node.name, node.attr) in _TITLES
    )


def _accented(value: Any) -> Any:
    return typographic(value, accents=True) if isinstance(value, str) else value


class Bare(str):
    """What a tag leaves that is no word of the act: the rank of a picture among those of its part, a mark."""

    __slots__ = ()


@pass_context
def _shown(context: Context, value: Any) -> Bare:
    """The rank of the picture that a path names, noted as shown; a path alone names one."""
    record: Record = context.parent[RECORD]
    path = value if isinstance(value, str) else printed_text(value)
    if value is STAND_IN:
        return Bare(0)
    if path not in record.shown:
        record.shown[path] = record.images(path)
    return Bare(list(record.shown).index(path))


@pass_context
def _print(context: Context, value: Any) -> None:
    """Note the value as printed, and as WordprocessingML text; only texts, numbers, dates and times can be.

    Nothing comes out in its place, so that the pieces around the values are those of the template alone.
    """
    _noting(context)(value)


def _noting(context: Context) -> Callable[[Any], None]:
    """The same for the values of one part."""
    record: Record = context.parent[RECORD]
    return record.noted.append if record.together else _noting_each(record)


def _noting_each(record: Record) -> Callable[[Any], None]:
    """What notes a value and typesets it, so that what cannot be printed is told where its tag stands."""
    printed, values, asking = record.printed, record.values, record.asking

    def note(value: Any) -> None:
        kind = type(value)
        if kind in _PLAIN:  # most are: asked first
            text, markup, may_ask = _PRINTED[value]
        elif isinstance(value, Bare):
            values.append(value.encode())
            asking.append(False)
            return
        else:
            text, markup, may_ask = _PRINTED[record.hole if record.hole and value is STAND_IN else printed_text(value)]
        printed.append(text)
        values.append(markup)
        asking.append(may_ask)
        if len(printed) > _MAX_VALUES:
            raise _too_many()

    return note


def _too_many() -> WordingError:
    return WordingError(
        f"Ce modèle imprime plus de {number_figures(_MAX_VALUES)} valeurs.",
        "Un acte n’en demande pas tant\u00a0: séparez les répétitions qui s’emboîtent.",
    )


class KnownValues(dict[str | int, tuple[str, bytes, bool]]):
    """Each text and each whole number with its words in French typography, their markup, and whether that asks.

    What is not known yet is found when it is asked for; what is known is forgotten when it is more than some thousand.
    """

    def __missing__(self, value: str | int) -> tuple[str, bytes, bool]:
        found = _typeset(str(value))
        if len(self) >= MOST_KNOWN:
            self.clear()
        self[value] = found
        return found

    def learn(self, values: Collection[Any]) -> None:
        """Know those of these values that typography leaves as they are, where all of them are not too many."""
        if len(values) > MOST_KNOWN:
            return
        if len(values) + len(self) > MOST_KNOWN:
            known = {one: self[one] for one in values if one in self}
            self.clear()
            self.update(known)
        texts = [one for one in values if type(one) is str and one not in self]
        for text, is_calm in zip(texts, are_calm(texts), strict=True):
            if is_calm:
                self[text] = text, text.encode(), "-" in text  # its hyphens stand beside no figure


_PRINTED = KnownValues()


def learn(records: Iterable[Record]) -> None:
    """Typeset at once what all these records noted and no act had before, so that settling each takes less."""
    with suppress(TypeError, UndefinedError):  # a list among them, or a name that is none: told where its tag stands
        _PRINTED.learn(set[Any]().union(*[record.noted for record in records]))


def _typeset(value: str) -> tuple[str, bytes, bool]:
    """A value in French typography: its words, and their markup with marks around the letters to raise."""
    is_one_line = value.isprintable()  # most are, and then they hold no character of command
    text = typographic(value if is_one_line else _lines_of(value))
    markup = marked(text, raised_letters(masked(text))) if may_be_raised(text) else text
    if _ESCAPED.search(markup):
        markup = str(escape(markup))
    said = (markup if is_one_line else line_breaks(markup)).encode()
    return text, said, asks(said)


def _lines_of(value: str) -> str:
    """A text with one sign at the end of each line; WordingError where no file of Word can hold it."""
    text = value.replace("\r\n", "\n").replace("\r", "\n")
    if char := unprintable(text):
        raise WordingError(
            f"La valeur {cited(text)} contient un caractère de commande (U+{ord(char):04X}).",
            "Retapez cette valeur\u00a0: un copier-coller y a laissé un caractère invisible.",
        )
    return text


def line_breaks(escaped: str) -> str:
    """Text for a run, its ends of lines and its tabs as the elements of Word."""
    for char, markup in _BREAKS:
        if char in escaped:
            escaped = escaped.replace(char, markup)
    return escaped


def printed_text(value: Any) -> str:
    """The text that a tag prints of a value; WordingError or MissingValueError for one that prints none."""
    if isinstance(value, Undefined):
        return str(value)  # raises and says which value is missing, but for a stand-in
    if value is None:
        raise MissingValueError(
            "Cette balise imprime une valeur que le fichier de la commune ne donne pas.",
            "",
            "Donnez cette valeur, ou entourez le passage du modèle d’un {% if %}.",
        )
    if (text := printable(value)) is not None:
        return text
    hints = {
        bool: "Choisissez les mots avec {% if … %} et {% else %}.",
        list: 'Ajoutez un filtre\u00a0: {{ seance.presents | liste("complet") }}.',
        tuple: 'Ajoutez un filtre\u00a0: {{ seance.presents | liste("complet") }}.',
        dict: "Nommez la valeur à imprimer\u00a0: {{ maire.complet }}.",
    }
    raise WordingError(
        f"Cette balise imprime {french_kind(value)}, non un texte.",
        hints.get(type(value), "Seuls un texte et un nombre entier s’impriment."),
    )
