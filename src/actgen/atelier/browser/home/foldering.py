"""The one file of a collectivité made into a folder, in which each sitting has its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.atelier.browser.answers import see_other
from actgen.atelier.browser.places import collectivite_of
from actgen.atelier.browser.saving import ABSENT, digest_of, save_together
from actgen.atelier.first_file.folding import folder_form
from actgen.core.files import read_file
from actgen.kinds.catalogue import kinds_of

if TYPE_CHECKING:
    from actgen.atelier.browser.answers import Answer
    from actgen.atelier.browser.asked import Asked


def make_folder(asked: Asked) -> Answer:
    """Part the file, each line and comment kept; InputFault with its faults while it has some."""
    project, slug = asked.project, collectivite_of(asked)
    old = project.commune_file(slug)
    if not project.commune_files(slug).is_folder:
        texts = folder_form(read_file(old), project.show(old), kinds_of(project))
        files = {old.with_suffix("") / name: text.encode() for name, text in texts.items()}
        made_from = {**dict.fromkeys(files, ABSENT), old: digest_of(old)}
        save_together(project, {**files, old: None}, made_from, who=asked.person, why="un dossier de séances")
    return see_other(f"/commencer?collectivite={slug}")
