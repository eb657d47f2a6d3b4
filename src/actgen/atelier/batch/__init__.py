"""Many communes at once: the rows of a table, each laid over the file of its commune, made as `render` makes one."""
