"""What makes a PDF last and be read aloud: its structure, what it says it is, and what rides inside it."""
