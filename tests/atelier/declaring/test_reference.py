"""The reference page of the kinds of acts."""

from __future__ import annotations

from actgen.atelier.declaring.reference import kinds_page
from actgen.variables.capacities import CAPACITIES
from tests.kinds_of_acts import KINDS


def test_each_capacity_and_each_kind_of_the_package_has_its_section() -> None:
    page = kinds_page(KINDS)
    assert [name for name in (*CAPACITIES, *KINDS) if f"\n### {name}\n" not in page] == []
    assert "| `numero`\u00a0\\* | Le numéro de l’acte\u00a0: 2025-132. |" in page
    assert "| `anterieure.numero`\u00a0\\* | un texte d’une ligne | Son numéro. Exemple\u00a0: 2021-153. |" in page
    assert "```yaml\nactes:\n  certificat_adhesion: {}\n```" in page
