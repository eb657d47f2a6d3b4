"""A walk through the tree of a template meets what Jinja's own meets, and names what a template may read."""

from __future__ import annotations

import pytest
from jinja2 import Environment, nodes
from jinja2.meta import find_undeclared_variables

from actgen.grammar.walking import children, every, names_read

SOURCE = """
{% if acte.vote.unanime and seance.date == "2025-12-15" %}{{ commune.nom | upper }} {{ -a + (b, c)[d] }}
{% elif x is defined %}{% for ecole in ecoles if ecole.nom %}{{ ecole.nom }}{{ loop.index }}{% else %}-{% endfor %}
{% else %}{{ titre if accord else autre | default("aucun", true) }}{% endif %}{% set kept = {"k": v} %}{{ kept }}
"""
TREE = Environment().parse(SOURCE)


def test_the_children_of_each_node_are_those_of_jinja_in_its_order() -> None:
    met = [TREE, *TREE.find_all(nodes.Node)]
    assert len(met) > 50
    assert all(children(node) == [*node.iter_child_nodes()] for node in met)


def test_a_node_without_one_of_its_fields_has_the_others() -> None:
    name, missing = nodes.Name("acte", "load"), nodes.Filter()
    missing.node, missing.args = name, []
    assert children(missing) == [name]


@pytest.mark.parametrize("wanted", [nodes.Node, nodes.Name, nodes.Const, nodes.Output, nodes.Filter, nodes.For])
def test_every_node_of_a_type_is_met_in_the_order_of_jinja(wanted: type[nodes.Node]) -> None:
    assert [*every(wanted, TREE)] == [*TREE.find_all(wanted)]


def test_what_stands_in_the_place_of_a_node_that_was_given_is_walked_through() -> None:
    tree = Environment().parse("{{ a == b }}")
    for comparison in every(nodes.Compare, tree):
        comparison.expr = nodes.Name("c", "load")
    assert names_read(tree) == {"b", "c"}


def test_the_names_read_are_those_of_the_context_and_of_the_loops() -> None:
    assert names_read(TREE) >= find_undeclared_variables(TREE)
    assert names_read(TREE) - find_undeclared_variables(TREE) == {"ecole", "kept", "loop"}
