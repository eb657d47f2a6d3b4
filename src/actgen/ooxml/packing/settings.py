"""The settings of a Word file as an act has them: Word of today, French signs, nothing of how the file was made.

ECMA-376 part 1, 17.15 (the settings) and 17.15.1.95 (`w:zoom`, whose percentage is required); [MS-DOCX] 2.2.3 (the
mode of compatibility: 15 is that of Word 2013 and of all since, and any other shows in the title of the window).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from actgen.ooxml.xml import Element, w

if TYPE_CHECKING:
    from collections.abc import Iterator

SETTINGS_PART = "word/settings.xml"
#: The tracking of changes; the data of a mail merge, and the order to compute fields anew as soon as the file opens;
#: what tells one sitting of typing from another, and one file from its copies.
_OF_ITS_MAKING = (
    w("trackRevisions"), w("revisionView"), w("mailMerge"), w("updateFields"), w("rsids"), "{*}docId",
)  # fmt: skip
_MODE, _MODE_OF_TODAY = "compatibilityMode", "15"
_MODES = "http://schemas.microsoft.com/office/word"
#: The signs of numbers and of lists in France, and the language of the themes.
_FRENCH = {"decimalSymbol": ",", "listSeparator": ";", "themeFontLang": "fr-FR"}
#: What may follow `w:compat`, in the order of the schema.
_AFTER_COMPAT = (
    "{*}docVars", "{*}rsids", "{*}mathPr", "{*}attachedSchema", "{*}themeFontLang", "{*}clrSchemeMapping",
    "{*}doNotIncludeSubdocsInStats", "{*}doNotAutoCompressPictures", "{*}forceUpgrade", "{*}captions",
    "{*}readModeInkLockDown", "{*}smartTagType", "{*}schemaLibrary", "{*}shapeDefaults", "{*}doNotEmbedSmartTags",
    "{*}decimalSymbol", "{*}listSeparator", "{*}docId", "{*}chartTrackingRefBased", "{*}defaultImageDpi",
)  # fmt: skip


def mend_settings(root: Element) -> None:
    """Make the settings those of an act, in place."""
    for element in list(root.iter(*_OF_ITS_MAKING)):
        _remove(element)
    _set_mode(root)
    for zoom in root.iter(w("zoom")):
        if zoom.get(w("percent")) is None:
            zoom.set(w("percent"), "100")
    for element, said in _signs(root):
        element.attrib.clear()
        element.set(w("val"), said)


def _signs(root: Element) -> Iterator[tuple[Element, str]]:
    return ((element, said) for name, said in _FRENCH.items() for element in root.iter(w(name)))


def _set_mode(root: Element) -> None:
    compat = root.find(w("compat"))
    if compat is None:
        compat = root.makeelement(w("compat"))
        following = next(root.iterchildren(*_AFTER_COMPAT), None)
        root.insert(len(root) if following is None else root.index(following), compat)
    found = [one for one in compat.iter(w("compatSetting")) if one.get(w("name")) == _MODE]
    for mode in found or [_setting(compat)]:
        mode.set(w("val"), _MODE_OF_TODAY)


def _setting(compat: Element) -> Element:
    mode = compat.makeelement(w("compatSetting"), {w("name"): _MODE, w("uri"): _MODES})
    compat.append(mode)
    return mode


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
