"""A file is verified against the act of the project from which it was made, whatever the name of that act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.verification.verifying import State, verify
from actgen.pipeline import render_acts
from tests.kinds.subventions import subventions

if TYPE_CHECKING:
    from pathlib import Path


def test_an_act_of_a_list_is_verified_by_its_own_name(tmp_path: Path) -> None:
    project = subventions(tmp_path)
    one = "numero: 2026-12\n    objet: Aide\n    date: 2026-03-01\n    exercice: 2026\n    montant: 10\n"
    acts = "".join(
        f"  - acte: subvention\n    nom: {nom}\n    association: {nom}\n    {one}" for nom in ("judo", "boxe")
    )
    (tmp_path / "variables/communes/ancenis.yaml").write_text(
        f'commune: {{insee: "44003"}}\nmaire:\n  personne: Monsieur Rémy ORHON\nactes:\n{acts}', encoding="utf-8"
    )
    for nom in ("judo", "boxe"):
        (made,) = render_acts(project, "ancenis", nom, ["docx"])
        assert verify(project, made.files["docx"], f"{nom}.docx").state is State.IDENTICAL
