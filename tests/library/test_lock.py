"""Published templates and their clauses, held to the bytes that they were published with."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest

from actgen.core.diagnostics import Diagnostic, FilePlace, Severity
from actgen.core.errors import InputFault, UsageFault
from actgen.core.project import Project
from actgen.library.catalogue import choose_template, published_templates
from actgen.library.lock import check_lock, lock_published, relock
from actgen.library.lock_record import LOCK_NAME, read_lock
from tests.library.projects import a_project, add_template, word_path, write_word

PLACE = FilePlace("variables/communes/nantes.yaml", 4, 9, "  date: 2025-12-15")
DAY = date(2025, 12, 15)
CONVENTION, DELIBERATION = "nantes/convention@2026", "nantes/deliberation@2026"
CLAUSE = "commun/signatures"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Two published templates that include one clause, an abrogated one and a draft that include none."""
    project = a_project(tmp_path)
    add_template(project, "nantes/convention@2022", etat="abroge", du="2022-09-01", au="2025-08-31")
    add_template(project, "nantes/convention@2030", etat="projet", du="2029-09-01")
    for name in (CONVENTION, DELIBERATION):
        add_template(project, name, du="2025-09-01")
        write_word(project, name, "# Acte\n{%p clause signatures %}")
    for name in ("nantes/convention@2022", "nantes/convention@2030"):
        write_word(project, name, "# Acte ancien")
    write_word(project, CLAUSE, "Le maire.")
    return project


def lock(project: Project) -> list[str]:
    return lock_published(project, published_templates(project))


def check(project: Project) -> list[str]:
    return check_lock(project, published_templates(project))


def faults(project: Project, *, locking: bool = False) -> tuple[Diagnostic, ...]:
    with pytest.raises(InputFault) as caught:
        (lock if locking else check)(project)
    return caught.value.diagnostics


def told(found: tuple[Diagnostic, ...]) -> list[tuple[str, str, str, str]]:
    return [(fault.code, str(fault.place), fault.message, fault.hint) for fault in found]


def record(project: Project) -> Path:
    return project.templates / LOCK_NAME


def hashes(project: Project) -> dict[str, str]:
    return dict(read_lock(project).hashes)


def test_the_record_has_one_line_in_order_for_each_published_template_and_each_clause(project: Project) -> None:
    assert lock(project) == [CLAUSE, "nantes/convention@2022", CONVENTION, DELIBERATION]
    lines = record(project).read_text(encoding="utf-8").splitlines()
    assert lines == [
        "# Empreintes SHA-256 des modèles publiés et de leurs clauses, écrites par "
        "«\u00a0actgen templates lock\u00a0».",
        "# Un fichier qui n’a plus la sienne n’est plus le texte publié. Ne corrigez jamais une empreinte à la main.",
        *(
            f"{name} {hashlib.sha256(word_path(project, name).read_bytes()).hexdigest()}"
            for name in (CLAUSE, "nantes/convention@2022", CONVENTION, DELIBERATION)
        ),
    ]


def test_what_is_locked_and_unchanged_holds_and_locking_again_writes_nothing(project: Project) -> None:
    lock(project)
    before = record(project).read_bytes()
    assert check(project) == [CLAUSE, "nantes/convention@2022", CONVENTION, DELIBERATION]
    assert lock(project) == []
    assert record(project).read_bytes() == before


def test_a_new_published_template_adds_its_line_and_leaves_the_others(project: Project) -> None:
    lock(project)
    before = hashes(project)
    add_template(project, "caen/convention@2026", du="2026-09-01")
    content = write_word(project, "caen/convention@2026", "# Acte neuf").read_bytes()
    assert lock(project) == ["caen/convention@2026"]
    assert hashes(project) == {**before, "caen/convention@2026": hashlib.sha256(content).hexdigest()}
    assert list(hashes(project)) == ["caen/convention@2026", *before]


def test_a_draft_may_change_and_disappear(project: Project) -> None:
    lock(project)
    write_word(project, "nantes/convention@2030", "# Autre projet")
    assert len(check(project)) == 4
    word_path(project, "nantes/convention@2030").unlink()
    assert len(check(project)) == 4


