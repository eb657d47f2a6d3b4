"""Facts and variables of a manifest that no tag of a template reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.atelier.manifests.contract import contract_faults
from actgen.core.project import Project
from tests.atelier.manifests.contradictions import (
    CONVENTION_YAML,
    DELIBERATION,
    DELIBERATION_YAML,
    MONTPELLIER_YAML,
    declare,
    place_of,
    reads,
    replace,
    told,
)
from tests.library.projects import write_word

UNREAD = "ni dans ce modèle ni dans ceux qui l’approuvent."


class TestAFactThatNothingReads:
    def test_is_told_with_the_name_that_is_read_instead(self, project: Path) -> None:
        replace(CONVENTION_YAML, "sdet_version:", "sdet_versions:")
        assert told(project) == [
            (
                "MAN-005",
                place_of(CONVENTION_YAML, "  periode:", "periode"),
                "Le texte de ce modèle lit convention.sdet_version, que son manifeste ne donne pas.",
                "Vouliez-vous dire «\u00a0sdet_versions\u00a0»\u202f? Ajoutez ce fait dans "
                f"{CONVENTION_YAML}, ou corrigez la balise du fichier Word.",
            ),
            (
                "MAN-004",
                place_of(CONVENTION_YAML, "sdet_versions:", '"2025"'),
                f"Aucune balise ne lit le fait «\u00a0sdet_versions\u00a0», {UNREAD}",
                "Vouliez-vous dire «\u00a0sdet_version\u00a0»\u202f? Écrivez {{ convention.sdet_versions }} là où le "
                "texte le dit, ou retirez ce fait.",
            ),
        ]

    @pytest.mark.parametrize("part", ["dates", "nombres", "textes"])
    def test_is_told_whatever_it_is(self, project: Path, part: str) -> None:
        value = "2026-01-01" if part == "dates" else "12"
        replace(CONVENTION_YAML, f"  {part}:\n", f"  {part}:\n    lune: {value}\n")
        assert told(project) == [
            (
                "MAN-004",
                place_of(CONVENTION_YAML, "lune:", value),
                f"Aucune balise ne lit le fait «\u00a0lune\u00a0», {UNREAD}",
                "Écrivez {{ convention.lune }} là où le texte le dit, ou retirez ce fait.",
            )
        ]

    def test_is_a_warning_where_a_companion_of_another_time_reads_it(self, project: Path) -> None:
        replace(CONVENTION_YAML, "  textes:\n", "  textes:\n    lune: pleine\n")
        write_word(Project(project), "nantes/deliberation@2022", "# Acte\n{{ convention.lune }}")
        (found,) = [one for one in contract_faults(Project(project)) if one.code == "MAN-004" and "lune" in one.message]
        assert (found.is_error, found.message, found.hint) == (
            False,
            "Aucune balise ne lit encore le fait «\u00a0lune\u00a0»\u00a0: nantes/deliberation@2022 le lit, mais sert "
            "à d’autres jours.",
            "Faites de nantes/deliberation une version pour cette fenêtre.",
        )

    def test_may_be_read_by_what_approves_the_convention_only(self, project: Path) -> None:
        replace(CONVENTION_YAML, "  textes:\n", "  textes:\n    lune: pleine\n")
        write_word(Project(project), DELIBERATION, "# Acte\n{{ convention.lune }}")
        assert told(project) == []

    @pytest.mark.long
    def test_may_be_read_by_a_clause_a_margin_or_a_key(self, project: Path) -> None:
        replace(CONVENTION_YAML, "  textes:\n", "  textes:\n    lune: pleine\n    astre: rond\n    ciel: noir\n")
        write_word(Project(project), "commun/astres", "{{ convention['astre'] }}")
        plan = "# Acte\n{%p clause astres %}\n{{ convention.ciel | majuscules }}\n"
        write_word(Project(project), DELIBERATION, f"{plan}[pied de page]\n{{{{ convention.lune }}}}\n[fin]")
        assert told(project) == []

    @pytest.mark.long
    def test_may_feed_a_value_that_is_computed_but_only_one_that_is_read(self, project: Path) -> None:
        path = "templates/creteil/convention/2025.yaml"
        facts = "{{ convention.signature_coordonnateur }} {{ convention.titre_coordonnateur }}"
        write_word(Project(project), "creteil/deliberation@2025", "# Acte")
        write_word(
            Project(project), "creteil/convention@2025", f"# Acte\n{facts} {{{{ convention.duree_totale_mois }}}}"
        )
        assert told(project) == []
        write_word(Project(project), "creteil/convention@2025", f"# Acte\n{facts}")
        assert [(code, place) for code, place, *_ in told(project)] == [
            ("MAN-004", place_of(path, "duree_periode_mois:", "12")),
            ("MAN-004", place_of(path, "reconductions:", "3")),
        ]

    def test_is_read_where_an_amount_is_computed_from_it(self, project: Path) -> None:
        for name in ("deliberation", "decision"):
            write_word(Project(project), f"montpellier/{name}@2025", "# Acte")
        facts = "{{ convention.fin }} {{ convention.annee_scolaire }}"
        write_word(Project(project), "montpellier/convention@2025", f"# Acte\n{facts} {{{{ inscription.montant }}}}")
        assert told(project) == []
        write_word(Project(project), "montpellier/convention@2025", f"# Acte\n{facts}")
        assert [place for _, place, *_ in told(project)] == [place_of(MONTPELLIER_YAML, "cout_par_ecole:", "40")]

    def test_stands_in_a_manifest_whose_facts_come_from_elsewhere(self, project: Path) -> None:
        replace(DELIBERATION_YAML, "approuve:", "faits:\n  textes:\n    sdet_version: a\n\napprouve:")
        assert told(project) == [
            (
                "MAN-004",
                place_of(DELIBERATION_YAML, "sdet_version:", "a"),
                "Aucune balise ne lit le fait «\u00a0sdet_version\u00a0»\u00a0: ce modèle reprend les faits de "
                "«\u00a0convention\u00a0».",
                "Portez-le dans le manifeste de «\u00a0convention\u00a0», ou retirez-le.",
            )
        ]


def test_a_variable_that_no_tag_reads_is_told(project: Path) -> None:
    declare("  prix: {type: montant, valeur: 40}\n")
    assert told(project) == [
        (
            "MAN-004",
            place_of(CONVENTION_YAML, "prix: {", "{"),
            "Aucune balise ne lit la variable «\u00a0prix\u00a0», ni dans ce modèle ni dans ceux qui l’approuvent.",
            "Écrivez {{ acte.prix }} là où le texte la dit, ou retirez cette variable.",
        )
    ]


@pytest.mark.parametrize("tag", ["acte.prix", "deliberation.prix"])
def test_a_variable_is_read_in_its_own_template(project: Path, tag: str) -> None:
    declare("  prix: {type: montant, valeur: 40}\n", DELIBERATION_YAML)
    write_word(Project(project), DELIBERATION, f"# Acte\n{{{{ {tag} }}}} {{{{ convention.partenariat_depuis }}}}")
    assert [message for code, _, message, _ in told(project) if "variable" in message] == []


def test_a_variable_is_read_in_a_template_that_approves_its_own(project: Path) -> None:
    declare("  prix: {type: montant, valeur: 40}\n")
    assert reads(project, "{{ convention.prix }}") == []
    assert [message for _, _, message, _ in told(project) if "variable" in message] == []


def test_a_variable_that_another_is_computed_of_is_read(project: Path) -> None:
    declare("  prix: {type: montant, valeur: 40}\n  double: {type: montant, calcul: prix + prix}\n", DELIBERATION_YAML)
    write_word(Project(project), DELIBERATION, "# Acte\n{{ acte.double }} {{ convention.partenariat_depuis }}")
    assert [message for _, _, message, _ in told(project) if "variable" in message] == []
