"""What a file may give of the variables of all templates of a kind of act."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.core.errors import InputFault
from actgen.kinds.catalogue import kinds_of
from actgen.kinds.declared import DeclaredField
from actgen.kinds.dossier import load_dossier
from actgen.kinds.versions import asks_alike, declaring_files, differs
from tests.kinds.subventions import TEXT_2026, subventions, write_commune, write_template


def field(**said: object) -> DeclaredField:
    return DeclaredField.model_validate(said)


def test_a_file_may_give_what_any_template_asks(tmp_path: Path) -> None:
    kind = kinds_of(subventions(tmp_path))["subvention"]
    assert list(kind.variables) == ["association", "montant", "ancien", "reste", "motif"]
    fields = kind.model.model_fields
    assert [name for name in kind.variables if fields[name].is_required()] == []
    assert list(fields)[-6:] == ["exercice", "association", "montant", "ancien", "reste", "motif"]


@pytest.mark.parametrize(
    "written",
    [
        "variables:\n  but: {type: ligne}\n",
        "variables : {but: {type: ligne}}\n",
        '"variables": {but: {type: ligne}}\n',
        "'variables' : {but: {type: ligne}}\n",
        "? variables  # ce que demande le modèle\n: {but: {type: ligne}}\n",
    ],
)
def test_variables_are_found_however_their_key_is_written(tmp_path: Path, written: str) -> None:
    project = subventions(tmp_path)
    write_template(project, "mairie/subvention@2026", written, TEXT_2026, "2026-01-01")
    assert "but" in kinds_of(project)["subvention"].variables


def test_a_manifest_that_only_names_the_folder_of_variables_is_not_read_for_them(tmp_path: Path) -> None:
    project = subventions(tmp_path)
    schema = "# yaml-language-server: $schema=../../../variables/schema/manifeste.schema.json\n"
    write_template(project, "mairie/subvention@2026", schema, TEXT_2026, "2026-01-01")
    assert [str(name) for name, _, _ in declaring_files(project)] == ["mairie/subvention@2025"]


def test_a_bound_of_one_version_alone_is_none_of_the_file(tmp_path: Path) -> None:
    assert kinds_of(subventions(tmp_path))["subvention"].variables["montant"].maximum is None


def test_the_words_of_a_choice_are_those_of_all_versions(tmp_path: Path) -> None:
    project = subventions(tmp_path)
    for version, words in (("2025", "[seul, ensemble]"), ("2026", "[seul, jamais]")):
        declared = f"variables:\n  comment: {{type: choix, choix: {words}}}\n"
        write_template(project, f"mairie/subvention@{version}", declared, TEXT_2026, f"{version}-01-01")
    assert kinds_of(project)["subvention"].variables["comment"].choix == ("seul", "ensemble", "jamais")


def test_a_field_of_a_group_that_one_version_leaves_out_may_lack(tmp_path: Path) -> None:
    project = subventions(tmp_path)
    for version, more in (("2025", ""), ("2026", ", siege: {type: ligne}")):
        declared = f"variables:\n  club: {{type: groupe, champs: {{nom: {{type: ligne}}{more}}}}}\n"
        write_template(project, f"mairie/subvention@{version}", declared, TEXT_2026, f"{version}-01-01")
    champs = kinds_of(project)["subvention"].variables["club"].champs
    assert {name: said.facultatif for name, said in champs.items()} == {"nom": False, "siege": True}


def test_two_types_differ_by_their_names_and_by_those_of_their_fields() -> None:
    amount, number = field(type="montant"), field(type="nombre")
    assert differs(amount, number)
    assert not differs(amount, field(type="montant", minimum="3"))
    assert differs(field(type="groupe", champs={"a": amount}), field(type="groupe", champs={"a": number}))


@pytest.mark.parametrize("said", [{"minimum": "3"}, {"maximum": "3"}, {"calcul": "2"}])
def test_two_declarations_of_one_type_may_ask_otherwise(said: dict[str, str]) -> None:
    assert not asks_alike(field(type="montant"), field(type="montant", **said))
    assert asks_alike(field(type="montant"), field(type="montant", description="Autre."))


def test_a_name_that_a_faulty_manifest_declares_is_told_with_its_fault(tmp_path: Path) -> None:
    project = subventions(tmp_path)
    write_template(project, "mairie/subvention@2026", "variables:\n  montant: {type: nombre}\n  x: {type: ligne}\n",
                   TEXT_2026, "2026-01-01")  # fmt: skip
    write_commune(project, "x: mot")
    with pytest.raises(InputFault) as caught:
        load_dossier(project, "ancenis")
    assert [one.code for one in caught.value.diagnostics] == ["VAR-002", "DCL-004"]
