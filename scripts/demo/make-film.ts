import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describeVideo } from "./describe-video.ts";
import { type Credentials, download, OmegaClient } from "./omega-client.ts";
import { ProgressLine } from "./progress-line.ts";

/** A prompt in, a Manim film and its script out, into `folder`, by the built-in author. */
export async function makeFilm(
  url: string,
  operator: Credentials,
  options: { prompt: string; folder: string },
): Promise<void> {
  const startedAt = Date.now();
  console.log("Joining Omega: invited, registered, verified");
  const member = { email: "animator@example.com", password: "a password for the demo" };
  const client = await OmegaClient.join(url, operator, member);

  console.log(`A film for ${url}/api/generate/: ${options.prompt}`);
  const body = { prompt: options.prompt, provider: "builtin" };
  const answer = await client.generate(body, { prefer: "respond-async" });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  const { id } = (await answer.json()) as { id: string };
  const progress = new ProgressLine(process.stdout);
  const script = await client.follow(id, (event) => progress.show(event));
  progress.end();
  if (script.output_url === null) throw new Error(`the script is ${script.status}: ${script.error_message}`);

  console.log(`Made in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  const film = join(options.folder, "film.mp4");
  await download(script.output_url, film);
  console.log(`  ${relative(process.cwd(), film)}  ${await describeVideo(film)}`);
  const text = join(options.folder, "film.py");
  writeFileSync(text, script.script);
  console.log(`  ${relative(process.cwd(), text)}  ${script.script.split("\n").length} lines`);
}
