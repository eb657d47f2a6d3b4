"""What a Word file shows, brought into the model or told: looks, lists, tables, and what only Word shows."""
