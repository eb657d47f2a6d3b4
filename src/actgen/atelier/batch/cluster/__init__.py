"""A run whose acts are made by the workers of a Dask cluster."""
