"""Typer's own words in French: the frame of a help page, and what it says of a wrong call."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperCommand, TyperGroup

from actgen.core.errors import UsageFault
from actgen.core.nearest import did_you_mean
from actgen.core.patterns import later

if TYPE_CHECKING:
    from collections.abc import Callable

_HELP: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (later(r"^Usage: "), "Emploi\u00a0: "),
    (later(r"COMMAND \[ARGS\]\.\.\."), "COMMANDE [ARGUMENTS]…"),
    (later(r"\{([A-Z]+)\}"), r"\1"),
    (later(r"\b([A-Z]+)(\]?)\.\.\."), r"\1\2…"),
    (later(r" <(str|path|list\[(str|Path)\])>"), lambda kind: " " * len(kind[0])),
    (later(r"^Arguments:", re.MULTILINE), "Arguments\u00a0:"),
    (later(r"^Options:", re.MULTILINE), "Options\u00a0:"),
    (later(r"^Commands:", re.MULTILINE), "Commandes\u00a0:"),
    (later(r"Show\s+this\s+message\s+and\s+exit\."), "Montre cette page."),
    (later(r"Install\s+completion\s+for\s+the\s+current\s+shell\."), "Installe la complétion pour ce terminal."),
    (
        later(
            r"Show\s+completion\s+for\s+the\s+current\s+shell,\s+to\s+copy\s+it\s+or\s+customize\s+the\s+installation\."
        ),
        "Montre le script de complétion, pour le copier.",
    ),
    (later(r"\[required\]"), "[obligatoire]"),
    (later(r"\[default: "), "[par défaut\u00a0: "),
    (later(r"; required\]"), "\u00a0; obligatoire]"),
    (later(r";\s+x>=\d+\]"), "]"),
)
_FAULTS = (
    (later(r"No such option: (\S+)"), "L’option {} n’existe pas."),
    (later(r"No such command ['\"](.{1,200}?)['\"]"), "La commande «\u00a0{}\u00a0» n’existe pas."),
    (later(r"Missing command"), "Il manque le nom de la commande."),
    (later(r"Missing option ['\"](.{1,200}?)['\"]"), "Il manque l’option {}."),
    (later(r"Missing argument ['\"](.{1,200}?)['\"]"), "Il manque {}."),
    (later(r"Option ['\"](.{1,200}?)['\"] requires an argument"), "L’option {} attend une valeur."),
    (
        later(r"Got unexpected extra argument(?:s|\(s\))? \((.+)\)"),
        "En trop\u00a0: {}. Ce qui contient une espace se met entre guillemets.",
    ),
    (later(r"Option ['\"](.{1,200}?)['\"] does not take a value"), "L’option {} ne prend pas de valeur."),
    (
        later(r"Invalid value for '(\S+)': Input should be greater than or equal to (\d+)"),
        "{} attend un nombre, {} au moins.",
    ),
    (later(r"Invalid value for '(\S+)': Input should be a valid int"), "{} attend un nombre entier."),
    (later(r"Invalid value for ['\"]?([^'\":]+)['\"]?: (.+)"), "La valeur de {} ne convient pas."),
)


class FrenchCommand(TyperCommand):
    """A command whose help page is French throughout."""

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return _french(super().get_help(ctx))

    def foresee(self, ctx: Any, args: list[str]) -> None:
        """What may begin before these arguments are understood: nothing, for most commands."""


class FrenchGroup(TyperGroup):
    """A group of commands whose help page is French throughout, its commands in the order of the code."""

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return _french(super().get_help(ctx))

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - Typer's signature
        """The commands in the order in which they were added."""
        return list(self.commands)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The arguments read, once their command has foreseen them: to read them, Typer imports Pydantic."""
        named = self.commands.get(args[0]) if args else None
        if isinstance(named, FrenchCommand) and not ctx.resilient_parsing:  # a shell that completes a line runs nothing
            named.foresee(typer.Context(named, parent=ctx), args[1:])
        return super().parse_args(ctx, args)


def french_app(help_text: str) -> typer.Typer:
    """An application, or a group of commands, with French help."""
    return typer.Typer(
        cls=FrenchGroup,
        help=help_text,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )


def usage_fault(fault: Any) -> UsageFault:
    """What Typer says of a wrong call, in French, with the nearest command or option."""
    message = fault.format_message()
    sentence = f"Cette commande ne peut pas être comprise ({message.rstrip('.')})."
    for pattern, words in _FAULTS:
        if match := pattern.search(message):
            sentence = words.format(*match.groups())
            break
    return UsageFault(sentence, _nearest(fault) or _see_help(fault))


def _nearest(fault: Any) -> str:
    context = getattr(fault, "ctx", None)
    if option := getattr(fault, "option_name", ""):
        names = (
            [name for parameter in context.command.get_params(context) for name in parameter.opts] if context else []
        )
        return did_you_mean(str(option), names)
    unknown = re.search(r"No such command ['\"](.{1,200}?)['\"]", fault.format_message())
    return did_you_mean(unknown[1], list(context.command.commands)) if unknown and context else ""


def _see_help(fault: Any) -> str:
    context = getattr(fault, "ctx", None)
    path = context.command_path if context else "actgen"
    return f"«\u00a0{path} --help\u00a0» montre ce qu’elle attend."


def _french(page: str) -> str:
    for pattern, words in _HELP:
        page = pattern.sub(words, page)
    return page
