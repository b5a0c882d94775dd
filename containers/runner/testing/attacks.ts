/**
 * Ways out of the sandbox, as bodies of async functions that run inside a tool. Each
 * answers true where it got out; `about` is what they know of the machine, which is more
 * than an attacker would. What else is checked from outside is in the escape tests.
 */

import type { RuntimeClient } from "./client.ts";

export interface About {
  /** The run server's process, and one of a stranger's. */
  serverPid: number;
  victimPid: number;
  token: string;
  /** The runtime's folder, and a file and the folder of another job below it. */
  runtimeFolder: string;
  otherFile: string;
  otherFolder: string;
  /** A folder that everybody on the machine may write in. */
  openFolder: string;
  /** A TCP port that somebody listens on, on loopback; a socket of the file system. */
  port: number;
  socket: string;
  attackProgram: string;
}

export const attacks: Readonly<Record<string, string>> = {
  "read root's secrets": `return fs.readFileSync("/etc/shadow").length > 0`,
  "read another job's file": `return fs.readFileSync(about.otherFile).length > 0`,
  "write into another job's folder": `fs.writeFileSync(about.otherFolder + "/planted", ""); return true`,
  "list the jobs": `return fs.readdirSync(about.runtimeFolder + "/jobs").length > 0`,
  "read the run server's environment": `return fs.readFileSync("/proc/" + about.serverPid + "/environ", "latin1").includes(about.token)`,
  "find the token in any process": `
    return fs.readdirSync("/proc").filter((name) => /^[0-9]+$/.test(name)).some((pid) => {
      for (const file of ["environ", "cmdline"])
        try { if (fs.readFileSync("/proc/" + pid + "/" + file, "latin1").includes(about.token)) return true } catch {}
    })`,
  "read another process's memory": `fs.closeSync(fs.openSync("/proc/" + about.victimPid + "/mem", "r+")); return true`,
  "write to everybody's folder": `fs.writeFileSync(about.openFolder + "/planted", ""); return true`,
  "write to shared memory": `fs.writeFileSync("/dev/shm/planted-" + about.serverPid, ""); return true`,
  "write to the runtime's code": `
    const path = import.meta.dirname + "/planted-" + about.serverPid
    fs.writeFileSync(path, ""); fs.rmSync(path); return true`,
  "write to the root folder": `fs.writeFileSync("/planted", ""); fs.rmSync("/planted"); return true`,
  "open a device of the machine": `
    const own = ["null", "zero", "full", "random", "urandom", "tty", "ptmx", "stdin", "stdout", "stderr", "fd"]
    return fs.readdirSync("/dev").filter((name) => !own.includes(name)).some((name) => {
      try { fs.closeSync(fs.openSync("/dev/" + name, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK)); return fs.statSync("/dev/" + name).isFIFO() === false && !fs.statSync("/dev/" + name).isDirectory() } catch {}
    })`,
  "run a program of one's own": `
    fs.copyFileSync("/bin/true", "own-program"); fs.chmodSync("own-program", 0o755)
    return spawnSync("./own-program").status === 0`,
  "connect to the machine itself": `
    const { connect } = await load("node:net")
    return new Promise((resolve) => connect(about.port, "127.0.0.1").on("connect", () => resolve(true)).on("error", () => resolve(false)))`,
  "connect to a socket of the file system": `
    const { connect } = await load("node:net")
    return new Promise((resolve) => connect(about.socket).on("connect", () => resolve(true)).on("error", () => resolve(false)))`,
  "send a datagram": `
    const { createSocket } = await load("node:dgram")
    return new Promise((resolve) => {
      const socket = createSocket("udp4").on("error", () => resolve(false))
      socket.send("x", 9, "192.0.2.1", (error) => resolve(error === null))
    })`,
  "listen on a port": `
    const { createServer } = await load("node:net")
    return new Promise((resolve) => createServer().on("error", () => resolve(false)).listen(0, () => resolve(true)))`,
  "signal the run server": `return process.kill(about.serverPid, 0)`,
  "signal a stranger": `return process.kill(about.victimPid, 0)`,
  "become root": `process.setuid(0); process.setgid(0); return process.getuid() === 0`,
  "keep a privilege": `
    return /^(Cap(Inh|Prm|Eff|Bnd|Amb):\\s+0*[1-9a-f]|NoNewPrivs:\\s+0)/m.test(fs.readFileSync("/proc/self/status", "latin1"))`,
  "make a namespace": `return spawnSync("unshare", ["--user", "true"]).status === 0`,
};

export interface AttackOutcome {
  /** Names of the attacks that got out. */
  escaped: string[];
  /** System calls of attack.c that succeeded. */
  calls: string[];
  /** Exit code of attack.c; null if it was ended. */
  status: number | null;
  /** How many attacks there were. */
  tried: number;
}

/** Runs all attacks as a tool of the fixture's runtime. */
export async function attack(client: RuntimeClient, about: About): Promise<AttackOutcome> {
  const last = await client.job().script(attackScript(about));
  if (last.type !== "done") throw new Error(JSON.stringify(last));
  return last.result as AttackOutcome;
}

/** A script of the fixture's runtime that tries them all, and then the system calls of attack.c. */
function attackScript(about: About): string {
  const functions = Object.entries(attacks).map(
    ([name, body]) => `[${JSON.stringify(name)}, async () => { ${body.replaceAll("import.meta.dirname", "here")} }]`,
  );
  return `
    const about = ${JSON.stringify(about)}
    const fs = await load("node:fs")
    const { spawnSync } = await load("node:child_process")
    const here = (await load("node:path")).dirname(process.argv[1])
    const escaped = []
    for (const [name, attempt] of [${functions.join(",")}]) {
      try { if (await attempt()) escaped.push(name) } catch {}
    }
    const program = fs.existsSync(about.attackProgram) ? about.attackProgram : "/runtime/programs/" + about.attackProgram.split("/").at(-1)
    const { status, stdout } = spawnSync(program, { encoding: "utf8" })
    return { result: { escaped, calls: stdout.split("\\n").filter(Boolean), status, tried: ${functions.length} } }
  `;
}
