"""Every rule that the packages of law bring, in the order of the reference page, and any of them by its code."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module
from typing import TYPE_CHECKING

from actgen.core.door import Group, brought
from actgen.core.errors import MachineFault
from actgen.rules.act_rule import ActRule
from actgen.rules.declared import Declared
from actgen.rules.rule import DossierRule
from actgen.rules.writing import rule_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import ModuleType

    from actgen.kinds.kind import Kinds
    from actgen.rules.family import Family
    from actgen.rules.rule import Presentation

#: The name of a module that is a rule begins with its code: `sea_004_pouvoirs`.
_OF_A_RULE = re.compile(r".*\.[a-z]+_\d{3}_\w+")
#: The families of rules of each package, in its order.
FAMILIES: tuple[Family, ...] = tuple(family for package in brought(Group.RULES) for family in package.FAMILIES)


def rules_in(package: ModuleType) -> Iterator[Presentation]:
    """Each rule of a package and of those within it; TypeError for a module that is named so and writes none."""
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        if _OF_A_RULE.fullmatch(found.name):
            yield rule_of(import_module(found.name))


def in_order(rules: Iterable[Presentation], families: Iterable[Family]) -> tuple[Presentation, ...]:
    """The rules, family by family, in the order of their codes.

    MachineFault for a code that two rules have, or that is of no family.
    """
    ranks = {family.letters: rank for rank, family in enumerate(families)}
    by_code: dict[str, Presentation] = {}
    for rule in rules:
        letters = rule.code.partition("-")[0]
        if letters not in ranks or rule.code in by_code:
            what = "est celui de deux règles" if rule.code in by_code else f"n’est d’aucune famille ({letters})"
            raise MachineFault(
                f"Le code {rule.code} {what}\u00a0: les paquets de règles ne vont pas ensemble.",
                "Retirez celui que vous venez d’installer, et dites-le à son auteur.",
            )
        by_code[rule.code] = rule
    return tuple(sorted(by_code.values(), key=lambda rule: (ranks[rule.code.partition("-")[0]], rule.code)))


#: All rules.
RULES = in_order((rule for package in brought(Group.RULES) for rule in rules_in(package)), FAMILIES)
#: Those that read the dossier before an act is made.
DOSSIER_RULES = tuple(rule for rule in RULES if isinstance(rule, DossierRule))
#: Those that read the act once it is made.
ACT_RULES = tuple(rule for rule in RULES if isinstance(rule, ActRule))


def rules_with(kinds: Kinds | None = None) -> dict[str, Presentation | Declared]:
    """Every rule by its code: those of the packages of law, then those that these kinds declare."""
    declared = [Declared(kind, rule) for kind in (kinds or {}).values() for rule in kind.declared.regles]
    return {**{rule.code: rule for rule in RULES}, **{one.code: one for one in declared}}
