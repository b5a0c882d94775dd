/** Behaves as a runtime towards its supervisor: says its port, answers, leaves when its standard input ends. */
import { createServer } from "node:http";

const port = Number(process.env.PORT);
createServer((_, response) => response.end(String(process.pid))).listen(port, "127.0.0.1", () => {
  console.log(JSON.stringify({ event: "listening", port }));
});
process.stdin.resume().on("end", () => process.exit(0));
process.on("SIGTERM", () => process.exit(0));
