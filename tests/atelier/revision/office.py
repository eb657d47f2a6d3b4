"""LibreOffice accepts or rejects all the changes of Word files: many files in one process, through a Basic macro."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

OFFICE = shutil.which("soffice")
_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Judge" script:language="StarBasic">
Sub Main(list As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  Dim line As String, fields, doc, dispatcher, none()
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  kind(0).Name = "FilterName"
  kind(0).Value = "MS Word 2007 XML"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  Open list For Input As #1
  Do While Not Eof(1)
    Line Input #1, line
    fields = Split(line, "|")
    If UBound(fields) = 2 Then
      doc = StarDesktop.loadComponentFromURL(ConvertToURL(fields(0)), "_blank", 0, hidden())
      dispatcher.executeDispatch(doc.CurrentController.Frame, ".uno:" &amp; fields(1), "", 0, none())
      doc.storeToURL(ConvertToURL(fields(2)), kind())
      doc.close(True)
    End If
  Loop
  Close #1
  StarDesktop.terminate()
End Sub
</script:module>
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Judge"/></library:library>
"""


def decided_by_office(contents: Sequence[bytes], folder: Path) -> list[tuple[bytes, bytes]]:
    """Each Word file with all its changes accepted, and with all rejected, as LibreOffice saves them."""
    _prepare(folder / "profil")
    tasks = []
    for number, content in enumerate(contents):
        (folder / f"{number}.docx").write_bytes(content)
        tasks += [
            f"{folder}/{number}.docx|{verb}AllTrackedChanges|{folder}/{number}-{verb}.docx"
            for verb in ("Accept", "Reject")
        ]
    (folder / "taches.txt").write_text("\n".join(tasks) + "\n")
    _call(folder / "profil", f'macro:///Standard.Judge.Main("{folder}/taches.txt")')
    return [
        ((folder / f"{number}-Accept.docx").read_bytes(), (folder / f"{number}-Reject.docx").read_bytes())
        for number in range(len(contents))
    ]


def _prepare(profile: Path) -> None:
    """A profile with the macro; LibreOffice writes its own files into a new one first."""
    _call(profile, "--terminate_after_init")
    basic = profile / "user" / "basic" / "Standard"
    basic.mkdir(parents=True, exist_ok=True)
    (basic / "Judge.xba").write_text(_MACRO)
    (basic / "script.xlb").write_text(_LIBRARY)


def _call(profile: Path, *words: str) -> None:
    options = [f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--nologo"]
    subprocess.run([str(OFFICE), *options, *words], check=True, capture_output=True)
