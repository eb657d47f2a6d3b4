"""What is done for many communes at once."""
