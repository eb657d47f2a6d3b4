"""Names that a template reads and that no manifest gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.project import Project
from tests.atelier.manifests.contradictions import DELIBERATION_YAML, lacking, place_of, reads, replace, told
from tests.library.projects import write_word


class TestANameThatNoManifestGives:
    def test_is_told_where_the_facts_would_stand(self, project: Path) -> None:
        write_word(Project(project), "creteil/certificat-adhesion@2025", "# Acte\n{{ convention.titre_coordonateur }}")
        path = "templates/creteil/certificat-adhesion/2025.yaml"
        assert told(project) == [
            (
                "MAN-005",
                place_of(path, "approuve:", "convention"),
                "Le texte de ce modèle lit convention.titre_coordonateur, que creteil/convention@2025 ne donne pas.",
                "Vouliez-vous dire «\u00a0titre_coordonnateur\u00a0» ou «\u00a0signature_coordonnateur\u00a0»\u202f? "
                "Ajoutez ce fait dans templates/creteil/convention/2025.yaml, ou corrigez la balise du fichier Word.",
            )
        ]

    def test_names_the_fact_from_which_a_computed_value_comes(self, project: Path) -> None:
        path = "templates/creteil/convention/2025.yaml"
        replace(path, "    duree_periode_mois: 12    # la durée totale, 48 mois, se calcule\n", "")
        found = [fault for fault in told(project) if "duree_totale_mois" in fault[2]]
        assert found == [
            (
                "MAN-005",
                place_of(path, "  dates:", "dates"),
                "Le texte de ce modèle lit convention.duree_totale_mois, que son manifeste ne donne pas.",
                f"Donnez duree_periode_mois dans les faits de {path}\u00a0: ce nom en vient. Sinon, mettez la balise "
                "sous {% if convention.duree_totale_mois %}.",
            ),
            (
                "MAN-005",
                place_of("templates/creteil/deliberation/2025.yaml", "approuve:", "convention"),
                "Le texte de ce modèle lit convention.duree_totale_mois, que creteil/convention@2025 ne donne pas.",
                f"Donnez duree_periode_mois dans les faits de {path}\u00a0: ce nom en vient. Sinon, mettez la balise "
                "sous {% if convention.duree_totale_mois %}.",
            ),
        ]

    def test_is_not_to_be_asked_for_where_it_must_be_given(self, project: Path) -> None:
        assert reads(project, "{{ convention.fin }}") == []
        write_word(Project(project), "creteil/deliberation@2025", "# Acte\n{{ convention.fin }}")
        assert [(message, hint) for *_, message, hint in told(project)] == [
            (
                *lacking("fin", "creteil/convention@2025"),
                "Donnez periode dans les faits de templates/creteil/convention/2025.yaml\u00a0: ce nom en vient.",
            ),
        ]

    def test_names_each_version_in_the_window_that_does_not_give_it(self, project: Path) -> None:
        replace(DELIBERATION_YAML, "du: 2025-09-01", "du: 2022-01-01")
        replace("templates/nantes/deliberation/2022.yaml", "etat: publie", "etat: abroge")
        found = {message: hint for _, _, message, hint in told(project)}
        assert found == {
            "Le texte de ce modèle lit convention.precedente.annees_scolaires, que nantes/convention@2022 ne donne "
            "pas.": "Donnez precedente dans les faits de templates/nantes/convention/2022.yaml\u00a0: ce nom en vient. "
            "Sinon, mettez la balise sous {% if convention.precedente %}."
        }
        assert reads(project, "{{ convention.lune }}") == [
            "Le texte de ce modèle lit convention.lune, que nantes/convention@2022 et nantes/convention@2026 ne "
            "donnent pas."
        ]

    def test_is_no_matter_of_the_version_that_takes_over_on_the_last_day(self, project: Path) -> None:
        replace("templates/nantes/convention/2022.yaml", "  au: 2022-01-15", "  au: 2025-09-01")
        replace("templates/nantes/deliberation/2022.yaml", "  au: 2022-01-15", "  au: 2025-09-01")
        replace(DELIBERATION_YAML, "approuve:", "remplace: nantes/deliberation@2022\napprouve:")
        assert told(project) == []

    @pytest.mark.parametrize(
        "words",
        [
            "{# convention.lune #}{{ 'convention.lune' }}convention.lune",
        ],
    )
    def test_is_let_where_no_tag_reads_it(self, project: Path, words: str) -> None:
        write_word(Project(project), "commun/lunes", "{{ convention.lune }}")
        assert reads(project, words) == []

    @pytest.mark.parametrize(
        "words",
        [
            "{% if convention.lune %}{{ convention.lune }}{% endif %}",
            "{%p if convention.lune is defined and seance.lieu %}\n{{ convention.lune }}\n{%p endif %}",
            "{% if commune.site %}a{% elif convention.lune %}{{ convention.lune }}{% endif %}",
            "{% if not convention.lune %}a{% else %}{{ convention.lune }}{% endif %}",
            "{% if convention.lune %}{% for e in ecoles %}{{ convention.lune }}{% endfor %}{% endif %}",
            "{%p if convention.lune %}\n{%p clause lunes %}\n{%p endif %}",
            "{{ convention.lune if convention.lune else 'a' }}",
            "{% if convention.lune %}a{% endif %}{{ convention.lune }}",
            "{% if convention.lune %}a{% else %}{{ convention.lune }}{% endif %}",
            "{% if convention.lune or seance.lieu %}{{ convention.lune }}{% endif %}",
            "{% if not convention.lune %}{{ convention.lune }}{% endif %}",
            "{% if convention.sdet_version %}{{ convention.lune }}{% endif %}",
            "{% if convention.lune > 2 %}a{% endif %}",
            "{%p clause lunes %}",
        ],
    )
    def test_is_told_even_under_an_if_which_cannot_ask_for_a_name_that_does_not_exist(
        self, project: Path, words: str
    ) -> None:
        write_word(Project(project), "commun/lunes", "{{ convention.lune }}")
        assert reads(project, words) == lacking("lune")


def test_a_variable_of_a_template_of_another_act_is_no_fact_of_the_convention(project: Path) -> None:
    assert reads(project, "{{ convention.prix }}") == lacking("prix")
