"""An act filled to be looked at while it is written: each value marked by where it comes from."""
