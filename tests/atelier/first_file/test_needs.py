"""What an act of a project's own kind needs of a file: what its template reads, and what its kind asks about."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.conftest import Answer

KIND = """
nom: arrêté de débit
collection: nantes
capacites: [numero, date]
champs:
  voies:       {type: liste de ligne, description: "Les voies.", exemple: [rue du Port]}
  grand:       {type: oui_non, description: oui si une route est à grande circulation., facultatif: oui}
  avis:        {type: date, description: Le jour de l’avis., si: grand}
  aides:
    type: liste de groupe
    description: Les aides.
    facultatif: oui
    champs:
      montant: {type: montant, description: L’aide.}
      signee:  {type: oui_non, description: oui si la convention est signée., facultatif: oui}
      note:    {type: ligne, description: Une note., facultatif: oui}
regles:
  - code: DEB-001
    pour: acte.aides
    verifie: element.montant <= 10 or element.signee
    message: Une convention manque.
"""
PLAN = """
# Arrêté {{ acte.numero }}

VU les voies : {{ acte.voies | liste }} ;
[Corps] {%p if acte.avis %}
VU l’avis du {{ acte.avis | date_longue }} ;
[Corps] {%p endif %}
[Corps] {%p for aide in acte.aides %}
- {{ aide.montant | montant }}
[Corps] {%p endfor %}
"""


def test_what_a_condition_or_a_rule_reads_is_offered_though_no_tag_reads_it(
    project: Path, actgen: Callable[..., Answer]
) -> None:
    (project / "variables" / "actes").mkdir(exist_ok=True)
    (project / "variables" / "actes" / "debit.yaml").write_text(KIND, encoding="utf-8")
    (project / "plan.txt").write_text(PLAN, encoding="utf-8")
    assert actgen("templates", "new", "nantes/debit@2026", "--from", "plan.txt").code == 0
    assert actgen("new", "--insee", "44217", "--acte", "debit").code == 0
    text = (project / "variables" / "communes" / "vigneux-de-bretagne.yaml").read_text(encoding="utf-8")
    assert "    # oui si une route est à grande circulation.\n    #grand: à compléter\n" in text
    assert "#signee: à compléter" in text
    assert "note" not in text
    assert "Les voies. Exemple\u00a0: rue du Port." in text
