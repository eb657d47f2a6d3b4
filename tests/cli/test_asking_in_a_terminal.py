"""`actgen new --ask` typed in a real terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.atelier.first_file.terminal import terminal
from tests.cli.conversation import CALL, RESUME, SLUG


class TestInATerminal:
    @pytest.mark.long
    def test_tab_completes_and_an_interruption_keeps_what_was_said(self, path: Path, project: Path) -> None:
        with terminal("new", "--ask", "--acte", "deliberation", folder=project) as screen:
            screen.waits_for("code postal)")
            screen.types("vigneux-de-b\t")
            screen.waits_for("Bretagne (Loire-Atlantique, 44217)")
            screen.types("\r")
            screen.waits_for("internet")
            screen.types("\r")
            screen.waits_for("Rémy ORHON)")
            screen.types("Madame Anne MARTIN\r")
            screen.waits_for("Comment l’appeler")
            screen.types(">\r")
            screen.waits_for("Ajouter une école")
            screen.types(">\r")
            screen.waits_for("Ajouter une étape")
            screen.types(">\r")
            screen.waits_for("Le jour de la séance")
            screen.types("15/12/2025\r")
            screen.waits_for("ouverture")
            screen.types("\x03")
            screen.waits_for(f"Pour reprendre\u00a0: actgen new --ask --commune {SLUG}")
            assert screen.ends() == 1
        assert "  date: 15/12/2025\n" in path.read_text(encoding="utf-8")

    @pytest.mark.long
    def test_names_are_pasted_and_then_completed_after_a_resumption(self, path: Path, project: Path) -> None:
        self.test_tab_completes_and_an_interruption_keeps_what_was_said(path, project)
        with terminal(*RESUME, folder=project) as screen:
            screen.waits_for("ouverture")
            screen.types("19h\r")
            screen.waits_for("réunis")
            screen.types(">\r")
            screen.waits_for("exercice")
            screen.types("3\r")
            screen.waits_for("préside")
            screen.types(">\r")
            screen.waits_for("  1. ")
            screen.types("\x1b[200~1\tMARTIN Anne\n2\tBON Luc\n3\tLE GALL Zoé\x1b[201~\r")
            screen.waits_for("  4. ")
            screen.types("\r")
            screen.waits_for("excusés")
            screen.types(">\r")
            screen.waits_for("secrétaires")
            screen.types("zo\t")
            screen.waits_for("Zoé LE GALL")
            screen.types("\r")
            screen.waits_for("  2. ")
            screen.types("\x04")
            assert screen.ends() == 1
        text = path.read_text(encoding="utf-8")
        assert "    - Anne MARTIN\n    - Luc BON\n    - Zoé LE GALL\n" in text
        assert "    - Zoé LE GALL\n    - à compléter\n" in text

    def test_a_narrow_one_cuts_no_word_and_no_command(self, path: Path, project: Path) -> None:
        with terminal(*CALL, folder=project, columns=60) as screen:
            assert "passe une\nquestion facultative. «\u00a0?\u00a0» explique" in screen.waits_for("internet")
            screen.types("\r")
            asked = screen.waits_for("Rémy ORHON)")
            assert "Civilité, prénom et nom, le nom en capitales (Monsieur\nRémy ORHON)" in asked
            screen.types("+\r")
            screen.waits_for("  Laissé à compléter\u00a0: la question reviendra quand vous\n  reprendrez.\n")
            screen.waits_for("(facultatif)\u00a0: \n")
            screen.waits_for(" \x08")  # the line to type at is there
            screen.types("\x04")
            screen.waits_for(f"Pour reprendre\u00a0:\nactgen new --ask --commune {SLUG}\n")
            assert screen.ends() == 1
        assert "  personne: à compléter\n" in path.read_text(encoding="utf-8")

    def test_an_answer_is_typed_under_a_question_that_leaves_it_no_room(self, project: Path) -> None:
        with terminal("new", "--ask", folder=project, columns=60) as screen:
            assert screen.waits_for("postal)\u00a0: \n").startswith("La commune")
            screen.waits_for(" \x08")  # the line to type at is there
            screen.types("\x04")
            screen.waits_for("Interrompu\u00a0: rien n’a été écrit.")
            assert screen.ends() == 1
