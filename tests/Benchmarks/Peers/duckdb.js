// Reads a large export with DuckDB, on as many threads as it likes: every read cell has a type, and a wrong one fails.
// With every-cell, those that the feed does not read are parsed as well; otherwise they are only skipped, which the product never does.
const { DuckDBInstance, version } = require("@duckdb/node-api");

const path = process.argv.at(-1), isEveryCell = process.argv[2] === "every-cell";
const others = isEveryCell ? ["Call id", "Agent", "Caller", "Talk time (seconds)", "Wrap-up reason"] : [];

async function main() {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run("SET preserve_insertion_order = false");   // faster, and the order of rows does not matter here
  await connection.run("CREATE TYPE outcome AS ENUM ('Answered', 'Abandoned')");
  const start = performance.now(), cpuAtStart = process.cpuUsage();
  const result = await connection.runAndReadAll(`
    SELECT strftime(CAST("Call started" AS DATE), '%Y-%m-%d') AS day, "Queue" AS queue,
      count(*) AS calls,
      count(*) FILTER ("Outcome" = 'Answered') AS answered,
      coalesce(sum("Wait (seconds)") FILTER ("Outcome" = 'Answered'), 0) AS waited,
      count(*) FILTER ("Outcome" = 'Abandoned') AS abandoned
      ${others.map(name => `, count("${name}")`).join(" ")}
    FROM read_csv('${path.replaceAll("'", "''")}', header = true, delim = ',', quote = '"', escape = '"',
      auto_detect = false, timestampformat = '%d/%m/%Y %H:%M:%S', columns = {
        'Call id': 'VARCHAR', 'Call started': 'TIMESTAMP', 'Queue': 'VARCHAR', 'Agent': 'VARCHAR', 'Caller': 'VARCHAR',
        'Outcome': 'outcome', 'Wait (seconds)': 'INTEGER', 'Talk time (seconds)': 'VARCHAR', 'Wrap-up reason': 'VARCHAR' })
    GROUP BY CAST("Call started" AS DATE), queue`);
  const milliseconds = performance.now() - start, cpu = process.cpuUsage(cpuAtStart);
  const groups = result.getRowObjects().map(({ day, queue, calls, answered, waited, abandoned }) =>
    ({ day, queue, calls: Number(calls), answered: Number(answered), waited: Number(waited), abandoned: Number(abandoned) }));
  console.log(JSON.stringify({ reader: `DuckDB${isEveryCell ? ", every cell," : ""} ${version()}`, milliseconds, cpuMilliseconds: (cpu.user + cpu.system) / 1000, groups }));
}

main();
