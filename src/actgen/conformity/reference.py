"""The reference page of all rules: those about the dossier, then those about the finished act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.checks.reference import rule_page
from actgen.checks.reference import rules_page as dossier_rules_page
from actgen.checks.rule import told_of
from actgen.conformity.regles import RULES as ACT_RULES
from actgen.french.advice import typeset
from actgen.kinds.catalogue import shipped_kinds

if TYPE_CHECKING:
    from actgen.conformity.rule import ActRule

_INTRODUCTION = typeset(
    "Ces règles lisent l’acte une fois fait, tel qu’il sera signé, à côté du dossier et des faits de la convention : "
    "une phrase de trop dans un modèle Word se voit là. Un extrait est fait de quelques lignes de l’acte, chacune "
    "après le nom de son style ; les extraits d’une délibération sont lus avec le dossier d’Ancenis-Saint-Géréon, ceux "
    "d’une décision avec celui de Villeneuve-la-Rivière, les autres avec celui de Châteaubriant. Une ligne « [vote] », "
    "« [commune] » ou « [seance] » donne au dossier un autre vote, une autre commune, une autre séance."
)


def rules_page() -> str:
    """The whole page: the families of rules about the dossier, then the finished act."""
    rules = "\n\n".join(act_rule_page(rule) for rule in ACT_RULES)
    return f"{dossier_rules_page()}\n## L’acte fini\n\n{_INTRODUCTION}\n\n{rules}\n"


def act_rule_page(rule: ActRule) -> str:
    """What one rule about the finished act demands, which acts it reads, and of which kind its excerpts are."""
    kind = shipped_kinds()[rule.shown].declared
    excerpts = f"{'d’une' if kind.feminin else 'd’un'} {kind.nom}"
    return rule_page(rule, language="text", reads=f"{told_of(rule.reads)}\u00a0; ses extraits sont {excerpts}")
