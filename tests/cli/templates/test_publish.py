"""`actgen templates publish` on a copy of the project: the whole way of a version, and every refusal."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.atelier.drafts import FOLDER, MANIFEST, NAME, TEXT, WORD, a_draft, edit, reword, signed_in_2030
from tests.conftest import COMMUNE, Actgen, Answer
from tests.document.building import word_file
from tests.sizes import some

LITIGES = "[Article] ARTICLE 9 – LITIGES"
NEW_ARTICLE = (
    "[Article] ARTICLE 9 – DONNÉES PERSONNELLES\n[Corps] Le prestataire protège les données de {{ commune.site }}.\n"
    "[Article] ARTICLE 10 – LITIGES"
)


def publish(actgen: Actgen, *words: str, name: str = NAME) -> Answer:
    return actgen("templates", "publish", name, "--date", "2030-01-01", *words)


def said(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def files(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


@pytest.mark.long
def test_the_whole_way_of_a_new_version(project: Path, actgen: Actgen) -> None:
    a_draft(actgen)
    signed_in_2030()
    reword(
        WORD,
        (LITIGES, NEW_ARTICLE),
        ("est du seul ressort de l’adhérent.", "est du seul choix de l’adhérent."),
    )
    assert actgen("templates", "text").out == f"{TEXT} écrit\n"
    lint = actgen("templates", "lint", NAME)
    assert (lint.code, "erreur" in lint.err) == (0, False), lint.err

    review = actgen("golden", "check", "--projet", NAME)
    assert review.code == 1
    assert "  Modèle\n    Modèle\u00a0: nantes/convention@[-2026-]{+2030+}\n" in review.out
    assert "{+Le prestataire protège les données de ancenis-saint-gereon.fr.+}" in review.out
    assert said(review.out).endswith(
        "2 actes modifiés.\n→ Relisez ces différences. Si elles sont voulues, acceptez-les avec "
        "« actgen golden update --projet nantes/convention@2030 ».\n"
    )
    assert actgen("golden", "update", "--projet", NAME).out == (
        f"écrit golden/nantes/{COMMUNE}/deliberation.txt (modifié)\n"
        f"écrit golden/nantes/{COMMUNE}/convention.txt (modifié)\n2 goldens écrits.\n"
    )
    diff = actgen("templates", "diff", "nantes/convention@2026", NAME)
    assert "1\u00a0article modifié (7), 1\u00a0ajouté (9), 1\u00a0renuméroté (9 → 10)" in diff.out

    before = files(project)
    dry = publish(actgen, "--dry-run")
    assert (dry.code, dry.out.splitlines()[-1], files(project)) == (0, "Rien n’a été écrit.", before)

    done = publish(actgen)
    assert done.code == 0, done.err
    assert said(done.out) == (
        "nantes/convention@2030 : publié, pour les actes faits à partir du 01/01/2030\n"
        "  journal du 01/01/2030 : Remplace nantes/convention@2026 : 1 article modifié (7.1), "
        "1 ajouté (article 9 – DONNÉES PERSONNELLES) ; nouvelle variable : commune.site ; "
        "faits changés : periode, adhesion_limite, appel_offres_au_plus_tot et annee_scolaire.\n"
        "verrouillé : nantes/convention@2030\n"
        f"écrit {MANIFEST}\n"
        "écrit templates/verrou.txt\n"
        "→ Enregistrez ces fichiers dans Git, ensemble.\n"
    )
    assert actgen("golden", "check").out.splitlines()[-1] == "23 actes conformes à leurs goldens."
    assert actgen("templates", "lock", "--check").code == 0
    assert actgen("templates", "text", "--check").code == 0
    rendered = actgen("render", "convention", "--commune", COMMUNE, "--format", "txt")
    assert "convention\u00a0: modèle nantes/convention@2030\n" in rendered.out


@pytest.mark.long
def test_comments_and_order_of_the_manifest_stay(project: Path, actgen: Actgen) -> None:
    a_draft(actgen)
    before = Path(MANIFEST).read_text(encoding="utf-8").splitlines()
    assert publish(actgen).code == 0
    after = Path(MANIFEST).read_text(encoding="utf-8").splitlines()
    kept = before[: before.index("journal:") + 1]
    kept[kept.index("etat: projet    # publie quand le modèle peut servir à des actes à signer")] = (
        "etat: publie    # publie quand le modèle peut servir à des actes à signer"
    )
    assert after[: len(kept)] == kept
    assert after[-5:-1] == [
        "      Change la mise en page seule\u00a0: les mots et les balises sont les mêmes.",
        "  - date: 2030-01-01",
        "    texte: >-",
        "      Remplace nantes/convention@2026\u00a0: faits changés\u00a0: periode, adhesion_limite, "
        "appel_offres_au_plus_tot et",
    ]


@pytest.mark.long
def test_the_window_of_the_replaced_version_is_closed_only_when_asked(project: Path, actgen: Actgen) -> None:
    a_draft(actgen)
    edit(f"{FOLDER}/2026.yaml", ("  au: 2026-01-24", "  au: 2034-01-24  # jusqu’à la suivante"))
    refused = publish(actgen)
    assert refused.code == 1
    assert said(refused.err).endswith(
        "  Ce modèle sert à partir du 01/01/2030, et nantes/convention@2026 du 01/09/2025 au 24/01/2034 : "
        "leurs fenêtres se chevauchent.\n"
        "  → Fermez-la (--ferme) : la fenêtre de nantes/convention@2026 finira le 31/12/2029. Ou corrigez "
        "fenetre dans ce manifeste.\n\n1 erreur.\n"
    )
    old = Path(f"{FOLDER}/2026.yaml").read_text(encoding="utf-8")
    done = publish(actgen, "--ferme")
    assert "nantes/convention@2026\u00a0: sa fenêtre finit maintenant le 31/12/2029\n" in done.out
    assert Path(f"{FOLDER}/2026.yaml").read_text(encoding="utf-8") == old.replace("2034-01-24", "2029-12-31")


def test_a_dry_run_shows_the_lines_that_would_change(project: Path, actgen: Actgen) -> None:
    a_draft(actgen)
    out = said(publish(actgen, "--dry-run").out)
    assert "nantes/convention@2030 : serait publié, pour les actes faits à partir du 01/01/2030\n" in out
    assert f"serait écrit {MANIFEST}\n    - etat: projet" in out
    assert "    +   - date: 2030-01-01\n    +     texte: >-\n" in out


@pytest.mark.long
def test_drafts_that_need_each_other_are_published_together(project: Path, actgen: Actgen) -> None:
    a_draft(actgen)
    annex = "nantes/annexe-engagement@2030"
    actgen("templates", "new", annex, "--like", "nantes/annexe-engagement@2026")
    edit("templates/nantes/annexe-engagement/2030.yaml", ("  du: 2026-01-25    # à compléter", "  du: 2030-01-01"))
    edit(MANIFEST, ('    sdet_version: "2025"\n', '    sdet_version: "2025"\n    annee_scolaire: 2029-2030\n'))
    alone = said(publish(actgen, name=annex).err)
    assert (
        "  Ce modèle approuve « convention », dont aucune version publiée ne sert à partir du 01/01/2030.\n"
    ) in alone
    assert (
        " Si un autre projet y répond, publiez-les ensemble : nantes/annexe-engagement@2030 nantes/convention@2030.\n"
    ) in alone
    assert actgen("templates", "vars", annex).code == 0
    both = actgen("templates", "publish", NAME, annex, "--date", "2030-01-01")
    assert both.code == 0, both.err
    assert f"{annex}\u00a0: publié" in both.out


def stale_facts() -> None:
    edit(MANIFEST, ("  du: 2030-01-01", "  du: 2030-01-01  # à compléter"))


def a_mark() -> None:
    edit(MANIFEST, ("titre: Convention d'adhésion à un groupement de commandes", "titre: à compléter"))


def an_unread_fact() -> None:
    edit(MANIFEST, ("    partenariat_depuis: 2013", "    partenariat_depuis: 2013\n    inconnu: 12"))


def an_empty_window() -> None:
    edit(MANIFEST, ("  du: 2030-01-01", "  du: 2030-01-01\n  au: 2029-12-31"))


def an_unknown_name() -> None:
    reword(WORD, ("{{ signataire.fonction }}", "{{ signataire.fonctions }}"))


def a_date_without_filter() -> None:
    reword(
        WORD, ("prend fin à l’issue du marché, le {{ convention.fin | date_longue }}", "finit le {{ convention.fin }}")
    )


def a_tag_left_open() -> None:
    reword(WORD, ("{{ signataire.fonction }}", "{% if signataire.fonction %}"))


def a_journal_in_brackets() -> None:
    text = Path(MANIFEST).read_text(encoding="utf-8").partition("journal:")[0]
    Path(MANIFEST).write_text(f"{text}journal: [{{ date: 2029-01-01, texte: Un. }}]\n", encoding="utf-8")


def published_already() -> None:
    edit(MANIFEST, ("etat: projet ", "etat: publie "))


def another_version_changed() -> None:
    reword(f"{FOLDER}/2026.docx", ("est du seul ressort de l’adhérent.", "est du ressort de l’adhérent."))


REFUSALS: dict[Callable[[], None], str] = {
    stale_facts: (
        f"erreur ATE-003 — {MANIFEST}:7:19\n      du: 2030-01-01  # à compléter\n                      ^\n"
        "  Cette ligne est encore marquée « à compléter ».\n"
        "  → Relisez sa valeur, corrigez-la, puis retirez la remarque.\n"
    ),
    a_mark: f"à compléter VAR-008 — {MANIFEST}:2:8\n    titre: à compléter\n           ^\n  titre est à compléter.\n",
    an_unread_fact: "  Aucune balise ne lit le fait « inconnu », ni dans ce modèle ni dans ceux qui l’approuvent.\n",
    an_empty_window: "  fenetre : le dernier jour (31/12/2029) est avant le premier (01/01/2030).\n",
    an_unknown_name: "Vouliez-vous dire « signataire.fonction » ?",
    a_date_without_filter: "erreur LNT-004 — nantes/convention@2030, corps du texte, article 8, paragraphe ",
    a_tag_left_open: "erreur BAL-003 — nantes/convention@2030, corps du texte",
    a_journal_in_brackets: (
        "  Cette partie du manifeste est écrite d’une façon que la publication ne sait pas compléter.\n"
        "  → Écrivez chaque valeur de cette partie sur sa ligne, sans accolades ni crochets, puis recommencez.\n"
    ),
    published_already: (
        "  Le modèle nantes/convention@2030 est déjà publié.\n"
        "  → Pour changer un texte publié, faites une nouvelle version : actgen templates new … --like.\n"
    ),
    another_version_changed: "  Le modèle nantes/convention@2026 a changé depuis qu’il a été verrouillé.\n",
    signed_in_2030: (
        f"erreur ATE-006 — golden/nantes/{COMMUNE}/convention.txt\n"
        f"  L’acte nantes/{COMMUNE}/convention (modèle nantes/convention@2030) ne serait plus celui que son golden "
        "accepte.\n"
        "  → Relisez ce qui change avec « actgen golden check --projet nantes/convention@2030 », puis acceptez-le avec "
        "« actgen golden update --projet nantes/convention@2030 ».\n"
    ),
}


@pytest.mark.parametrize("spoil", some([*REFUSALS], 3), ids=lambda spoil: spoil.__name__)
def test_what_is_not_ready_is_refused_and_nothing_is_written(
    spoil: Callable[[], None], project: Path, actgen: Actgen
) -> None:
    a_draft(actgen)
    spoil()
    before = files(project)
    answer = publish(actgen)
    assert (answer.code, answer.out) == (1, "")
    assert REFUSALS[spoil] in said(answer.err), answer.err
    assert files(project) == before


def test_all_reasons_come_at_once(project: Path, actgen: Actgen) -> None:
    a_draft(actgen)
    signed_in_2030()
    stale_facts()
    an_unread_fact()
    a_date_without_filter()
    codes = re.findall(r"^erreur (\S+)", publish(actgen).err, re.MULTILINE)
    assert codes == ["ATE-003", "LNT-004", "MAN-004", "ATE-006", "REV-007"]


def test_an_act_without_a_golden_is_told_so(project: Path, actgen: Actgen) -> None:
    a_draft(actgen)
    signed_in_2030()
    Path(f"golden/nantes/{COMMUNE}/convention.txt").unlink()
    assert "n’a pas de golden\u00a0: personne ne l’a relu.\n" in publish(actgen).err


@pytest.mark.long
def test_an_act_that_takes_its_facts_from_the_draft_counts_too(project: Path, actgen: Actgen) -> None:
    a_draft(actgen)
    edit(
        f"variables/communes/{COMMUNE}.yaml",
        ("  convention: {}\n", "  convention:\n    date_signature: 2030-02-01\n"),
    )
    actgen("golden", "update", "--projet", NAME)
    assert "  La variable «\u00a0annee_scolaire\u00a0» n’existe pas.\n" in publish(actgen).err


def test_a_draft_that_names_no_replaced_version_is_published_with_a_warning(project: Path, actgen: Actgen) -> None:
    a_draft(actgen)
    edit(MANIFEST, ("remplace: nantes/convention@2026\n\n", ""))
    answer = publish(actgen)
    assert answer.code == 0
    assert "journal du 01/01/2030\u00a0: Première version publiée.\n" in answer.out
    assert (
        "  Ce manifeste ne dit pas quelle version le modèle nantes/convention@2030 remplace\u00a0: le journal ne le "
        "dira pas.\n  → Ajoutez une ligne «\u00a0remplace: nantes/convention@2026\u00a0», si c’est elle.\n"
    ) in answer.err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((NAME,), "Il manque le jour de la publication, que le journal du modèle donne.\n"),
        (("nantes/convention@2031", "--date", "2030-01-01"), "Le modèle nantes/convention@2031 n’existe pas.\n"),
        (("convention", "--date", "2030-01-01"), "«\u00a0convention\u00a0» n’est pas un nom de modèle.\n"),
        ((NAME, "--date", "demain"), "Le texte «\u00a0demain\u00a0» n’est pas une date.\n"),
    ],
)
def test_a_wrong_call_is_a_usage_fault(words: tuple[str, ...], message: str, project: Path, actgen: Actgen) -> None:
    answer = actgen("templates", "publish", *words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(message), answer.err


def test_nothing_is_written_when_the_disk_refuses(
    project: Path, actgen: Actgen, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_draft(actgen)
    edit(f"{FOLDER}/2026.yaml", ("  au: 2026-01-24", "  au: 2034-01-24"))
    before = files(project)
    real = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if str(target).endswith("verrou.txt"):
            raise OSError(28, "No space left on device")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    answer = publish(actgen, "--ferme")
    assert (answer.code, "le disque est plein" in answer.err) == (3, True)
    assert files(project) == before


def test_a_first_version_is_published_from_a_plan(project: Path, actgen: Actgen) -> None:
    name = "nantes/essai@2030"
    folder = Path("templates/nantes/essai")
    folder.mkdir()
    plan = "# Convention d’essai\n\nARTICLE 1 – OBJET\nLa {{ commune.denomination }} adhère.\n"
    (folder / "2030.docx").write_bytes(word_file(plan))
    (folder / "2030.yaml").write_text("titre: Essai\netat: projet\nfenetre:\n  du: 2030-01-01\n", encoding="utf-8")
    answer = publish(actgen, name=name)
    assert answer.code == 0, answer.err
    assert "écrit templates/nantes/essai/2030.txt\n" in answer.out
    assert (
        (folder / "2030.yaml")
        .read_text(encoding="utf-8")
        .endswith("journal:\n  - date: 2030-01-01\n    texte: >-\n      Première version publiée.\n")
    )


def test_a_field_that_no_tag_reads_is_told_and_does_not_stop_the_publication(project: Path, actgen: Actgen) -> None:
    folder = Path("templates/mairie/essai")
    folder.mkdir()
    kind = "nom: essai\ncapacites: [date]\nchamps:\n  cout: {type: montant, description: Le coût.}\n"
    Path("variables/actes/essai.yaml").write_text(kind, encoding="utf-8")
    plan = "# Essai\n\nARTICLE 1 – COÛT\nLe coût, {{ commune.a_nom }}, est de 9,40 €.\n"
    (folder / "2030.docx").write_bytes(word_file(plan))
    (folder / "2030.yaml").write_text("titre: Tarifs\netat: projet\nfenetre:\n  du: 2030-01-01\n", encoding="utf-8")
    answer = publish(actgen, name="mairie/essai@2030")
    assert answer.code == 0, answer.err
    assert "avertissement LNT-024 — mairie/essai@2030\n  Aucune balise ne lit «\u00a0cout\u00a0»" in answer.err


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("templates/nantes/essai/2030.yaml", "titre: Essai", "titre: essai (nantes, 2030)",
         "Le titre « essai (nantes, 2030) » n’est pas celui d’un acte : personne ne l’a écrit."),
        ("templates/nantes/essai/2030.yaml", "titre: Essai", "titre: convention (rennes, 2026)",
         "Le titre « convention (rennes, 2026) » n’est pas celui d’un acte : personne ne l’a écrit."),
        ("templates/nantes/essai/2030.yaml", "titre: Essai", "titre: essai",
         "Le titre « essai » n’est pas celui d’un acte : personne ne l’a écrit."),
        ("templates/nantes/essai/2030.yaml", "titre: Essai", "titre: Convention à compléter",
         "Le texte « Convention à compléter » est provisoire."),
        ("templates/nantes/essai/2030.yaml", "titre: Essai", "titre: à compléter", "titre est à compléter."),
        ("templates/nantes/essai/2030.yaml", "du: 2030-01-01", "du: 2000-01-01",
         "La date « 2000-01-01 » n’a jamais été choisie : c’est celle d’un manifeste neuf."),
        ("templates/nantes/essai/2030.yaml", "du: 2030-01-01", "du: 1er janvier 2000",
         "La date « 1er janvier 2000 » n’a jamais été choisie : c’est celle d’un manifeste neuf."),
        ("templates/nantes/essai/2030.yaml", "du: 2030-01-01", "du: 2030-01-01\n  au: à compléter",
         "fenetre.au est à compléter."),
        ("templates/nantes/essai/2030.yaml", "titre: Essai", "titre: Essai\nsources: [XXX]",
         "Le texte « XXX » est provisoire."),
        ("variables/academies/nantes.yaml", "civilite: Madame", "civilite: à compléter", ".civilite est à compléter."),
    ],
)  # fmt: skip
def test_what_was_never_filled_is_not_published(
    file: str, old: str, new: str, told: str, project: Path, actgen: Actgen
) -> None:
    a_first_version(project)
    text = (project / file).read_text(encoding="utf-8")
    assert old in text
    (project / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    answer = publish(actgen, name="nantes/essai@2030")
    assert answer.code == 1
    assert told in said(answer.err)
    assert "etat: projet" in (project / "templates/nantes/essai/2030.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "line", ["Remarque : [à compléter]", "Le XXX signe.", "Fait le JJ/MM/AAAA", "[Mention] À COMPLÉTER"]
)
def test_words_left_in_the_text_for_a_hand_to_replace_are_not_published(
    line: str, project: Path, actgen: Actgen
) -> None:
    a_first_version(project, line)
    answer = publish(actgen, name="nantes/essai@2030")
    assert answer.code == 1
    assert "erreur ATE-008 — nantes/essai@2030\n" in answer.err
    assert "Cette place du texte est restée à remplir : « " in said(answer.err)


def a_first_version(project: Path, line: str = "Le maire signe.") -> None:
    folder = project / "templates/nantes/essai"
    folder.mkdir()
    plan = f"# Convention d’essai\n\nARTICLE 1 – OBJET\nLa {{{{ commune.denomination }}}} adhère.\n{line}\n"
    (folder / "2030.docx").write_bytes(word_file(plan))
    (folder / "2030.yaml").write_text("titre: Essai\netat: projet\nfenetre:\n  du: 2030-01-01\n", encoding="utf-8")
