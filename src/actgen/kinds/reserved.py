"""The names that a declaration may not take: what every template reads alike, what the program prints."""

from __future__ import annotations

#: What a template reads of every act: a kind of act or a field at the top of one may not be called so.
ROOTS = frozenset(
    {
        "commune", "collectivite", "executif", "assemblee", "academie", "maire", "signataire", "contact", "comptable",
        "referent", "tribunal", "seance", "ecoles", "inscription", "historique",
    }
)  # fmt: skip
#: What an entry of `actes:` says of itself, and what expressions read as their own.
OWN = frozenset({"acte", "actes", "nom", "modele", "approuve", "presence", "element", "rang", "oui", "non", "loop"})
#: The letters of the codes of the program.
FAMILIES = frozenset(
    {
        "ACT", "ATE", "BAL", "CLA", "CON", "DCL", "DEC", "ECO", "IDE", "IMP", "LEC", "LNT", "MAN", "MOD", "NOM", "NUM",
        "OBJ", "OFF", "PDF", "PLAN", "PUB", "REM", "REV", "SEA", "VAR", "VER", "VOT", "YAML",
    }
)  # fmt: skip
