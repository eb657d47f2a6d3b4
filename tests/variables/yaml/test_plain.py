"""What stands in the plain data of a YAML file."""

from __future__ import annotations

from actgen.variables.yaml.nodes import read_yaml
from actgen.variables.yaml.plain import names_in, scalars, texts_in


def test_the_texts_of_a_file_are_those_that_have_a_path() -> None:
    data = read_yaml(b"a: [1, {b: deux, c: }]\nd: {e: [[trois]], f: ~}\ng: ''\n", "x.yaml").data
    assert texts_in(data) == [text for _, text in scalars(data)]
    assert texts_in(data)[:3] == ["1", "deux", "trois"]


def test_the_names_are_those_that_stand_at_any_depth() -> None:
    assert names_in({"a": [{"b": "1"}, "2"], "c": {"d": None, "e": "3"}}) >= {"a", "b", "c", "e"}
