"""Write `dist/actgen-VERSION.cdx.json`, the CycloneDX bill of materials of the wheel that stands beside it.

The wheel with its hash, each font and list in it, each package that its locks install and what asks for which. Same
wheel and same locks, same bytes: no clock, and a serial number that comes from the content.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from scripts.licences import PACKAGE, Content, contents, extra, licences, needed
from scripts.locks import Locked

DIST = Path(__file__).parents[1] / "dist"
_LICENCE = LicenseFactory()


def bill_of(wheel: Path) -> str:
    """The bill of materials of a wheel, as JSON of CycloneDX 1.6; ValueError when it is not one."""
    bom = Bom()
    bom.metadata.timestamp = None  # type: ignore[assignment]
    bom.metadata.component = program = _program(wheel)
    carried = [_file(one, path) for one in contents() for path in one.paths]
    required = {name: _package(one, ComponentScope.REQUIRED) for name, one in needed().items()}
    optional = {name: _package(one, ComponentScope.OPTIONAL) for name, one in extra().items()}
    for component in (*carried, *required.values(), *optional.values()):
        bom.components.add(component)
    _relate(bom, program, {**required, **optional}, [*needed().values(), *extra().values()])
    return _judged(_numbered(bom))


def _program(wheel: Path) -> Component:
    return Component(
        name="actgen",
        version=version("actgen"),
        type=ComponentType.APPLICATION,
        bom_ref="actgen",
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=_digest(wheel))],
        properties=[Property(name="actgen:fichier", value=wheel.name)],
    )


def _file(content: Content, path: Path) -> Component:
    name = path.relative_to(PACKAGE.parent).as_posix()
    return Component(
        name=name,
        type=ComponentType.FILE,
        bom_ref=name,
        description=f"{content.what} ({content.source})",
        licenses=[_LICENCE.make_from_string(content.licence)] if content.licence else [],
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=_digest(path))],
    )


def _package(one: Locked, scope: ComponentScope) -> Component:
    purl = PackageURL("pypi", None, one.name, one.version)
    return Component(
        name=one.name,
        version=one.version,
        type=ComponentType.LIBRARY,
        bom_ref=purl.to_string(),
        purl=purl,
        scope=scope,
        licenses=[_LICENCE.make_from_string(licences()[one.name])],
        properties=list(_how(one)),
    )


def _how(one: Locked) -> Iterator[Property]:
    """On which machines pip installs it, and the bytes that it may have there: a lock names one file a machine."""
    if one.marker:
        yield Property(name="actgen:marqueur", value=one.marker)
    for found in one.hashes:
        yield Property(name="actgen:empreinte", value=found)


def _relate(bom: Bom, program: Component, components: dict[str, Component], packages: Iterable[Locked]) -> None:
    """Write who asks for whom: `actgen (pyproject.toml)` in a lock is the program itself."""
    wanted: dict[str, list[Component]] = {}
    for one in packages:
        for asker in one.wanted_by:
            wanted.setdefault(asker.split()[0], []).append(components[one.name])
    bom.register_dependency(program, wanted.get("actgen", []))
    for name, component in components.items():
        bom.register_dependency(component, wanted.get(name, []))


def _numbered(bom: Bom) -> str:
    """The bill under a serial number of its content."""
    bom.serial_number = uuid5(NAMESPACE_URL, "actgen")
    bom.serial_number = uuid5(NAMESPACE_URL, JsonV1Dot6(bom).output_as_string())
    return str(JsonV1Dot6(bom).output_as_string(indent=1)) + "\n"


def _judged(text: str) -> str:
    error = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if error:
        raise ValueError(f"not CycloneDX 1.6: {error}")
    return text


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> int:
    """Write the bill beside the wheel of this version; the exit code."""
    found = sorted(DIST.glob(f"actgen-{version('actgen')}-*.whl"))
    if not found:
        print("dist/ has no wheel of this version: run `make wheel`")
        return 1
    path = DIST / f"actgen-{version('actgen')}.cdx.json"
    path.write_text(bill_of(found[-1]), encoding="utf-8")
    print(f"{path.relative_to(DIST.parent)}: {len(needed())} packages, {len(extra())} optional ones")
    return 0


if __name__ == "__main__":
    sys.exit(main())