def test_published_templates_and_clauses_that_are_not_locked_are_all_told(project: Project) -> None:
    hint = "Lancez «\u00a0actgen templates lock\u00a0», puis enregistrez templates/verrou.txt dans Git avec ce fichier."
    found = told(faults(project))
    assert found[0] == (
        "VER-005",
        "templates/commun/signatures.docx",
        f"La clause {CLAUSE} n’est pas verrouillée\u00a0; ces modèles publiés l’incluent\u00a0: "
        f"{CONVENTION} et {DELIBERATION}.",
        hint,
    )
    assert found[2] == (
        "VER-005",
        "templates/nantes/convention/2026.docx",
        f"Le modèle {CONVENTION} sert ou a servi à des actes, mais il n’est pas verrouillé.",
        hint,
    )
    assert len(found) == 4
    assert not record(project).exists()


@pytest.mark.parametrize("locking", [True, False])
def test_a_changed_template_is_an_error_and_nothing_is_written(project: Project, locking: bool) -> None:
    lock(project)
    before = record(project).read_bytes()
    write_word(project, CONVENTION, "# Acte\n{%p clause signatures %}\nUn mot de plus.")
    add_template(project, "nantes/convention@2027", du="2026-09-01")
    write_word(project, "nantes/convention@2027", "# Acte neuf")
    found = [fault for fault in told(faults(project, locking=locking)) if fault[0] != "VER-005"]
    assert found == [
        (
            "VER-006",
            "templates/nantes/convention/2026.docx",
            f"Le modèle {CONVENTION} a changé depuis qu’il a été verrouillé.",
            "Remettez en place le fichier verrouillé, et portez le changement dans une nouvelle version. Si aucun acte "
            f"n’en a encore été signé, «\u00a0actgen templates lock --relock {CONVENTION}\u00a0» accepte ce fichier.",
        )
    ]
    assert record(project).read_bytes() == before


def test_a_locked_template_does_not_escape_by_becoming_a_draft_again(project: Project) -> None:
    lock(project)
    add_template(project, CONVENTION, etat="projet", du="2025-09-01")
    write_word(project, CONVENTION, "# Tout autre chose")
    assert [fault.code for fault in faults(project)] == ["VER-006"]


def test_a_locked_template_that_disappeared_is_an_error(project: Project) -> None:
    lock(project)
    word_path(project, DELIBERATION).unlink()
    assert told(faults(project, locking=True)) == [
        (
            "VER-007",
            "templates/nantes/deliberation/2026.docx",
            f"Le modèle verrouillé {DELIBERATION} a disparu.",
            "Remettez ce fichier en place\u00a0: des actes signés peuvent en venir. S’il n’a servi à aucun, retirez sa "
            "ligne de templates/verrou.txt.",
        )
    ]


def test_a_changed_clause_names_every_published_template_that_includes_it(project: Project) -> None:
    lock(project)
    write_word(project, CLAUSE, "La maire.")
    assert told(faults(project)) == [
        (
            "VER-006",
            "templates/commun/signatures.docx",
            f"La clause {CLAUSE} a changé depuis qu’elle a été verrouillée\u00a0; ces modèles publiés "
            f"l’incluent\u00a0: {CONVENTION} et {DELIBERATION}.",
            "Remettez en place le fichier verrouillé, et donnez au nouveau texte un autre nom, pour de nouvelles "
            "versions. Si aucun acte n’a encore été signé avec elle, "
            f"«\u00a0actgen templates lock --relock {CLAUSE}\u00a0» accepte ce fichier.",
        )
    ]


def test_a_clause_without_file_is_an_error_even_before_it_is_locked(project: Project) -> None:
    word_path(project, CLAUSE).unlink()
    assert told(faults(project, locking=True)) == [
        (
            "VER-007",
            "templates/commun/signatures.docx",
            f"La clause {CLAUSE} n’a pas de fichier\u00a0; ces modèles publiés l’incluent\u00a0: "
            f"{CONVENTION} et {DELIBERATION}.",
            "Remettez ce fichier en place\u00a0: sans lui, aucun acte ne se fait.",
        )
    ]


