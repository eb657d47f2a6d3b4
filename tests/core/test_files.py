"""Writing files: all of them whole or none, and never over a file that actgen did not write."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from actgen.core.errors import MachineFault, UsageFault
from actgen.core.files import (
    RECORD_NAME,
    TOGETHER_PREFIX,
    Outputs,
    clear_unfinished_outputs,
    read_file,
    write_outputs,
    write_outputs_together,
    write_whole,
)
from actgen.core.origin import sha256

FILES = {"deliberation.docx": b"un", "deliberation.pdf": b"deux"}
REASONS = [
    (errno.ENOSPC, "le disque est plein"),
    (errno.EDQUOT, "le quota du disque est atteint"),
    (errno.EFBIG, "ce fichier dépasse la taille permise"),
    (errno.EACCES, "vous n’en avez pas le droit"),
    (errno.EROFS, "ce disque est en lecture seule"),
    (errno.EIO, "le système répond «\u00a0Input/output error\u00a0»"),
]


def contents(folder: Path) -> dict[str, bytes]:
    """What the folder holds, the record apart; a temporary file left behind would show."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != RECORD_NAME}


def fail_at(monkeypatch: pytest.MonkeyPatch, function: str, call: int, code: int) -> None:
    """Let the `call`-th call of `os.<function>` fail as a full or read-only disk would."""
    real = getattr(os, function)
    calls = 0

    def failing(*arguments: object, **named: object) -> object:
        nonlocal calls
        calls += 1
        if calls == call:
            raise OSError(code, os.strerror(code))
        return real(*arguments, **named)

    monkeypatch.setattr(os, function, failing)


@pytest.mark.parametrize(
    "name", ["acte.docx", "délibération.docx", "a\x7fb", 'a"b.docx', "a\nb.docx", "😀.docx", "\udce9"]
)
def test_the_record_says_its_files_as_json_does_and_knows_them_again(tmp_path: Path, name: str) -> None:
    """Also one whose name is not in UTF-8."""
    write_outputs(tmp_path, {name: b"un"}, sources={name: {"acte": "0a"}})
    record = {name: sha256(b"un"), "actes": {name: {"acte": "0a"}}}
    said = json.dumps(record, sort_keys=True, ensure_ascii=False)
    assert (tmp_path / RECORD_NAME).read_bytes() == said.encode("utf-8", "surrogatepass")
    write_outputs(tmp_path, {name: b"deux"})
    assert contents(tmp_path) == {name: b"deux"}


def test_files_are_written_into_a_new_folder_and_their_paths_returned(tmp_path: Path) -> None:
    folder = tmp_path / "out" / "nantes"
    assert write_outputs(folder, FILES) == [folder / "deliberation.docx", folder / "deliberation.pdf"]
    assert contents(folder) == FILES


def test_everyone_may_read_what_was_written(tmp_path: Path) -> None:
    write_whole(tmp_path, FILES)
    assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o644}


def test_own_files_are_replaced(tmp_path: Path) -> None:
    write_outputs(tmp_path, FILES)
    write_outputs(tmp_path, {"deliberation.docx": b"trois"})
    write_outputs(tmp_path, {"deliberation.docx": b"quatre", "deliberation.pdf": b"cinq"})
    assert contents(tmp_path) == {"deliberation.docx": b"quatre", "deliberation.pdf": b"cinq"}


@pytest.mark.parametrize(
    ("foreign", "message", "hint"),
    [
        (
            {"deliberation.pdf": b"scan"},
            "Ce fichier existe déjà, et n’est pas tel qu’actgen l’a écrit\u00a0: {0}/deliberation.pdf. "
            "Rien n’a été écrit.",
            "Déplacez-le, choisissez un autre dossier avec --output, ou ajoutez --force pour remplacer.",
        ),
        (
            {"deliberation.docx": b"brouillon", "deliberation.pdf": b"scan"},
            "Ces fichiers existent déjà, et ne sont pas tels qu’actgen les a écrits\u00a0: {0}/deliberation.docx, "
            "{0}/deliberation.pdf. Rien n’a été écrit.",
            "Déplacez-les, choisissez un autre dossier avec --output, ou ajoutez --force pour remplacer.",
        ),
    ],
)
def test_a_foreign_file_is_left_as_it_is(tmp_path: Path, foreign: dict[str, bytes], message: str, hint: str) -> None:
    write_whole(tmp_path, foreign)
    with pytest.raises(UsageFault) as caught:
        write_outputs(tmp_path, FILES)
    assert caught.value.message == message.format(tmp_path)
    assert caught.value.hint == hint
    assert contents(tmp_path) == foreign


