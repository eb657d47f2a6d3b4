"""How texts are changed letter by letter, or sign by sign."""
