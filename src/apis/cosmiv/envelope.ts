/** What a successful answer of Cosmiv's v2 API is wrapped in. */
export function success<Data>(data: Data): { success: true; data: Data } {
  return { success: true, data };
}
