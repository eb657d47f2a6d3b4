"""The proof of a template of the project."""

from __future__ import annotations

import pytest

from tests.atelier.importing.sources import DOCUMENTS, Document, made
from tests.atelier.officiel.proofs import bare, proven, told
from tests.ooxml.word import p, r, word_file
from tests.sizes import some

NOT_OPEN = [one for one in DOCUMENTS if one.kind == "docx" and not {"suivi", "commentaires"} & set(one.typing.extras)]


@pytest.mark.parametrize("document", some(NOT_OPEN, 4), ids=str)
def test_a_template_without_tags_says_its_source(document: Document) -> None:
    content = made(document)[1]
    proof = proven(bare(content), content)
    assert (told(proof), proof.placed) == ([], ())
    assert proof.words > 100


def test_a_source_under_discussion_is_refused() -> None:
    source = word_file(p(r("Texte "), '<w:ins w:id="1" w:author="A"><w:r><w:t>ajouté</w:t></w:r></w:ins>', r(" ici.")))
    assert ("OFF-001", "Le fichier reçu porte un suivi des modifications.") in told(proven(bare(source), source))
