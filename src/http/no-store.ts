/** For answers that hold tokens (RFC 6749 section 5.1). */
export function noStore(answer: Response): Response {
  answer.headers.set("cache-control", "no-store");
  return answer;
}
