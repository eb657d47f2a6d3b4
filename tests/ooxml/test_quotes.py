"""The quotes of a tag, as Word leaves them."""

from __future__ import annotations

import pytest

from actgen.ooxml.quotes import straighten


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("{{ x }}", "{{ x }}"),
        ("{{\u00a0x\u202f|\u2009de }}", "{{ x | de }}"),
        ("{{ x\n|\tde }}", "{{ x | de }}"),
        ("{{ com\u00admu\u200bne }}", "{{ commune }}"),
        ("{{ «\u00a0l’élu\u00a0» }}", '{{ "l’élu" }}'),
        ("{{ «\u202fl’élu\u202f» }}", '{{ "l’élu" }}'),
        ("{{ « l’élu » }}", '{{ "l’élu" }}'),
        ("{{ «l’élu» }}", '{{ "l’élu" }}'),
        ("{{ «\u00a0 l’élu » }}", '{{ " l’élu" }}'),
        ("{{ “l’élu” }}", '{{ "l’élu" }}'),
        ("{{ ”l’élu” }}", '{{ "l’élu" }}'),
        ("{{ „l’élu“ }}", '{{ "l’élu" }}'),
        ('{{ “l’élu" }}', '{{ "l’élu" }}'),
        ('{{ "l’élu” }}', '{{ "l’élu" }}'),
        ("{{ ‘l’élu’ }}", "{{ 'l’élu' }}"),
        ("{{ ’l’élu’ }}", "{{ 'l’élu' }}"),
        ("{{ 'l’élu' }}", "{{ 'l’élu' }}"),
        ("{{ ‹\u00a0l’élu\u00a0› }}", '{{ "l’élu" }}'),
        ("{{ 'l'élu' }}", "{{ 'l\\'élu' }}"),
        ("{{ 'l’' }}", "{{ 'l’' }}"),
        ('{{ «\u00a0il dit "oui"\u00a0» }}', '{{ "il dit \\"oui\\"" }}'),
        ("{{ «\u00a0il dit “oui”\u00a0» }}", '{{ "il dit “oui”" }}'),
        ("{{ “” | accord(‘’, '') }}", "{{ \"\" | accord('', '') }}"),
        ('{{ x | accord("l’élu", "l’élue") }}', '{{ x | accord("l’élu", "l’élue") }}'),
        ("{{ x | accord(«\u00a0a\u00a0», «\u00a0b\u00a0») }}", '{{ x | accord("a", "b") }}'),
        ("{% if x == 'l’arrêté' %}", "{% if x == 'l’arrêté' %}"),
        ("{% if x == ’l’arrêté’ and y %}", "{% if x == 'l’arrêté' and y %}"),
        ("{{ “jamais fermé }}", "{{ “jamais fermé }}"),
        ("{# l’élu «\u00a0dit\u00a0» #}", "{# l’élu « dit » #}"),
        ('{{ "a\\"b" }}', '{{ "a\\"b" }}'),
    ],
)
def test_delimiters_become_straight_and_what_they_enclose_stays(typed: str, read: str) -> None:
    assert straighten(typed) == read
    assert straighten(read) == read, "doing it twice changes nothing more"
