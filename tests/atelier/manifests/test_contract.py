"""Manifests that contradict the other templates or their own Word file, in copies of the real project."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from actgen.atelier.manifests.contract import contract_faults
from actgen.core.project import Project
from tests.library.projects import write_word

CONVENTION, DELIBERATION = "nantes/convention@2026", "nantes/deliberation@2026"
CONVENTION_YAML = "templates/nantes/convention/2026.yaml"
DELIBERATION_YAML = "templates/nantes/deliberation/2026.yaml"
MONTPELLIER_YAML = "templates/montpellier/convention/2025.yaml"
UNREAD = "ni dans ce modèle ni dans ceux qui l’approuvent."


def told(project: Path) -> list[tuple[str, str, str, str]]:
    return [(found.code, str(found.place), found.message, found.hint) for found in contract_faults(Project(project))]


def replace(file: str, old: str, new: str) -> None:
    path = Path(file)
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def place_of(file: str, words: str, value: str) -> str:
    """The place of `value` in the only line that holds `words`."""
    lines = Path(file).read_text(encoding="utf-8").splitlines()
    ((number, line),) = [(number, line) for number, line in enumerate(lines, start=1) if words in line]
    return f"{file}:{number}:{line.index(value) + 1}"


def copy_version(act: str, old: str, new: str) -> str:
    """A version made from another one, under a new name; its manifest."""
    for suffix in (".docx", ".yaml"):
        shutil.copy(f"templates/{act}/{old}{suffix}", f"templates/{act}/{new}{suffix}")
    return f"templates/{act}/{new}.yaml"


def reads(project: Path, words: str) -> list[str]:
    """What is said of a deliberation whose text is these words."""
    write_word(Project(project), DELIBERATION, f"# Acte\n{words}\n{{{{ convention.partenariat_depuis }}}}")
    return [message for code, _, message, _ in told(project) if code == "MAN-005"]


def lacking(name: str, source: str = CONVENTION) -> list[str]:
    return [f"Le texte de ce modèle lit convention.{name}, que {source} ne donne pas."]


def test_the_project_itself_has_no_contradiction(project: Path) -> None:
    assert told(project) == []


class TestWhatIsReplaced:
    @pytest.mark.parametrize(
        ("named", "message", "hint"),
        [
            ("nantes/convention@2021", "Ce modèle dit remplacer nantes/convention@2021, qui n’existe pas.",
             "Vouliez-vous dire «\u00a0nantes/convention@2022\u00a0»\u202f?"),
            ("x/y@1", "Ce modèle dit remplacer x/y@1, qui n’existe pas.",
             "Les autres versions de cet acte sont\u00a0: nantes/convention@2022."),
            ("creteil/convention@2025", "Ce modèle dit remplacer creteil/convention@2025, qui n’est pas une version du "
             "même acte de la même académie.", "Vouliez-vous dire «\u00a0nantes/convention@2022\u00a0»\u202f?"),
            (CONVENTION, "Ce modèle dit se remplacer lui-même.",
             "Vouliez-vous dire «\u00a0nantes/convention@2022\u00a0»\u202f?"),
        ],
    )  # fmt: skip
    def test_is_another_version_of_the_same_act(self, project: Path, named: str, message: str, hint: str) -> None:
        replace(CONVENTION_YAML, "remplace: nantes/convention@2022", f"remplace: {named}")
        assert told(project) == [("MAN-002", place_of(CONVENTION_YAML, "remplace:", named), message, hint)]

    def test_is_nothing_where_the_act_has_one_version(self, project: Path) -> None:
        path = "templates/montpellier/decision/2025.yaml"
        replace(path, "approuve:", "remplace: montpellier/decision@2021\napprouve:")
        assert told(project) == [
            (
                "MAN-002",
                place_of(path, "remplace:", "montpellier"),
                "Ce modèle dit remplacer montpellier/decision@2021, qui n’existe pas.",
                "Retirez remplace\u00a0: cet acte n’a pas d’autre version.",
            )
        ]


class TestWhatIsApproved:
    @pytest.mark.parametrize(
        ("named", "hint"),
        [
            ("conventions", "Vouliez-vous dire «\u00a0convention\u00a0»\u202f?"),
            ("bail", "Ses actes sont\u00a0: annexe-engagement, convention, deliberation."),
        ],
    )
    def test_is_an_act_of_the_academy(self, project: Path, named: str, hint: str) -> None:
        replace(DELIBERATION_YAML, "approuve: convention ", f"approuve: {named} ")
        assert told(project)[-1:] == [
            (
                "MAN-003",
                place_of(DELIBERATION_YAML, "approuve:", named),
                f"Ce modèle approuve «\u00a0{named}\u00a0», mais l’académie «\u00a0nantes\u00a0» n’a pas de modèle de "
                "cet acte.",
                hint,
            )
        ]

    def test_serves_in_the_same_window(self, project: Path) -> None:
        replace(DELIBERATION_YAML, "du: 2025-09-01\n  au: 2026-01-24", "du: 2026-02-01")
        assert [fault for fault in told(project) if fault[0] == "MAN-003"] == [
            (
                "MAN-003",
                place_of(DELIBERATION_YAML, "approuve:", "convention"),
                "Ce modèle approuve «\u00a0convention\u00a0», dont aucune version publiée ne sert à partir du "
                "01/02/2026.",
                "Versions\u00a0: 2022 (publie, du 01/09/2021 au 15/01/2022)\u00a0; 2026 (publie, du 01/09/2025 au "
                "24/01/2026). Corrigez fenetre, publiez la version attendue, ou retirez approuve.",
            )
        ]

    def test_is_published_where_what_approves_it_is(self, project: Path) -> None:
        replace(CONVENTION_YAML, "etat: publie", "etat: projet")
        assert [place.partition(":")[0] for code, place, *_ in told(project) if code == "MAN-003"] == [
            "templates/nantes/annexe-engagement/2026.yaml",
            DELIBERATION_YAML,
        ]


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

    def test_may_be_read_by_a_clause_a_margin_or_a_key(self, project: Path) -> None:
        replace(CONVENTION_YAML, "  textes:\n", "  textes:\n    lune: pleine\n    astre: rond\n    ciel: noir\n")
        write_word(Project(project), "commun/astres", "{{ convention['astre'] }}")
        plan = "# Acte\n{%p clause astres %}\n{{ convention.ciel | majuscules }}\n"
        write_word(Project(project), DELIBERATION, f"{plan}[pied de page]\n{{{{ convention.lune }}}}\n[fin]")
        assert told(project) == []

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


class TestTheWindowsOfPublishedVersions:
    def test_do_not_overlap(self, project: Path) -> None:
        replace(MONTPELLIER_YAML, "du: 2025-05-01", "du: 2022-08-31")
        old = "templates/montpellier/convention/2021.yaml"
        assert [fault for fault in told(project) if fault[0] == "MAN-006"] == [
            (
                "MAN-006",
                place_of(MONTPELLIER_YAML, "  du:", "2022"),
                "Ce modèle sert du 31/08/2022 au 05/09/2026, et montpellier/convention@2021 du 01/09/2021 au "
                "01/09/2022\u00a0: leurs fenêtres se chevauchent.",
                f"Corrigez fenetre, ici ou dans {old}, ou donnez l’état «\u00a0abroge\u00a0» à la version qui ne sert "
                "plus.",
            )
        ]
        replace(old, "etat: publie", "etat: abroge")
        assert [fault for fault in told(project) if fault[0] == "MAN-006"] == []

    def test_may_touch_where_one_replaces_the_other(self, project: Path) -> None:
        replace(MONTPELLIER_YAML, "du: 2025-05-01", "du: 2022-09-01")
        assert [fault for fault in told(project) if fault[0] == "MAN-006"] == []
        replace(MONTPELLIER_YAML, "remplace: montpellier/convention@2021", "")
        assert [fault[0] for fault in told(project)] == ["MAN-006"]

    def test_are_the_same_for_two_copies_and_told_once(self, project: Path) -> None:
        path = copy_version("creteil/deliberation", "2025", "2025-bis")
        assert [fault[:3] for fault in told(project)] == [
            (
                "MAN-006",
                place_of(path, "  du:", "2025"),
                "Ce modèle sert à partir du 25/03/2025, et creteil/deliberation@2025 à partir du 25/03/2025\u00a0: "
                "leurs fenêtres se chevauchent.",
            )
        ]


def test_a_draft_is_held_to_nothing(project: Path) -> None:
    path = copy_version("nantes/convention", "2026", "2030")
    replace(path, "etat: publie", "etat: projet")
    replace(path, "remplace: nantes/convention@2022", "remplace: nantes/convention@2029")
    replace(path, "  textes:\n", "  textes:\n    lune: pleine\n")
    assert told(project) == []
    replace(path, "etat: projet", "etat: publie")
    assert {code for code, *_ in told(project)} == {"MAN-002", "MAN-004", "MAN-006"}


def test_a_word_file_that_is_not_sound_says_nothing_of_its_facts(project: Path) -> None:
    Path("templates/nantes/deliberation/2026.docx").write_bytes(b"PK")
    replace(CONVENTION_YAML, "  textes:\n", "  textes:\n    lune: pleine\n")
    assert told(project) == []


def declare(lines: str, file: str = CONVENTION_YAML) -> None:
    path = Path(file)
    path.write_text(path.read_text(encoding="utf-8") + f"variables:\n{lines}", encoding="utf-8")


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


def test_a_variable_of_a_template_of_another_act_is_no_fact_of_the_convention(project: Path) -> None:
    assert reads(project, "{{ convention.prix }}") == lacking("prix")