def test_a_file_edited_since_is_foreign(tmp_path: Path) -> None:
    write_outputs(tmp_path, FILES)
    (tmp_path / "deliberation.docx").write_bytes(b"corrected by hand")
    with pytest.raises(UsageFault, match=r"Ce fichier existe déjà.*deliberation\.docx"):
        write_outputs(tmp_path, FILES)
    assert contents(tmp_path)["deliberation.docx"] == b"corrected by hand"


def test_force_replaces_a_foreign_file_and_makes_it_own(tmp_path: Path) -> None:
    write_whole(tmp_path, {"deliberation.docx": b"brouillon"})
    write_outputs(tmp_path, FILES, force=True)
    write_outputs(tmp_path, {"deliberation.docx": b"trois"})
    assert contents(tmp_path)["deliberation.docx"] == b"trois"


def test_a_file_deleted_since_is_written_anew(tmp_path: Path) -> None:
    write_outputs(tmp_path, FILES)
    (tmp_path / "deliberation.docx").unlink()
    write_outputs(tmp_path, FILES)
    assert contents(tmp_path) == FILES


@pytest.mark.parametrize("record", [b"", b"{", b"[]", b"\xff", b'{"deliberation.docx": 3}', b"[" * 100_000, b"null"])
def test_a_damaged_record_makes_every_file_foreign_and_stops_nothing_else(tmp_path: Path, record: bytes) -> None:
    write_outputs(tmp_path, FILES)
    (tmp_path / RECORD_NAME).write_bytes(record)
    with pytest.raises(UsageFault, match="Ces fichiers existent déjà"):
        write_outputs(tmp_path, FILES)
    write_outputs(tmp_path, FILES, force=True)
    write_outputs(tmp_path, FILES)
    assert contents(tmp_path) == FILES


@pytest.mark.parametrize(("code", "reason"), REASONS)
@pytest.mark.parametrize("function", ["fsync", "replace"])
@pytest.mark.parametrize("call", [1, 2, 3])
def test_a_disk_that_refuses_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str, call: int, code: int, reason: str
) -> None:
    write_outputs(tmp_path, {"deliberation.docx": b"ancien"})
    before = (tmp_path / RECORD_NAME).read_bytes()
    fail_at(monkeypatch, function, call, code)
    with pytest.raises(MachineFault) as caught:
        write_outputs(tmp_path, FILES)
    assert caught.value.message == (
        f"Impossible d’écrire dans «\u00a0{tmp_path}\u00a0»\u00a0: {reason}. Rien n’a été écrit."
    )
    room = ", ou libérez de la place" if code in {errno.ENOSPC, errno.EDQUOT} else ""
    assert caught.value.hint == f"Choisissez un autre dossier avec --output{room}."
    assert contents(tmp_path) == {"deliberation.docx": b"ancien"}
    assert (tmp_path / RECORD_NAME).read_bytes() == before


@pytest.mark.parametrize("function", ["fsync", "replace"])
def test_an_interruption_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str
) -> None:
    write_whole(tmp_path, {"deliberation.docx": b"ancien"})
    real = getattr(os, function)
    calls: list[object] = []

    def interrupted(*arguments: object) -> object:
        calls.append(arguments)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return real(*arguments)

    monkeypatch.setattr(os, function, interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path, FILES)
    assert contents(tmp_path) == {"deliberation.docx": b"ancien"}


def test_an_output_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(MachineFault, match="un fichier porte déjà le nom de ce dossier"):
        write_outputs(tmp_path / "out", FILES)
    with pytest.raises(MachineFault, match="une partie de ce chemin est un fichier, non un dossier"):
        write_outputs(tmp_path / "out" / "nantes", FILES)


def test_a_folder_in_the_place_of_a_file_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "deliberation.pdf").mkdir()
    (tmp_path / "deliberation.pdf" / "note.txt").write_bytes(b"")
    with pytest.raises(UsageFault, match="Ce fichier existe déjà"):
        write_outputs(tmp_path, FILES)
    with pytest.raises(MachineFault, match="un dossier y porte déjà le nom d’un fichier à écrire"):
        write_outputs(tmp_path, FILES, force=True)
    assert [path.name for path in tmp_path.iterdir()] == ["deliberation.pdf"]


