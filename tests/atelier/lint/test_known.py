"""What lint reads of the files of communes, whatever they hold."""

from __future__ import annotations

from actgen.atelier.lint.known import _NOM


def test_a_file_without_the_name_of_its_commune_is_read_at_once() -> None:
    """A hundred lines indented by forty blanks, none of them `nom`, once made lint last for ever."""
    lines = "".join(f"{' ' * 40}k{number}: v\n" for number in range(100))
    assert _NOM.search(f"commune:\n{lines}") is None
    found = _NOM.search(f"commune:\n{lines}{' ' * 40}nom: Betton\n")
    assert found is not None
    assert found[1] == "Betton"
