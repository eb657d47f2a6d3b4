"""Goldens: the text of every act as it was last accepted, compared with the act as it is made now."""