@pytest.mark.parametrize("force", [True, False])
def test_a_name_too_long_is_told_and_nothing_is_written(tmp_path: Path, force: bool) -> None:
    with pytest.raises(MachineFault, match="ce nom est trop long"):
        write_outputs(tmp_path, {"a.docx": b"", f"{'x' * 300}.docx": b""}, force=force)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(MachineFault, match="ce nom est trop long"):
        write_outputs(tmp_path / ("x" * 300), FILES, force=force)


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"nom: Nantes")
    assert read_file(tmp_path / "a.yaml") == b"nom: Nantes"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("rien.yaml", "il n’existe pas"),
        ("dossier", "c’est un dossier"),
        ("a.yaml/b.yaml", "une partie de ce chemin est un fichier, non un dossier"),
        ("x" * 300, "ce nom est trop long"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "dossier").mkdir()
    (tmp_path / "a.yaml").write_bytes(b"")
    with pytest.raises(MachineFault) as caught:
        read_file(tmp_path / name)
    assert caught.value.message == f"Le fichier «\u00a0{tmp_path / name}\u00a0» ne peut pas être lu\u00a0: {reason}."
    assert caught.value.hint == "Vérifiez qu’il existe et que vous avez le droit de le lire."


def together(*names: str) -> dict[str, Outputs]:
    """The outputs of folders of these names."""
    files = {name: {**FILES, "acte.txt": name.encode()} for name in names}
    digests = {name: {file: sha256(content) for file, content in held.items()} for name, held in files.items()}
    return {name: Outputs(held, {"acte.txt": {"acte": name}}, digests[name]) for name, held in files.items()}


def below(folder: Path) -> dict[str, bytes]:
    """All that stands in a folder, whatever its name."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_folders_that_are_written_together_are_those_that_are_written_one_by_one(tmp_path: Path) -> None:
    held = together("agnat", "aiguilhe")
    assert write_outputs_together(tmp_path / "together", held) == {}
    for name, one in held.items():
        write_outputs(tmp_path / "alone" / name, one.files, sources=one.sources)
    assert below(tmp_path / "together") == below(tmp_path / "alone")
    modes = {path.stat().st_mode & 0o777 for path in (tmp_path / "together").rglob("*") if path.is_file()}
    assert modes == {0o644}


def test_a_folder_that_stands_there_keeps_what_is_not_ours_and_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "agnat").mkdir()
    (tmp_path / "agnat/acte.txt").write_bytes(b"mine")
    (tmp_path / "allegre").mkdir()
    (tmp_path / "aiguilhe").write_bytes(b"no folder")
    faults = write_outputs_together(tmp_path, together("agnat", "aiguilhe", "allegre", "ambert"))
    assert {name: type(fault) for name, fault in faults.items()} == {"agnat": UsageFault, "aiguilhe": MachineFault}
    assert contents(tmp_path / "agnat") == {"acte.txt": b"mine"}
    for name in ("allegre", "ambert"):
        assert contents(tmp_path / name) == {**FILES, "acte.txt": name.encode()}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["agnat", "aiguilhe", "allegre", "ambert"]


def test_a_folder_that_is_written_again_is_replaced(tmp_path: Path) -> None:
    held = together("agnat")
    write_outputs_together(tmp_path, held)
    changed = {"agnat": Outputs({"acte.txt": b"new"}, {}, {"acte.txt": sha256(b"new")})}
    assert write_outputs_together(tmp_path, changed) == {}
    assert contents(tmp_path / "agnat") == {**FILES, "acte.txt": b"new"}


@pytest.mark.parametrize(("function", "call"), [("fsync", 1), ("fsync", 9), ("mkdir", 3), ("rename", 1), ("rename", 2)])
def test_what_the_machine_does_not_take_together_is_written_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str, call: int
) -> None:
    fail_at(monkeypatch, function, call, errno.EIO)
    assert write_outputs_together(tmp_path, together("agnat", "aiguilhe")) == {}
    for name in ("agnat", "aiguilhe"):
        assert contents(tmp_path / name) == {**FILES, "acte.txt": name.encode()}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["agnat", "aiguilhe"]


def test_a_full_disk_is_told_for_each_folder_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    faults = write_outputs_together(tmp_path, together("agnat", "aiguilhe"))
    assert ["le disque est plein" in str(fault) for fault in faults.values()] == [True, True]
    assert below(tmp_path) == {}


def test_what_a_killed_run_had_not_put_in_its_place_is_cleared(tmp_path: Path) -> None:
    left = tmp_path / f"{TOGETHER_PREFIX}abcdefgh"
    (left / "agnat").mkdir(parents=True)
    (tmp_path / f"{TOGETHER_PREFIX}1-sur-2.jsonl").write_bytes(b"journal")
    clear_unfinished_outputs(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [f"{TOGETHER_PREFIX}1-sur-2.jsonl"]
    clear_unfinished_outputs(tmp_path / "nowhere")