def test_a_clause_that_no_published_template_includes_may_change(project: Project) -> None:
    write_word(project, "commun/essai", "Essai.")
    write_word(project, "nantes/convention@2030", "# Projet\n{%p clause essai %}")
    assert "commun/essai" not in lock(project)
    write_word(project, "commun/essai", "Autre essai.")
    assert len(check(project)) == 4


def test_a_clause_inside_a_clause_is_locked_with_it_and_a_circle_ends(project: Project) -> None:
    write_word(project, CLAUSE, "Le maire.\n{%p clause tampon %}")
    write_word(project, "commun/tampon", "Tampon.\n{%p clause signatures %}")
    assert lock(project)[:2] == [CLAUSE, "commun/tampon"]
    write_word(project, "commun/tampon", "Sceau.\n{%p clause signatures %}")
    assert [fault.place for fault in faults(project)] == [FilePlace("templates/commun/tampon.docx")]


def test_a_clause_of_the_foot_of_the_page_is_locked_too(project: Project) -> None:
    write_word(project, "commun/tampon", "Tampon.")
    write_word(project, CONVENTION, "# Acte\n[pied de page]\n{%p clause tampon %}\n[fin]")
    assert "commun/tampon" in lock(project)


def test_a_tag_that_names_no_clause_leads_to_no_file(project: Project) -> None:
    write_word(project, CONVENTION, "# Acte\n{%p clause ../nantes/convention/2022 %}")
    assert lock(project) == [CLAUSE, "nantes/convention@2022", CONVENTION, DELIBERATION]


def test_an_unsound_word_file_is_not_locked(project: Project) -> None:
    word_path(project, CONVENTION).write_bytes(b"PK")
    (fault,) = faults(project, locking=True)
    assert fault.code.startswith("MOD-")
    assert CONVENTION in str(fault.place)
    assert not record(project).exists()


def test_relocking_replaces_one_hash_and_no_other(project: Project) -> None:
    lock(project)
    before = hashes(project)
    content = write_word(project, CONVENTION, "# Acte\n{%p clause signatures %}\nUn mot de plus.").read_bytes()
    write_word(project, DELIBERATION, "# Acte changé\n{%p clause signatures %}")
    relock(project, CONVENTION)
    assert hashes(project) == {**before, CONVENTION: hashlib.sha256(content).hexdigest()}
    assert [str(fault.place) for fault in faults(project)] == ["templates/nantes/deliberation/2026.docx"]


def test_a_clause_is_relocked_by_its_name(project: Project) -> None:
    lock(project)
    write_word(project, CLAUSE, "La maire.")
    relock(project, CLAUSE)
    assert len(check(project)) == 4


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("nantes/convention@2030", "«\u00a0nantes/convention@2030\u00a0» n’est pas verrouillé.",
         "Vouliez-vous dire «\u00a0nantes/convention@2026\u00a0», «\u00a0nantes/convention@2022\u00a0» ou "
         "«\u00a0nantes/deliberation@2026\u00a0»\u202f?"),
        ("xyz", "«\u00a0xyz\u00a0» n’est pas verrouillé.", "templates/verrou.txt montre ce qui est verrouillé."),
        (CONVENTION, f"«\u00a0{CONVENTION}\u00a0» n’a pas changé.",
         "Retirez --relock\u00a0: son empreinte est la bonne."),
        (DELIBERATION, f"«\u00a0{DELIBERATION}\u00a0» n’a plus de fichier\u00a0: "
         "templates/nantes/deliberation/2026.docx.", "Remettez-le en place."),
    ],
)  # fmt: skip
def test_only_what_is_locked_and_changed_can_be_relocked(project: Project, name: str, message: str, hint: str) -> None:
    lock(project)
    word_path(project, DELIBERATION).unlink()
    with pytest.raises(UsageFault) as caught:
        relock(project, name)
    assert (caught.value.message, caught.value.hint) == (message, hint)


