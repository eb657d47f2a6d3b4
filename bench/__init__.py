"""The benchmarks, one command each: `python -m bench.fill`."""
