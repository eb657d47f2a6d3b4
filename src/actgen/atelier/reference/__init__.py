"""What the program explains of itself: every code, every rule of law, every type of value, as pages and as entries."""
