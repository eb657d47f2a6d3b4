"""A commune's first file: what is known written in, what is needed marked, what is optional shown in comments."""
