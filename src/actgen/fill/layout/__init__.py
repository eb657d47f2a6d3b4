"""What the layout of an act asks for that its template cannot say, since it comes with the values."""
