"""The reference page of the rules, in French Markdown, made from the rules themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.french.advice import typeset
from actgen.french.dates import date_long
from actgen.kinds.catalogue import shipped_kinds
from actgen.rules.act_rule import ActRule
from actgen.rules.declared import Declared, declared_page
from actgen.rules.registry import FAMILIES, RULES
from actgen.rules.rule import CapacityRule, told_of

if TYPE_CHECKING:
    from actgen.rules.family import Family
    from actgen.rules.rule import Presentation

_INTRODUCTION = typeset(
    "Le dossier d’une commune est contrôlé avant que l’acte soit écrit. Une erreur empêche de l’écrire ; un "
    "avertissement est affiché et l’acte est écrit. Chaque règle donne sa source, le jour depuis lequel elle vaut, sa "
    "raison, un extrait juste, un extrait faux et le message que cet extrait produit. Elle se tait sur un acte plus "
    "ancien qu’elle."
)


def rules_page() -> str:
    """The whole page, one section per family of rules."""
    return "\n\n".join(["# Les règles de contrôle", _INTRODUCTION, *map(_section, FAMILIES)]) + "\n"


def rule_page(rule: Presentation | Declared) -> str:
    """What one rule demands: its source, its reason, the acts that it reads, its examples and its message."""
    if isinstance(rule, Declared):
        return declared_page(rule)
    severity = typeset(f"{rule.severity} ; avertissement {rule.warns}") if rule.warns else str(rule.severity)
    language = "text" if isinstance(rule, ActRule) else "yaml"
    return "\n\n".join(
        [
            typeset(f"### {rule.code} : {rule.title}"),
            typeset(f"- Gravité : {severity}.\n- Source : {rule.source}.\n- Depuis : {_since(rule)}.{_read(rule)}"),
            rule.why,
            typeset("Juste :"),
            f"```{language}\n{rule.right}\n```",
            typeset("Faux :"),
            f"```{language}\n{rule.wrong}\n```",
            f"> {rule.message}",
            typeset(f"Que faire : {rule.hint}"),
        ]
    )


def _read(rule: Presentation) -> str:
    """The line on the acts that it reads, one by one; none for a rule on the sitting or on the whole file."""
    if isinstance(rule, CapacityRule):
        return f"\n- Lit : {told_of(rule.reads)}."
    if isinstance(rule, ActRule):
        return f"\n- Lit : {told_of(rule.reads)} ; ses extraits sont {_excerpts(rule)}."
    return ""


def _excerpts(rule: ActRule) -> str:
    """« d’une délibération »: of which kind its excerpts are."""
    kind = rule.kind_shown(shipped_kinds()).declared
    return f"{'d’une' if kind.feminin else 'd’un'} {kind.nom}"


def _since(rule: Presentation) -> str:
    return f"le {date_long(rule.since)}" if rule.since else "toujours (calcul ou usage, sans texte daté)"


def _section(family: Family) -> str:
    rules = [rule_page(rule) for rule in RULES if family.has(rule.code)]
    return "\n\n".join([f"## {family.title}", *filter(None, [family.introduction]), *rules])
