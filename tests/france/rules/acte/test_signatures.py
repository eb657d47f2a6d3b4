"""Who signs an act, and what stands with a signature."""

from __future__ import annotations

from tests.france.building import real
from tests.france.rules.acte.telling import BY_CODE, told


class TestSignatures:
    def test_an_adjoint_signs_a_decision_by_delegation(self) -> None:
        lines = "[Signature] Pour le Maire et par délégation,\n[Signataire] Anne DURAND, adjointe"
        assert told("ACT-009", lines, "decision") == []

    def test_a_name_in_capitals_without_accents_is_the_name(self) -> None:
        assert told("ACT-009", "[Signature] LE MAIRE\n[Signataire] REMY\u00a0ORHON") == []

    def test_a_name_without_its_capacity(self) -> None:
        assert told("ACT-009", "[Signataire] Rémy ORHON") == ["La signature de Rémy ORHON ne dit pas sa qualité."]

    def test_a_secretary_need_not_sign_before_the_reform(self) -> None:
        finished = real("chateaubriant", "deliberation")
        assert not BY_CODE["ACT-010"].applies(finished)

    def test_several_secretaries_missing(self) -> None:
        assert told("ACT-010", "[Signataire] Carine MATHIEU") == [
            "Camille FRESNEAU et Nicolas RAYMOND, secrétaires de séance, n’ont pas leur place dans les signatures "
            "de l’acte."
        ]