def test_the_lines_of_the_record_that_cannot_be_understood_are_all_told(project: Project) -> None:
    lock(project)
    good = record(project).read_text(encoding="utf-8")
    record(project).write_text(f"{good}<<<<<<< main\n{CONVENTION} {'0' * 64}\n\n", encoding="utf-8")
    hint = "Reprenez ce fichier tel qu’il était dans Git, puis lancez «\u00a0actgen templates lock\u00a0»."
    assert told(faults(project, locking=True)) == [
        (
            "VER-008",
            "templates/verrou.txt:7:1",
            "Cette ligne ne donne pas le nom d’un modèle ou d’une clause, puis son empreinte.",
            hint,
        ),
        (
            "VER-008",
            "templates/verrou.txt:8:1",
            f"«\u00a0{CONVENTION}\u00a0» a déjà une autre empreinte plus haut.",
            hint,
        ),
    ]


def test_a_record_that_cannot_be_understood_is_not_rewritten_by_relocking(project: Project) -> None:
    lock(project)
    record(project).write_text(f"{record(project).read_text(encoding='utf-8')}=======\n", encoding="utf-8")
    write_word(project, CONVENTION, "# Acte changé")
    with pytest.raises(InputFault, match="Cette ligne ne donne pas le nom"):
        relock(project, CONVENTION)


def test_the_record_is_read_whatever_ends_its_lines(project: Project) -> None:
    lock(project)
    record(project).write_bytes(b"\xef\xbb\xbf" + record(project).read_bytes().replace(b"\n", b"\r\n"))
    assert len(check(project)) == 4


class TestAnActMadeFromALockedTemplate:
    def warnings(self, project: Project, *, version: str = "") -> tuple[Diagnostic, ...]:
        template, warnings = choose_template(project, "nantes", "convention", DAY, PLACE, version=version)
        assert template.docx == word_path(project, str(template.name)).read_bytes()
        assert not any(found.is_error for found in warnings)
        return warnings

    def test_says_nothing_while_nothing_changed_or_nothing_is_locked(self, project: Project) -> None:
        assert self.warnings(project) == ()
        lock(project)
        assert self.warnings(project) == ()

    @pytest.mark.parametrize("version", ["", "2026"])
    def test_warns_when_the_template_changed(self, project: Project, version: str) -> None:
        lock(project)
        write_word(project, CONVENTION, "# Acte\nUn mot de plus.")
        assert told(self.warnings(project, version=version)) == [
            (
                "VER-004",
                "templates/nantes/convention/2026.docx",
                f"Le modèle {CONVENTION} a changé depuis qu’il a été verrouillé\u00a0: l’acte n’est pas à signer.",
                "Remettez en place le fichier verrouillé, ou faites une nouvelle version\u00a0; "
                "«\u00a0actgen templates lock --check\u00a0» dit tout ce qui a changé.",
            )
        ]

    def test_warns_when_a_clause_that_it_includes_changed(self, project: Project) -> None:
        lock(project)
        write_word(project, CLAUSE, "La maire.")
        assert [found[:3] for found in told(self.warnings(project))] == [
            (
                "VER-004",
                "templates/commun/signatures.docx",
                f"La clause {CLAUSE}, que le modèle {CONVENTION} inclut, a changé depuis qu’elle a été "
                "verrouillée\u00a0: l’acte n’est pas à signer.",
            )
        ]

    def test_says_nothing_of_a_changed_clause_that_it_does_not_include(self, project: Project) -> None:
        write_word(project, CONVENTION, "# Acte sans clause")
        lock(project)
        write_word(project, CLAUSE, "La maire.")
        assert self.warnings(project) == ()

    def test_warns_of_a_record_that_cannot_be_read_and_goes_on(self, project: Project) -> None:
        record(project).write_text("======\n", encoding="utf-8")
        assert [found.code for found in self.warnings(project)] == ["VER-008"]


DECLARED = f"{CONVENTION}/variables"
CONVENTION_YAML = "templates/nantes/convention/2026.yaml"
FACTS = (
    "variables:\n  prix: {type: montant, valeur: 40, description: Le prix.}\n  reste: {type: montant, calcul: prix}\n"
)


def declare(project: Project, lines: str) -> None:
    add_template(project, CONVENTION, f"titre: Convention\netat: publie\nfenetre:\n  du: 2025-09-01\n{lines}")
    write_word(project, CONVENTION, "# Acte\n{%p clause signatures %}")


