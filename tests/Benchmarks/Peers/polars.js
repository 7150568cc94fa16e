// Reads a large export with polars, on as many threads as it likes: every read cell has a type, and a wrong one fails.
// With every-cell, those that the feed does not read are parsed as well; otherwise they are only skipped, which the product never does.
const { default: pl } = require("nodejs-polars");
const { _Expr } = require("nodejs-polars/bin/lazy/expr");
const { version } = require("nodejs-polars/package.json");

const path = process.argv.at(-1), isEveryCell = process.argv[2] === "every-cell";
const others = isEveryCell ? ["Call id", "Agent", "Caller", "Talk time (seconds)", "Wrap-up reason"] : [];

// What Python's polars calls str.to_date: strict and exact, where this package's strptime takes 31/02/2020 for 1 February.
const toDate = (column, format) => _Expr(column._expr.strToDate(format, /* strict */ true, /* exact */ true, /* cache */ false));

function main() {
  const start = performance.now(), cpuAtStart = process.cpuUsage();
  const answered = pl.col("Outcome").eq(pl.lit("Answered")), abandoned = pl.col("Outcome").eq(pl.lit("Abandoned"));
  const result = pl.scanCSV(path, {
    schema: {
      "Call id": pl.String, "Call started": pl.String, "Queue": pl.String, "Agent": pl.String, "Caller": pl.String, "Outcome": pl.String,
      "Wait (seconds)": pl.Int32, "Talk time (seconds)": pl.String, "Wrap-up reason": pl.String,
    },
  })
    .select(
      toDate(pl.col("Call started"), "%d/%m/%Y %H:%M:%S").alias("day"),
      pl.col("Queue").alias("queue"), answered.alias("answered"), abandoned.alias("abandoned"), pl.col("Wait (seconds)").alias("wait"),
      ...others.map(name => pl.col(name)))
    .groupBy(["day", "queue"])
    .agg(
      pl.col("wait").count().alias("calls"),
      pl.col("answered").sum().alias("answered"),
      pl.col("wait").cast(pl.Int64).mul(pl.col("answered").cast(pl.Int64)).sum().alias("waited"),
      pl.col("abandoned").sum().alias("abandoned"),
      pl.len().alias("rows"),
      ...others.map(name => pl.col(name).count().alias(name)))
    .collectSync({ engine: "streaming" });   // the fastest of its engines here
  const milliseconds = performance.now() - start, cpu = process.cpuUsage(cpuAtStart);

  // An empty cell comes out as null.
  const groups = result.toRecords().map(({ day, queue, calls, answered, waited, abandoned, rows }) => {
    if (day === null || queue === null || calls !== rows || answered + abandoned !== rows) throw new Error("A cell is wrong.");
    return { day: new Date(day).toISOString().slice(0, 10), queue, calls, answered, waited: Number(waited), abandoned };
  });
  console.log(JSON.stringify({ reader: `polars${isEveryCell ? ", every cell" : ""} (nodejs-polars ${version})`, milliseconds, cpuMilliseconds: (cpu.user + cpu.system) / 1000, groups }));
}

main();
