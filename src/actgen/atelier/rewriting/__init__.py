"""A YAML file with other values: what does not change keeps its bytes, and every remark its words."""
