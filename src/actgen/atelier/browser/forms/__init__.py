"""The form of an act, of a sitting, of a collectivité: made from models and declarations, saved into the file."""
