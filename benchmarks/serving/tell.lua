-- What wrk prints when it is done: one line of JSON that benchmarks/serving/load.py reads.
done = function(summary, latency, requests)
  io.write(string.format(
    '{"requests": %d, "micros": %d, "p50": %d, "p99": %d, "faults": %d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    summary.errors.connect + summary.errors.read + summary.errors.write
      + summary.errors.status + summary.errors.timeout
  ))
end
