import { Container } from "@cloudflare/containers";

export class FfmpegContainer extends Container<Env> {}
