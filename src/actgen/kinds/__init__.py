"""Kinds of acts as data: their capacities, their fields, their rules; and the dossier that they make."""
