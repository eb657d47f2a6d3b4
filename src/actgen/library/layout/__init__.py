"""The layout that a Word file of the house holds besides its styles: rooms around tables, and their headings."""
