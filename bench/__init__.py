"""The benchmarks: `table` is the one table of figures, `france` the run of all communes, others one topic each."""
