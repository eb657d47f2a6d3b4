"""actgen makes the legal acts by which French communes join a digital school environment."""
