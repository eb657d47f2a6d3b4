# ruff: noqa: E501 - a table reads by its rows
"""Every change of an official text is found, with its place and the words of the source; every true tag is let in."""

from __future__ import annotations

import random

import pytest

from actgen.atelier.importing.bringing import bring_in
from actgen.atelier.importing.proposing.proposals import Placing
from actgen.atelier.officiel.proof import Proof, prove
from actgen.ooxml.clauses import NO_CLAUSES
from actgen.ooxml.xml import Element, w
from actgen.variables.manifest import Faits
from tests.atelier.importing.sources import DOCUMENTS, Document, made
from tests.atelier.officiel.received import NAME, facts, in_word, received, retyped
from tests.ooxml.word import p, r, word_file

NOT_OPEN = [one for one in DOCUMENTS if one.kind == "docx" and not {"suivi", "commentaires"} & set(one.typing.extras)]


def bare(content: bytes) -> bytes:
    """The template of a received file without any tag."""
    from pathlib import PurePath

    return bring_in(content, PurePath("recue.docx"), NAME, facts(), NO_CLAUSES, Placing.NONE).docx


def proven(docx: bytes, source: bytes | None = None, faits: Faits | None = None) -> Proof:
    return prove(source or received(), docx, str(NAME), NAME.acte, faits or Faits(), facts())


TEMPLATE = bare(received())


def told(proof: Proof) -> list[tuple[str, str]]:
    return [(fault.code, fault.message) for fault in proof.faults]


@pytest.mark.parametrize("document", NOT_OPEN, ids=str)
def test_a_template_without_tags_says_its_source(document: Document) -> None:
    content = made(document)[1]
    proof = proven(bare(content), content)
    assert (told(proof), proof.placed) == ([], ())
    assert proof.words > 100


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("peut, en ce cas,", "doit, en ce cas,", "La source dit «\u00a0peut\u00a0», et le modèle «\u00a0doit\u00a0»."),
        ("et à lui seul, ", "", "Il manque des mots de la source\u00a0: «\u00a0et à lui seul,\u00a0»."),
        ("tout différend", "sans délai tout différend", "«\u00a0sans délai\u00a0» n’est pas dans la source."),
        ("17 du 6 janvier", "17 du 7 janvier", "La source dit «\u00a06\u00a0», et le modèle «\u00a07\u00a0»."),
        (
            "titre de perception",
            "Titre de perception",
            "La source dit «\u00a0titre\u00a0», et le modèle «\u00a0Titre\u00a0».",
        ),
    ],
)
def test_a_word_that_changed_is_told(old: str, new: str, message: str) -> None:
    assert told(proven(retyped(TEMPLATE, old, new))) == [("OFF-002", message)]


@pytest.mark.parametrize(
    ("old", "new", "code", "message"),
    [
        ("6 janvier 1978", "{{ acte.date_signature | date_longue }}", "OFF-003", "«\u00a06 janvier 1978\u00a0» est ici la date d’un texte de loi, non «\u00a0acte.date_signature\u00a0»."),
        ("trois mois", "{{ convention.entree_en_vigueur }}", "OFF-003", "La source dit «\u00a0trois mois\u00a0», et cette balise ne le dirait pas."),
        ("31 août 2029", "{{ seance.date | date_lettres }}", "OFF-003", "La source dit «\u00a031 août 2029\u00a0», et cette balise dirait «\u00a0trente et un août deux mille vingt-neuf\u00a0»."),
        ("d’un mois", "{{ commune.de_nom }}", "OFF-003", "«\u00a0d’un mois\u00a0» n’est pas une valeur connue de «\u00a0commune.de_nom\u00a0»."),
        ("a éprouvé", "a {{ commune.nom }} éprouvé", "OFF-003", "Cette balise ajoute des mots là où la source n’a ni valeur, ni blanc."),
        ("☐ elle se", "{{ commune.nom }} elle se", "OFF-003", "Cette balise prend la place d’une case à cocher."),
        ("SIRET …………………………", 'SIRET {{ acte.representation | case("seule") }}', "OFF-003", "Le filtre case coche une case, et la source n’en a pas ici."),
        ("Elle n’emporte", "{% if commune.siret %}Elle n’emporte{% endif %}", "OFF-002", "Des mots dépendent d’une condition\u00a0: «\u00a0Elle n emporte\u00a0». Un texte officiel les dit toujours."),
        ("Elle n’emporte", "{%p clause vote %} Elle n’emporte", "OFF-002", "{%p clause vote %} apporterait au texte officiel des mots qu’il n’a pas."),
    ],
)  # fmt: skip
def test_a_tag_that_is_not_the_value_is_told(old: str, new: str, code: str, message: str) -> None:
    assert (code, message) in told(proven(retyped(TEMPLATE, old, new)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("31 août 2029", "{{ acte.date_signature | date_longue }}"),
        ("DE ……………………………………", "{{ commune.de_nom | majuscules }}"),
        ("☐ elle se", '{{ acte.representation | case("seule") }} elle se'),
        ("SIRET …………………………", "SIRET {% if commune.siret %}{{ commune.siret }}{% else %}____{% endif %}"),
        ("tribunal administratif de Rennes", "{{ commune.tribunal }}"),
        ("8 h 30", "{{ seance.heure | heure }}"),
        ("habilité par", '{{ maire | accord("habilité", "habilitée") }} par'),
    ],
)
def test_a_tag_on_its_value_or_on_a_blank_is_the_only_difference(old: str, new: str) -> None:
    proof = proven(retyped(TEMPLATE, old, new))
    assert told(proof) == []
    assert len(proof.placed) == 1


def test_a_name_that_the_source_gives_two_values_is_told() -> None:
    docx = retyped(retyped(TEMPLATE, "8 h 30", "{{ seance.heure | heure }}"), "17 h.", "{{ seance.heure | heure }}.")
    assert told(proven(docx)) == [
        ("OFF-003", "«\u00a0seance.heure\u00a0» vaut ici «\u00a017 h\u00a0», et «\u00a08 h 30\u00a0» plus haut.")
    ]


def test_a_source_under_discussion_is_refused() -> None:
    source = word_file(p(r("Texte "), '<w:ins w:id="1" w:author="A"><w:r><w:t>ajouté</w:t></w:r></w:ins>', r(" ici.")))
    assert ("OFF-001", "Le fichier reçu porte un suivi des modifications.") in told(proven(bare(source), source))


def test_any_word_taken_away_anywhere_is_found() -> None:
    """A hundred words struck out one at a time, drawn with a seed."""
    chosen = random.Random(20260501)
    count = sum(1 for _ in texts_of(TEMPLATE))
    missed = []
    for _ in range(100):
        place = chosen.randrange(count)
        docx, word = without_a_word(TEMPLATE, place, chosen)
        if word and not proven(docx).faults:
            missed.append(word)
    assert missed == []


def texts_of(docx: bytes) -> list[str]:
    found: list[str] = []
    in_word(docx, lambda root: found.extend(text.text or "" for text in root.iter(w("t"))))
    return found


def without_a_word(docx: bytes, place: int, chosen: random.Random) -> tuple[bytes, str]:
    struck: list[str] = []

    def strike(root: Element) -> None:
        text = list(root.iter(w("t")))[place]
        words = [word for word in (text.text or "").split() if word.isalnum()]
        if words:
            struck.append(word := chosen.choice(words))
            pieces = (text.text or "").split(" ")
            pieces.remove(word) if word in pieces else None
            text.text = " ".join(pieces)

    made = in_word(docx, strike)
    return made, struck[0] if struck and texts_of(made) != texts_of(docx) else ""
