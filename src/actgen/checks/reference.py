"""The reference page of the rules, in French Markdown, made from the rules themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.registry import RULES
from actgen.checks.rule import CapacityRule, told_of
from actgen.french.advice import typeset
from actgen.french.dates import date_long

if TYPE_CHECKING:
    from actgen.checks.rule import Presentation

_FAMILIES = {
    "SEA": "La séance",
    "VOT": "Le vote",
    "PUB": "La publication et la transmission",
    "NUM": "Le numéro",
    "DEC": "La décision du maire",
    "CON": "La signature de la convention",
    "OBJ": "Le titre et les textes",
    "NOM": "Les noms",
    "ECO": "Les écoles",
    "IDE": "La commune et ses identifiants",
}
_INTRODUCTION = typeset(
    "Le dossier d’une commune est contrôlé avant que l’acte soit écrit. Une erreur empêche de l’écrire ; un "
    "avertissement est affiché et l’acte est écrit. Chaque règle donne sa source, le jour depuis lequel elle vaut, sa "
    "raison, un extrait juste, un extrait faux et le message que cet extrait produit. Elle se tait sur un acte plus "
    "ancien qu’elle."
)


def rules_page() -> str:
    """The whole page, one section per family of rules."""
    sections = [_section(prefix, title) for prefix, title in _FAMILIES.items()]
    return "\n\n".join(["# Les règles de contrôle", _INTRODUCTION, *sections]) + "\n"


def rule_page(rule: Presentation, *, language: str = "yaml", reads: str = "") -> str:
    """What one rule demands: its source, its reason, its examples, in that language, and its message."""
    severity = typeset(f"{rule.severity} ; avertissement {rule.warns}") if rule.warns else str(rule.severity)
    return "\n\n".join(
        [
            typeset(f"### {rule.code} : {rule.title}"),
            typeset(
                f"- Gravité : {severity}.\n- Source : {rule.source}.\n- Depuis : {_since(rule)}.{_read(rule, reads)}"
            ),
            rule.why,
            typeset("Juste :"),
            f"```{language}\n{rule.right}\n```",
            typeset("Faux :"),
            f"```{language}\n{rule.wrong}\n```",
            f"> {rule.message}",
            typeset(f"Que faire : {rule.hint}"),
        ]
    )


def _read(rule: Presentation, reads: str) -> str:
    """The line on the acts that it reads, one by one; none for a rule on the sitting or on the whole file."""
    told = told_of(rule.reads) if isinstance(rule, CapacityRule) else reads
    return f"\n- Lit : {told}." if told else ""


def _since(rule: Presentation) -> str:
    return f"le {date_long(rule.since)}" if rule.since else "toujours (calcul ou usage, sans texte daté)"


def _section(prefix: str, title: str) -> str:
    rules = [rule_page(rule) for rule in RULES if rule.code.startswith(prefix)]
    return "\n\n".join([f"## {title}", *rules])
