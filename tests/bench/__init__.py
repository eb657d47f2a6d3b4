"""What the benchmarks are made of: figures nobody checks by eye each time."""
