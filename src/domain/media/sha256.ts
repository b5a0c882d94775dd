/**
 * SHA-256 whose state can be put away between two requests, which the platform's own hashes cannot do:
 * a resumable upload arrives in many of them. Five times slower than `node:crypto`; used nowhere else.
 */

const blockBytes = 64;
const sliceBytes = 16 * 1024;
const initial = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
// biome-ignore format: the standard's table, eight to a line
const roundConstants = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);
/** The last 16 words of the message schedule. */
const schedule = new Int32Array(16);

export class ResumableSha256 {
  private readonly words: Int32Array;

  /** `state` as `state()` gave it; absent at the beginning. */
  constructor(state?: string) {
    this.words =
      state === undefined
        ? Int32Array.from(initial)
        : Int32Array.from({ length: 8 }, (_, index) => Number.parseInt(state.slice(index * 8, index * 8 + 8), 16));
  }

  /** Takes whole blocks only: a multiple of 64 bytes. */
  update(blocks: Uint8Array): void {
    if (blocks.length % blockBytes !== 0) throw new Error("not whole blocks");
    // In slices: V8 replaces a function by its fast form when it is called again, and one call for 8 MiB is not again.
    for (let offset = 0; offset < blocks.length; offset += sliceBytes) {
      compress(this.words, blocks.subarray(offset, offset + sliceBytes));
    }
  }

  /** 64 hex digits, for `new ResumableSha256`. */
  state(): string {
    return hex(this.words);
  }

  /** The digest of everything so far and `rest`, where `total` bytes came in all. Lower-case hex. */
  digest(rest: Uint8Array, total: number): string {
    const words = this.words.slice();
    const whole = rest.length - (rest.length % blockBytes);
    compress(words, rest.subarray(0, whole));
    const left = rest.subarray(whole);
    const last = new Uint8Array(left.length + 9 > blockBytes ? 2 * blockBytes : blockBytes);
    last.set(left);
    last[left.length] = 0x80;
    new DataView(last.buffer).setBigUint64(last.length - 8, BigInt(total) * 8n);
    compress(words, last);
    return hex(words);
  }
}

function hex(words: Int32Array): string {
  return Array.from(words, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** Eight plain loads and stores, not a destructuring: V8 then keeps the words in registers, three times as fast. */
function compress(state: Int32Array, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = schedule;
  let h0 = state[0] as number;
  let h1 = state[1] as number;
  let h2 = state[2] as number;
  let h3 = state[3] as number;
  let h4 = state[4] as number;
  let h5 = state[5] as number;
  let h6 = state[6] as number;
  let h7 = state[7] as number;
  for (let offset = 0; offset < bytes.length; offset += blockBytes) {
    for (let i = 0; i < 16; i++) words[i] = view.getInt32(offset + i * 4);
    let a = h0;
    let b = h1;
    let c = h2;
    let d = h3;
    let e = h4;
    let f = h5;
    let g = h6;
    let h = h7;
    for (let i = 0; i < 64; i++) {
      const slot = i & 15;
      if (i >= 16) {
        const early = words[(i + 1) & 15] as number;
        const late = words[(i + 14) & 15] as number;
        const low = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
        const high = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
        words[slot] = ((words[slot] as number) + low + (words[(i + 9) & 15] as number) + high) | 0;
      }
      const sumE = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const choose = g ^ (e & (f ^ g));
      const first = (h + sumE + choose + (roundConstants[i] as number) + (words[slot] as number)) | 0;
      const sumA = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const majority = (a & b) | (c & (a | b));
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + sumA + majority) | 0;
    }
    h0 = (h0 + a) | 0;
    h1 = (h1 + b) | 0;
    h2 = (h2 + c) | 0;
    h3 = (h3 + d) | 0;
    h4 = (h4 + e) | 0;
    h5 = (h5 + f) | 0;
    h6 = (h6 + g) | 0;
    h7 = (h7 + h) | 0;
  }
  state[0] = h0;
  state[1] = h1;
  state[2] = h2;
  state[3] = h3;
  state[4] = h4;
  state[5] = h5;
  state[6] = h6;
  state[7] = h7;
}
