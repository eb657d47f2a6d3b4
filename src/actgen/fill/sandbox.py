"""The closed world in which a template runs: it reads plain data, chooses, repeats and filters, and nothing else.

Two walls. The grammar is a short list of allowed nodes, so a call, an import, an assignment or arithmetic is refused
when the template is compiled; and Jinja's own sandbox refuses at run time whatever the first wall would let through.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from jinja2 import nodes
from jinja2.runtime import Context, LoopContext, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import pass_context
from markupsafe import Markup, escape

from actgen.core.citing import cited
from actgen.core.errors import WordingError
from actgen.fill.accepted import comparable, french_kind, printable
from actgen.fill.filters import FILTERS
from actgen.fill.undefined import STAND_IN, Absent, MissingValueError, Unknown
from actgen.french.amounts import number_figures
from actgen.french.ordinals_in_text import raised_letters
from actgen.french.typography import typographic
from actgen.french.untouched import masked
from actgen.ooxml.raising import marked
from actgen.ooxml.xml import unprintable

#: Under this key the context carries the Record of what is printed; no template can name it.
RECORD = "_record"
#: The counters of a loop that a template may read.
LOOP_ATTRIBUTES = ("index", "index0", "first", "last", "length", "revindex")
#: The tests that may follow `is`.
TESTS = ("defined",)
_EACH, _ACCENTED, _COMPARABLE = "_each", "_accented", "_comparable"
#: The values that a clerk types as running text, often in capitals; any other may be a name.
_TITLES = (("acte", "objet"), ("acte", "matiere"))
_MAX_ROUNDS, _MAX_VALUES = 10_000, 100_000
_BREAKS = (("\n", '</w:t><w:br/><w:t xml:space="preserve">'), ("\t", '</w:t><w:tab/><w:t xml:space="preserve">'))


@dataclass(slots=True)
class Record:
    """What one part did while it was filled: the values that it printed, the rounds of its loops."""

    printed: list[str] = field(default_factory=list)
    rounds: int = 0


class ActEnvironment(ImmutableSandboxedEnvironment):
    """Jinja as templates of acts see it: strict, escaping, without functions, over plain data."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=Unknown, finalize=_print, keep_trailing_newline=True, cache_size=0)
        self.filters = {**FILTERS, _EACH: _each, _ACCENTED: _accented, _COMPARABLE: comparable}
        self.tests = {"defined": _is_defined}
        self.globals = {}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The value of a key of a mapping, or one of the counters of a loop; no attribute of any other object."""
        if isinstance(obj, LoopContext):
            return getattr(obj, attribute) if attribute in LOOP_ATTRIBUTES else Unknown(obj=obj, name=attribute)
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """The value of a key of a mapping, or an element of a list."""
        if isinstance(obj, Undefined):
            return obj  # what is missing is the thing itself, not its part
        if isinstance(obj, Mapping) and isinstance(argument, str) and argument in obj:
            found = obj[argument]
            return Absent(obj=obj, name=argument) if found is None else found
        if isinstance(obj, list | tuple) and isinstance(argument, int) and -len(obj) <= argument < len(obj):
            return obj[argument]
        return Unknown(obj=obj, name=str(argument))

    def is_safe_callable(self, obj: Any) -> bool:  # noqa: ARG002 - Jinja's signature
        """Nothing is: templates call no function."""
        return False

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:
        """Jinja's hook between reading and compiling: dates compare as their texts, wherever a template compares."""
        for comparison in source.find_all(nodes.Compare):
            sides: tuple[nodes.Compare | nodes.Operand, ...] = (comparison, *comparison.ops)
            for side in sides:
                if not isinstance(side.expr, nodes.Const):
                    side.expr = nodes.Filter(side.expr, _COMPARABLE, [], [], None, None, lineno=side.lineno)
        return super()._generate(source, *args, **kwargs)


def guard_loops(tree: nodes.Template) -> None:
    """Make every loop of the template refuse what is no list, in place."""
    for loop in tree.find_all(nodes.For):
        loop.iter = nodes.Filter(loop.iter, _EACH, [], [], None, None, lineno=loop.lineno)


def typeset_strings(tree: nodes.Template) -> None:
    """Put the strings of tags in the typography of the values that they are compared with, in place."""
    for constant in tree.find_all(nodes.Const):
        if isinstance(constant.value, str):
            constant.value = typographic(constant.value)


def accent_titles(tree: nodes.Template) -> None:
    """Make every tag that prints the object or the matter of the act give its capitals their accents, in place."""
    for output in tree.find_all(nodes.Output):
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


@pass_context
def _each(context: Context, values: Any) -> Sequence[Any]:
    """The list that a loop goes through: nothing else can be repeated, and not without end."""
    if values is STAND_IN:
        return ()
    if isinstance(values, Undefined):
        str(values)  # raises, and says which value is missing
    if not isinstance(values, list | tuple):
        raise WordingError(
            f"Cette répétition (for) attend une liste, et reçoit {french_kind(values)}.",
            "Nommez une liste, par exemple {% for ecole in ecoles %}.",
        )
    record: Record = context.parent[RECORD]
    record.rounds += len(values)
    if record.rounds > _MAX_ROUNDS:
        raise WordingError(
            f"Les répétitions de ce modèle dépassent {_MAX_ROUNDS} passages.",
            "Un acte n’en demande pas tant\u00a0: séparez les répétitions qui s’emboîtent.",
        )
    return values


@pass_context
def _print(context: Context, value: Any) -> Markup:
    """The value as WordprocessingML text, noted as printed; only texts, numbers, dates and times can be."""
    text, markup = _typeset(_text(value))
    record: Record = context.parent[RECORD]
    record.printed.append(text)
    if len(record.printed) > _MAX_VALUES:
        raise WordingError(
            f"Ce modèle imprime plus de {number_figures(_MAX_VALUES)} valeurs.",
            "Un acte n’en demande pas tant\u00a0: séparez les répétitions qui s’emboîtent.",
        )
    return markup


@lru_cache(maxsize=4096)
def _typeset(value: str) -> tuple[str, Markup]:
    """A value in French typography: its words, and their markup with marks around the letters to raise."""
    text = value.replace("\r\n", "\n").replace("\r", "\n")
    if char := unprintable(text):
        raise WordingError(
            f"La valeur {cited(text)} contient un caractère de commande (U+{ord(char):04X}).",
            "Retapez cette valeur\u00a0: un copier-coller y a laissé un caractère invisible.",
        )
    text = typographic(text)
    escaped = str(escape(marked(text, raised_letters(masked(text)))))
    for char, markup in _BREAKS:
        if char in escaped:
            escaped = escaped.replace(char, markup)
    return text, Markup(escaped)


def _text(value: Any) -> str:
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


def _is_defined(value: Any) -> bool:
    """Whether an optional value is stated; a name that does not exist is a fault here as everywhere."""
    if isinstance(value, Unknown):
        str(value)  # raises, and says which name is unknown
    return value is STAND_IN or not (isinstance(value, Undefined) or value is None)
