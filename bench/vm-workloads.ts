/** A chunk that returns a function of a count; bigger counts take longer. */
export interface Workload {
  readonly name: string;
  readonly source: string;
  /** Chosen so that one call takes some tens of milliseconds. */
  readonly count: number;
}

export const workloads: readonly Workload[] = [
  {
    name: "arithmetic loop",
    count: 300_000,
    source: `return function(n)
      local sum, x = 0, 0.5
      for i = 1, n do
        sum = (sum + i * 7) % 1000003
        if i % 3 == 0 then sum = sum - i // 3 end
        x = x * 1.0001 + sum / 7
        if x > 1e6 then x = x - 1e6 end
      end
      return sum + x
    end`,
  },
  {
    name: "call loop",
    count: 40_000,
    source: `local Counter = {}
    Counter.__index = Counter
    function Counter:add(n) self.total = self.total + n return self end
    local function fib(n) if n < 2 then return n end return fib(n - 1) + fib(n - 2) end
    return function(n)
      local counter = setmetatable({total = 0}, Counter)
      for i = 1, n do
        counter:add(i):add(1)
        local twice = function(x) return x + i end
        counter:add(twice(i))
      end
      return counter.total + fib(18)
    end`,
  },
  {
    name: "string loop",
    count: 3_000,
    source: `return function(n)
      local parts = {}
      for i = 1, n do
        local key = "x-amz-meta-" .. i
        local line = string.format("%s=%d;%5.2f", key:upper(), i, i / 3)
        line = line:gsub("%d", "#")
        if line:find("META", 1, true) then parts[#parts + 1] = line:sub(3, -2) .. key:match("%-(%d+)$") end
        for word in ("the quick brown fox"):gmatch("%a+") do parts[word] = (parts[word] or 0) + #word end
      end
      return #table.concat(parts, ",")
    end`,
  },
];
