"""The dated data of the law, read by `law/tables.py`."""
