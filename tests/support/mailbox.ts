import { ask } from "./api.ts";

export interface ReceivedMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  created_at: string;
}

/** What was mailed to an address, newest first. */
export async function mailTo(address: string): Promise<ReceivedMail[]> {
  return (await ask(`/dev/mail?to=${encodeURIComponent(address)}`)).json<ReceivedMail[]>();
}
