"""The kinds of acts that every project has, and the model of a collectivité's file with them."""

from __future__ import annotations

from actgen.kinds.catalogue import shipped_kinds

KINDS = shipped_kinds()
FICHE = KINDS.fiche
