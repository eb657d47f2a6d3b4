"""The law of French collectivités; it enters by `core/door.py`, as the package of another country would."""
