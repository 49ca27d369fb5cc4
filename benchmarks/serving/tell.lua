-- With queries behind "--", each request of a thread takes the next one.
local queries, asked = {}, 0
init = function(args)
  queries = args
  if #queries > 0 then
    request = function()
      asked = asked + 1
      return wrk.format(nil, wrk.path .. queries[(asked - 1) % #queries + 1])
    end
  end
end

-- What wrk prints when it is done: one line of JSON that benchmarks/serving/load.py reads.
done = function(summary, latency, requests)
  io.write(string.format(
    '{"requests": %d, "micros": %d, "p50": %d, "p99": %d, "faults": %d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    summary.errors.connect + summary.errors.read + summary.errors.write
      + summary.errors.status + summary.errors.timeout
  ))
end
