"""Verification: an act that came back, beside the act that the project makes from the origin that it states."""
