"""A project as people begin and keep it: the folder that `init` makes, the schemas that editors complete by."""
