"""A Word template read once: its parts, its tags, what each paragraph stands in."""

from __future__ import annotations

import pytest

from actgen.core.errors import InputFault
from actgen.ooxml.clauses import NO_CLAUSES, Clauses
from actgen.tags.template import TaggedPart, TaggedTemplate, read_template
from tests.document.building import word_file


def template(plan: str, clauses: Clauses = NO_CLAUSES) -> TaggedTemplate:
    return read_template(word_file(plan), "essai", clauses)


def body(plan: str, clauses: Clauses = NO_CLAUSES) -> TaggedPart:
    return template(plan, clauses).parts[0]


PLAN = (
    "# Acte {{ acte.numero }}\nVU {{ acte.objet }}\nARTICLE 1 – Objet\n{{ commune.nom }}\n4.1 – Détail {{ acte.x }}\n"
    "{{ seance.lieu }}\n[Signataire] {{ maire.complet }}"
)


def test_each_paragraph_stands_in_its_article_or_in_a_part_of_the_act() -> None:
    part = body(PLAN)
    told = [(part.setting_of(tag.paragraph).heading, part.setting_of(tag.paragraph).zone) for tag in part.tags]
    assert told == [
        ("", "titre"),
        ("", "visas"),
        ("article 1", "article 1"),
        ("article 4.1", "article 4.1"),
        ("article 4.1", "article 4.1"),
        ("", "signatures"),
    ]


def test_a_heading_without_a_number_is_named_by_its_words_without_its_tags() -> None:
    part = body("# Acte\n[Partie] Objet de {{ acte.objet }}\n{{ acte.numero }}")
    setting = part.setting_of(part.tags[-1].paragraph)
    assert (setting.heading, setting.zone) == ("Objet de …", "«\u00a0Objet de …\u00a0»")


def test_a_clause_stands_in_the_article_that_includes_it_and_comes_from_no_paragraph_of_the_file() -> None:
    clauses = Clauses((("vote", word_file("Pour\u00a0: {{ acte.vote.pour }}")),))
    part = body("# Acte {{ acte.numero }}\nARTICLE 1 – Objet\n{%p clause vote %}", clauses)
    title, (tag, reading) = part.tags[0], list(part.readings)[-1]
    assert (reading.path, tag.paragraph.part) == ("acte.vote.pour", "clause vote")
    assert part.setting_of(tag.paragraph).zone == "article 1"
    assert (part.rank_of(title.paragraph), part.rank_of(tag.paragraph)) == (0, None)


def test_the_body_comes_first_and_every_part_with_text_is_read() -> None:
    found = template("[pied de page]\n{{ commune.nom }}\n[fin]\n# Acte {{ acte.numero }}")
    assert found.parts[0].is_body
    assert [one.path for one in found.readings] == ["acte.numero", "commune.nom"]


@pytest.mark.parametrize(
    ("plan", "is_sound"),
    [
        ("# Acte\n{{ acte.numero }}", True),
        ("# Acte\n{{ acte.numero | rien }}", False),
        ("# Acte\n{%p clause vote %}", False),
    ],
)
def test_a_template_is_sound_with_all_its_tags_and_its_clauses(plan: str, is_sound: bool) -> None:
    assert template(plan).is_sound is is_sound


def test_what_is_no_word_file_is_refused() -> None:
    with pytest.raises(InputFault, match="n’est pas un fichier Word"):
        read_template(b"rien", "essai", NO_CLAUSES)
