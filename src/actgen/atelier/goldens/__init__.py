"""Goldens: the words and the pages of every act as they were last accepted, compared with the act as it is made now."""