def test_a_template_that_declares_variables_has_a_line_for_them(project: Project) -> None:
    others = [name for name in lock(project) if name != CONVENTION]
    before = record(project).read_text(encoding="utf-8")
    declare(project, FACTS)
    assert lock(project) == [DECLARED]
    assert check(project) == sorted([*others, CONVENTION, DECLARED])
    after = record(project).read_text(encoding="utf-8")
    assert [line for line in after.splitlines() if not line.startswith(DECLARED)] == before.splitlines()
    assert read_lock(project).faults == ()


def test_variables_that_are_not_locked_are_told(project: Project) -> None:
    lock(project)
    declare(project, FACTS)
    assert list(faults(project)) == [
        Diagnostic(
            Severity.ERROR,
            "VER-005",
            FilePlace(CONVENTION_YAML),
            f"Les variables que déclare le modèle {CONVENTION} ne sont pas verrouillées.",
            "Lancez «\u00a0actgen templates lock\u00a0», puis enregistrez templates/verrou.txt dans Git avec ce "
            "fichier.",
            DECLARED,
        )
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("valeur: 40", "valeur: 41"),
        ("calcul: prix", "calcul: prix + prix"),
        ("variables:", "faits:\n  nombres: {ecoles: 3}\nvariables:"),
        ("variables:", "variables:\n  autre: {type: ligne}"),
    ],
)
def test_a_declaration_that_has_changed_is_told(project: Project, old: str, new: str) -> None:
    declare(project, FACTS)
    lock(project)
    declare(project, FACTS.replace(old, new, 1))
    assert list(faults(project)) == [
        Diagnostic(
            Severity.ERROR,
            "VER-006",
            FilePlace(CONVENTION_YAML),
            f"Les variables ou les faits du modèle {CONVENTION} ont changé depuis qu’ils ont été verrouillés.",
            "Remettez son manifeste en place, et portez le changement dans une nouvelle version. Si aucun acte n’en a "
            f"encore été signé, «\u00a0actgen templates lock --relock {DECLARED}\u00a0» accepte ce manifeste.",
            DECLARED,
        )
    ]
    relock(project, DECLARED)
    assert check(project)


@pytest.mark.parametrize(("old", "new"), [("Le prix.", "Le prix d’une école."), ("valeur: 40", "valeur: '40,00 €'")])
def test_a_description_and_the_way_of_writing_a_value_may_change(project: Project, old: str, new: str) -> None:
    declare(project, FACTS)
    lock(project)
    declare(project, FACTS.replace(old, new))
    assert check(project)


def test_variables_that_are_no_longer_declared_are_told(project: Project) -> None:
    declare(project, FACTS)
    lock(project)
    declare(project, "")
    assert list(faults(project)) == [
        Diagnostic(
            Severity.ERROR,
            "VER-007",
            FilePlace(CONVENTION_YAML),
            f"Le modèle {CONVENTION} ne déclare plus les variables qui ont été verrouillées avec lui.",
            "Remettez-les dans son manifeste\u00a0: des actes signés peuvent en venir.",
            DECLARED,
        )
    ]
    with pytest.raises(UsageFault) as caught:
        relock(project, DECLARED)
    assert (caught.value.message, caught.value.hint) == (
        f"«\u00a0{DECLARED}\u00a0» n’a plus rien à verrouiller\u00a0: {CONVENTION_YAML} ne déclare rien.",
        "Retirez sa ligne de templates/verrou.txt, si aucun acte n’en a été signé.",
    )


def test_an_act_of_changed_declarations_is_not_to_be_signed(project: Project) -> None:
    declare(project, FACTS)
    lock(project)
    declare(project, FACTS.replace("valeur: 40", "valeur: 41"))
    _, (found,) = choose_template(project, "nantes", "convention", DAY, PLACE)
    assert (found.severity, found.code, found.place, found.message) == (
        Severity.WARNING,
        "VER-004",
        FilePlace(CONVENTION_YAML),
        f"Les variables ou les faits du modèle {CONVENTION} ont changé depuis qu’il a été verrouillé\u00a0: "
        "l’acte n’est pas à signer.",
    )
