"""The rules of identifiers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Findings = Callable[..., list[tuple[str, str, str, str, str]]]


class TestSiren:
    @pytest.mark.parametrize("siren", ["200083228", "214400368", "213002272", "217703503", "213002587", "211900105"])
    def test_those_of_real_communes(self, siren: str, findings: Findings) -> None:
        assert findings("IDE-001", ('siren: "200083228"', f'siren: "{siren}"')) == []

    @pytest.mark.parametrize("siren", ["200083229", "200083282", "200038228", "123456789"])
    def test_a_wrong_figure_or_two_that_changed_places(self, siren: str, findings: Findings) -> None:
        assert findings("IDE-001", ('siren: "200083228"', f'siren: "{siren}"')) == [
            (
                "IDE-001",
                "erreur",
                f'siren: "{siren}"',
                f"{siren} n’est pas un numéro SIREN\u00a0: son dernier chiffre, la clé, ne répond "
                "pas aux huit premiers.",
                "Recopiez le numéro sur l’avis de situation de l’INSEE ou sur la fiche de la commune.",
            )
        ]

    def test_none_is_no_fault(self, findings: Findings) -> None:
        assert findings("IDE-001", ('  siren: "200083228"\n', "")) == []


class TestInsee:
    @pytest.mark.parametrize("insee", ["01004", "2A004", "2B033", "95018", "97105", "98735"])
    def test_every_departement(self, insee: str, findings: Findings) -> None:
        assert findings("IDE-002", ('insee: "44003"', f'insee: "{insee}"')) == []

    @pytest.mark.parametrize(("insee", "prefix"), [("20003", "20"), ("00003", "00"), ("96003", "96"), ("97903", "979")])
    def test_no_departement(self, insee: str, prefix: str, findings: Findings) -> None:
        assert findings("IDE-002", ('insee: "44003"', f'insee: "{insee}"')) == [
            (
                "IDE-002",
                "erreur",
                f'insee: "{insee}"',
                f"Le code INSEE «\u00a0{insee}\u00a0» n’existe pas\u00a0: «\u00a0{prefix}\u00a0» n’est le numéro "
                "d’aucun département.",
                "Recopiez le code officiel de la commune\u202f; ce n’est pas son code postal. En Corse, il commence "
                "par 2A ou 2B.",
            )
        ]
