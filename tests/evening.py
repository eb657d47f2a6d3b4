"""A village whose council meets for one evening: its table is kept once, its acts stand in a list."""

from __future__ import annotations

import textwrap
from datetime import date, timedelta
from pathlib import Path

from actgen.core.project import Project
from actgen.kinds.dossier import Dossier, load_dossier
from tests.library.projects import write_word

SLUG = "meyrals"
#: The kind of most items: a délibération with a number, a vote and what the council decides.
QUESTION = """\
nom: délibération
feminin: oui
nature: DE
collection: mairie
capacites: [numero, seance, vote, publicite]
champs:
  decide: {type: texte, description: Ce que le conseil décide., exemple: Le tarif est fixé.}
"""
#: An item of the agenda about which nothing is voted, and that no template makes.
INFORMATION = """\
nom: information
feminin: oui
collection: mairie
capacites: [numero, seance]
"""
PLAN = """\
[pied de page]
[footer] {{ commune.nom }} – Séance du {{ seance.date | date_longue }}⇥Page ‹page› sur ‹pages›
[fin]

[En-tête d’acte] {{ commune.denomination }}
[Titre de l’acte] DÉLIBÉRATION N° {{ acte.numero }} – {{ acte.objet }}
[Mention] Point {{ acte.point }} de l’ordre du jour
[Mention] Membres en exercice : {{ acte.presence.en_exercice }}
[Mention] Présents : {{ acte.presence.nombre_presents }}, dont {{ acte.presence.presents | liste("complet") }}
[Mention] Votants : {{ acte.presence.votants }}
[Mention] Quorum : {{ acte.presence.quorum }}
[Visa] VU le Code général des collectivités territoriales ;
[Formule] Pour : {{ acte.vote.pour }}, contre : {{ acte.vote.contre }}, abstentions : {{ acte.vote.abstentions }}
[Dispositif] **DÉCIDE :** {{ acte.decide }}
[Signatures]
[Signature] {{ maire.titre | majuscule_initiale }},
[Signataire] {{ maire.complet }}
||
[Signature] Secrétaire de séance,
[Signature] {%p for secretaire in seance.secretaires %}
[Signataire] {{ secretaire.complet }}
[Signature] {%p endfor %}
[fin]
[Formalité] La présente délibération peut faire l’objet d’un recours devant le \
{{ commune.tribunal }} dans un délai de deux mois à compter de la publication.
"""
MANIFEST = "titre: Délibération\netat: publie\nfenetre: {du: 2026-01-01}\n"
#: The collectivité: its mayor opens a table of seven members.
COLLECTIVITE = """\
commune: {insee: "24268"}
maire: {personne: Madame Anne ABEL}
membres:
  - {personne: Bruno BOÉ, fonction: premier adjoint au maire}
  - Chloé CARON
  - Denis ÉMERY
  - Élise FAURE
  - Farid GUÉRIN
  - {personne: Henri MOREL, jusqua: 2025-06-30}
  - {personne: Inès LEROY, depuis: 2025-07-01}
"""
#: One evening: Denis Émery is excused and represented, Chloé Caron comes for the second item, Farid Guérin leaves.
SEANCE = """\
seance:
  date: 2026-02-10
  heure: "19:00"
  convocation: 2026-02-03
  excuses: [Denis ÉMERY]
  mouvements:
    - {personne: Chloé CARON, arrivee: {point: 2}}
    - {personne: Farid GUÉRIN, depart: {point: 3}}
  pouvoirs:
    - {de: Denis ÉMERY, a: Farid GUÉRIN}
  secretaires: [Bruno BOÉ]
"""
ACTES = """\
actes:
  - acte: question
    nom: tarifs
    numero: 2026-01
    point: 1
    objet: Tarifs de la salle
    decide: Le tarif est de 50 euros.
    vote: {pour: 6, contre: 0, abstentions: 0}
  - acte: question
    nom: emploi
    numero: 2026-03
    point: 3
    objet: Création d’un emploi
    decide: Un emploi est créé.
    vote: {pour: 4, contre: 1, abstentions: 0}
  - acte: question
    nom: voirie
    numero: 2026-02
    point: 2
    objet: Travaux de voirie
    decide: Les travaux sont approuvés.
    vote: {pour: 7, contre: 0, abstentions: 0}
  - acte: information
    nom: divers
    numero: 2026-04
    point: 4
    objet: Questions diverses
"""
WHOLE = COLLECTIVITE + SEANCE + ACTES


def village(root: Path) -> Project:
    """The project of that village, whose file is not written yet."""
    project = Project(root)
    for folder in ("variables/communes", "variables/actes", "templates"):
        (root / folder).mkdir(parents=True)
    add_kind(project, "question", QUESTION)
    add_kind(project, "information", INFORMATION)
    write_word(project, "mairie/question@2026", PLAN).with_suffix(".yaml").write_text(MANIFEST, encoding="utf-8")
    return project


def add_kind(project: Project, name: str, text: str) -> None:
    """Give the project a kind of act."""
    (project.root / f"variables/actes/{name}.yaml").write_text(text, encoding="utf-8")


def write_file(project: Project, text: str = WHOLE, name: str = f"{SLUG}.yaml") -> Path:
    """Write the file of the village, or one of its folder; its path."""
    path = project.root / "variables/communes" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(textwrap.dedent(text), encoding="utf-8")
    return path


def folder(root: Path, *days: str) -> Project:
    """The project of the village, which has a folder: that evening on each of these days."""
    project = village(root)
    write_file(project, COLLECTIVITE, f"{SLUG}/commune.yaml")
    for day in days:
        write_sitting(project, day)
    return project


def write_sitting(project: Project, day: str, text: str = "", *, name: str = "") -> Path:
    """Write the file of a sitting of that day, which its name says."""
    said = SEANCE.replace("  date: 2026-02-10\n", "").replace("2026-02-03", called(day)) + ACTES
    return write_file(project, text or said, f"{SLUG}/seances/{name or day}.yaml")


def called(day: str) -> str:
    """A week before that day."""
    return (date.fromisoformat(day) - timedelta(days=7)).isoformat()


def evening(root: Path, *changes: tuple[str, str]) -> Dossier:
    """The dossier of that evening, each `old` of its file, which stands there once, replaced."""
    project, text = village(root), WHOLE
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the file"
        text = text.replace(old, new)
    write_file(project, text)
    return load_dossier(project, SLUG)
