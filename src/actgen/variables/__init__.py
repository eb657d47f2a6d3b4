"""The facts: YAML files of academies and communes, typed, frozen, with the position of every value."""
