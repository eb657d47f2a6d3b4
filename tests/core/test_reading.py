"""Reading a stranger's files and folders: bounded, without waiting, and never blind."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from actgen.core.errors import MachineFault
from actgen.core.files import read_file, read_lines, write_outputs
from actgen.core.reading import MAX_BYTES, listed, names_below


def refusal(path: Path) -> tuple[str, str]:
    with pytest.raises(MachineFault) as caught:
        read_file(path)
    assert caught.value.subject == str(path)
    return caught.value.message, caught.value.hint


def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "2026.docx")
    message = (
        f"Le fichier «\u00a0{tmp_path}/2026.docx\u00a0» ne peut pas être lu\u00a0: ce n’est pas un fichier ordinaire."
    )
    assert refusal(tmp_path / "2026.docx") == (message, "Donnez un fichier ordinaire.")


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_so_is_a_device_and_a_link_to_one(tmp_path: Path, device: str) -> None:
    (tmp_path / "2026.docx").symlink_to(device)
    for path in (Path(device), tmp_path / "2026.docx"):
        assert "ce n’est pas un fichier ordinaire" in refusal(path)[0]


def test_a_file_is_read_up_to_a_bound(tmp_path: Path) -> None:
    path = tmp_path / "gros.docx"
    with path.open("wb") as stream:
        stream.truncate(MAX_BYTES)
    assert len(read_file(path)) == MAX_BYTES
    with path.open("wb") as stream:
        stream.truncate(500 * MAX_BYTES)
    message = f"Le fichier «\u00a0{path}\u00a0» ne peut pas être lu\u00a0: il dépasse 64\u00a0Mo."
    assert refusal(path) == (message, "Reprenez le bon fichier.")


def test_a_record_of_outputs_that_is_a_pipe_is_none(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / ".actgen.json")
    write_outputs(tmp_path, {"a.txt": b"a"})
    assert (tmp_path / "a.txt").read_bytes() == b"a"


def test_a_folder_is_listed_in_order_and_as_deep_as_asked(tmp_path: Path) -> None:
    for name in ("b/2.txt", "a/1.txt", "a/c/3.txt", ".git/4.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert [path.name for path in listed(tmp_path)] == [".git", "a", "b"]
    assert listed(tmp_path, 2) == [tmp_path / name for name in ("a/1.txt", "a/c", "b/2.txt")]
    assert listed(tmp_path, 3) == [tmp_path / "a/c/3.txt"]
    assert names_below(tmp_path, 2) == [("a", "1.txt"), ("a", "c"), ("b", "2.txt")]
    assert listed(tmp_path / "rien") == listed(tmp_path / "b/2.txt") == []


@pytest.mark.parametrize(
    ("code", "reason"),
    [(errno.EACCES, "vous n’en avez pas le droit"), (errno.EIO, "le système répond «\u00a0Input/output error\u00a0»")],
)
@pytest.mark.parametrize("depth", [1, 2])
def test_a_folder_that_cannot_be_read_is_no_empty_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, reason: str, depth: int
) -> None:
    closed = tmp_path / "a" if depth == 2 else tmp_path
    (tmp_path / "a").mkdir()
    close(monkeypatch, closed, code)
    with pytest.raises(MachineFault) as caught:
        listed(tmp_path, depth)
    assert caught.value.message == f"Le dossier «\u00a0{closed}\u00a0» ne peut pas être lu\u00a0: {reason}."
    assert caught.value.hint == "Vérifiez que vous avez le droit de le lire\u00a0: ce qu’il contient n’est pas connu."


def close(monkeypatch: pytest.MonkeyPatch, folder: Path, code: int = errno.EACCES) -> None:
    """Let the system refuse this folder, as it would to another user."""
    real = os.scandir

    def refusing(path: os.PathLike[str]) -> object:
        if Path(path) == folder:
            raise OSError(code, os.strerror(code), str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", refusing)


def test_a_file_of_ours_is_read_line_by_line_beyond_the_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("actgen.core.reading.MAX_BYTES", 4)
    (tmp_path / "journal").write_bytes(b"un\ndeux\n\ntrois")
    assert list(read_lines(tmp_path / "journal")) == [b"un\n", b"deux", b"\n", b"\n", b"troi", b"s"]


@pytest.mark.parametrize(
    ("name", "why"),
    [("tuyau", "ce n’est pas un fichier ordinaire"), ("absent", "il n’existe pas"), ("", "c’est un dossier")],
)
def test_lines_too_come_from_plain_files_alone(tmp_path: Path, name: str, why: str) -> None:
    os.mkfifo(tmp_path / "tuyau")
    with pytest.raises(MachineFault, match=why):
        next(read_lines(tmp_path / name))
