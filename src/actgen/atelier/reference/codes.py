"""Every code that the program can print: the rules, which present themselves, and the faults of files in one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.reference.code_table import FAULTS, Fault
from actgen.atelier.reference.rules import rule_page, rules_page
from actgen.core.errors import UsageFault
from actgen.core.nearest import did_you_mean
from actgen.french.advice import typeset
from actgen.rules.registry import RULES, rules_with

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actgen.kinds.kind import Kinds


#: The letters of a code → what its faults are about.
FAMILIES: Mapping[str, str] = {
    "YAML": "La forme d’un fichier YAML",
    "VAR": "Les valeurs d’un fichier",
    "DCL": "Les déclarations d’un acte",
    "PLAN": "Le plan d’un modèle",
    "MOD": "Le fichier Word",
    "CLA": "Les clauses communes",
    "BAL": "Les balises d’un modèle",
    "REM": "Le remplissage d’un modèle",
    "LEC": "La relecture du fichier Word",
    "REV": "La dernière lecture de l’acte",
    "PDF": "Le PDF",
    "IMP": "La reprise d’un texte reçu",
    "OFF": "Le texte officiel",
    "LNT": "La relecture d’un modèle, sans dossier",
    "LOT": "Les actes d’une table",
    "DON": "Les données ouvertes",
    "PAP": "Le papier à en-tête d’une commune",
    "MAN": "Le manifeste d’un modèle",
    "VER": "Les versions et le verrou",
    "ATE": "La publication et l’enregistrement",
}


def all_codes() -> tuple[str, ...]:
    """Every code, those of the rules first."""
    return (*(rule.code for rule in RULES), *FAULTS)


def explained(code: str, kinds: Kinds | None = None) -> str:
    """The entry of a code, in capitals or not; UsageFault with the nearest codes when there is none.

    `kinds` are those of a project, whose rules are explained too.
    """
    wanted, rules = code.strip().upper(), rules_with(kinds)
    if fault := FAULTS.get(wanted):
        return _entry(fault)
    if rule := rules.get(wanted):
        return rule_page(rule)
    listed = typeset("Les codes sont dans docs/reference/controles.md.")
    hint = did_you_mean(_in_three_figures(wanted), (*rules, *FAULTS)) or listed
    raise UsageFault(f"Le code «\u00a0{code}\u00a0» n’existe pas.", hint)


def _in_three_figures(code: str) -> str:
    """« SEA-04 » as « SEA-004 », whose nearest is itself."""
    letters, hyphen, number = code.partition("-")
    return f"{letters}-{number.zfill(3)}" if hyphen and number.isdecimal() else code


def codes_page() -> str:
    """The reference page: the rules of law, then every other code by its family."""
    return "\n\n".join([rules_page().rstrip("\n"), *_families()]) + "\n"


def _families() -> Iterator[str]:
    yield "## Les autres codes"
    yield typeset(
        "Ces codes disent ce qui empêche de lire un fichier, de faire un acte ou de publier un modèle. "
        "« actgen check --explain CODE » montre l’un d’eux."
    )
    for letters, title in FAMILIES.items():
        found = [fault for fault in FAULTS.values() if fault.family == letters]
        rows = [
            f"| `{fault.code}` | {fault.severity} | {_cell(fault.title)} | {_cell(fault.remedy)} |" for fault in found
        ]
        head = ["| code | gravité | ce qui ne va pas | que faire |", "| --- | --- | --- | --- |"]
        yield f"### {letters} : {title}".replace(" : ", "\u00a0: ")
        yield "\n".join([*head, *rows])


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _entry(fault: Fault) -> str:
    return "\n\n".join(
        [
            typeset(f"### {fault.code} : {fault.title}"),
            typeset(f"- Gravité : {fault.severity}.\n- Famille : {FAMILIES[fault.family]}."),
            typeset(f"Que faire : {fault.remedy}"),
        ]
    )
