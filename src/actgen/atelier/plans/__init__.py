"""The plan of a template as plain text, the Word file that is made of it in the house styles, and the way back."""
