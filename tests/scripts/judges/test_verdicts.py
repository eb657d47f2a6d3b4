"""What judges say: a line for each finding, and a table of all."""

from __future__ import annotations

from pathlib import Path

from scripts.judges.verdicts import Files, Finding, Verdict, lines, table

FOLDER = Path("actes")
VERDICTS = [
    Verdict("qpdf", 2, (), 0.4),
    Verdict("veraPDF PDF/UA-1", 12, (Finding(FOLDER / "le-brignon/tarifs.pdf", "7.1 t8 (1×): no Metadata"),), 31.6),
]


def test_the_table_says_the_files_and_the_findings_of_each_judge() -> None:
    assert table(VERDICTS).splitlines() == [
        "judge             files  findings  seconds",
        "qpdf                  2         0        0",
        "veraPDF PDF/UA-1     12         1       32",
    ]


def test_a_finding_is_told_with_its_judge_and_its_file() -> None:
    assert list(lines(VERDICTS, FOLDER)) == ["veraPDF PDF/UA-1: le-brignon/tarifs.pdf: 7.1 t8 (1×): no Metadata"]


def test_a_judge_looks_at_the_files_of_its_format() -> None:
    files = Files((Path("a.pdf"), Path("a.typst.pdf"), Path("a.docx")))
    assert files.of(".pdf") == [Path("a.pdf"), Path("a.typst.pdf")]
