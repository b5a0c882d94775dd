/**
 * Ways out of the sandbox, as bodies of Python functions that run inside a script. Each answers
 * true where it got out; `about` is what they know of the machine, which is more than an attacker would.
 */

export interface About {
  /** The run server's process, and a stranger's. */
  server: number;
  victim: number;
  token: string;
  /** The runtime's folder, and a file and the folder of another job below it. */
  runtime: string;
  other_file: string;
  other_folder: string;
  /** A folder that everybody on the machine may write in. */
  open_folder: string;
  /** A TCP port that somebody listens on, on loopback; a socket of the file system. */
  port: number;
  socket: string;
}

export const attacks: Readonly<Record<string, string>> = {
  "read root's secrets": `return len(open("/etc/shadow").read()) > 0`,
  "read another job's file": `return len(open(about["other_file"]).read()) > 0`,
  "write into another job's folder": `open(about["other_folder"] + "/planted", "w").close(); return True`,
  "list the jobs": `return len(os.listdir(about["runtime"] + "/jobs")) > 0`,
  "read the formulae that are kept": `return len(os.listdir(about["runtime"] + "/formulae")) >= 0`,
  "write a formula that is kept": `open(about["runtime"] + "/formulae/planted.svg", "w").close(); return True`,
  "read the run server's environment": `return about["token"] in open(f"/proc/{about['server']}/environ", errors="replace").read()`,
  "find the token in any process": `
for pid in filter(str.isdigit, os.listdir("/proc")):
    for name in ("environ", "cmdline"):
        try:
            if about["token"] in open(f"/proc/{pid}/{name}", errors="replace").read():
                return True
        except OSError:
            pass`,
  "find an environment that nobody meant it to have": `
    meant = {"PATH", "LANG", "HOME", "TMPDIR", "PYTHONHASHSEED", "OPENBLAS_NUM_THREADS", "LC_CTYPE"}
    return any(name not in meant and not name.startswith("MALLOC_") for name in os.environ)`,
  "read the first process's environment": `return len(open("/proc/1/environ").read()) > 0`,
  "read another process's memory": `open(f"/proc/{about['victim']}/mem", "r+b").close(); return True`,
  "write to everybody's folder": `open(about["open_folder"] + "/planted", "w").close(); return True`,
  "write to shared memory": `open(f"/dev/shm/planted-{about['server']}", "w").close(); return True`,
  "write to the runtime's code": `
    path = os.path.join(os.path.dirname(sys.modules["painter"].__file__), f"planted-{about['server']}")
    open(path, "w").close(); os.remove(path); return True`,
  "write to Manim": `
    path = os.path.join(os.path.dirname(manim.__file__), f"planted-{about['server']}")
    open(path, "w").close(); os.remove(path); return True`,
  "write to the root folder": `open("/planted", "w").close(); os.remove("/planted"); return True`,
  "connect to the machine itself": `socket.create_connection(("127.0.0.1", about["port"]), 2); return True`,
  "connect to a socket of the file system": `
    one = socket.socket(socket.AF_UNIX)
    one.connect(about["socket"]); return True`,
  "send a datagram": `socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("192.0.2.1", 9)); return True`,
  "listen on a port": `socket.create_server(("127.0.0.1", 0)); return True`,
  "signal the run server": `os.kill(about["server"], 0); return True`,
  "signal a stranger": `os.kill(about["victim"], 0); return True`,
  "become root": `os.setuid(0); return os.getuid() == 0`,
  "become root by a program": `return subprocess.run(["su", "-c", "true"], stdin=subprocess.DEVNULL).returncode == 0`,
  "keep a privilege": `
    status = open("/proc/self/status").read()
    return bool(re.search(r"^(Cap(Inh|Prm|Eff|Bnd|Amb):\\s+0*[1-9a-f]|NoNewPrivs:\\s+0)", status, re.M))`,
  "make a namespace": `return subprocess.run(["unshare", "--user", "true"]).returncode == 0`,
  "trace itself": `return libc.ptrace(0, 0, 0, 0) == 0`,
  "make memory that nobody counts": `return libc.memfd_create(b"x", 0) >= 0`,
  "raise its own limits": `
    import resource
    return resource.getrlimit(resource.RLIMIT_NPROC)[1] in (resource.RLIM_INFINITY, 4616)
`,
};

/** A script that tries them all, and prints the names of those that got out. */
export function attackScript(about: About): string {
  const functions = Object.entries(attacks).map(([name, body], n) => {
    const lines = body.replace(/^\n/, "").split("\n");
    const margin = Math.min(...lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)));
    const text = lines.map((line) => `    ${line.slice(margin)}`).join("\n");
    return `def attack_${n}():\n${text}\nattacks[${JSON.stringify(name)}] = attack_${n}\n`;
  });
  return `
import ctypes, json, os, re, socket, subprocess, sys
import manim
from manim import *

about = json.loads(${JSON.stringify(JSON.stringify(about))})
libc = ctypes.CDLL(None, use_errno=True)
attacks = {}
${functions.join("\n")}
class Attack(Scene):
    def construct(self):
        print("tried", len(attacks))
        for name, attempt in attacks.items():
            try:
                if attempt():
                    print("escaped:", name)
            except BaseException:
                pass
        self.add(Dot())
        self.wait(0.2)
`;
}
