export const usage = `Usage: npm run ops -- VERB [ARGUMENTS] [OPTIONS]

  waiting-list                       who asked to be let in, in their order
  invite EMAIL                       mails an invitation and prints its token; an earlier one is void
  accounts [--email EMAIL]           accounts, newest first, or the one with that address
  approve ACCOUNT                    lets it use what an operator must approve
  role ACCOUNT ROLE                  student, trainer or admin (of ApraNova; no power over Reelwright)
  credits ACCOUNT AMOUNT [REASON]    gives it credits, 1 to 1000000
  disable ACCOUNT                    shuts it out, and ends its sign-ins at once
  enable ACCOUNT                     lets it sign in again
  audit [--subject ACCOUNT|EMAIL]    what operators did, newest first
  bootstrap [--remote]               makes the account of ADMIN_EMAIL and ADMIN_PASSWORD an operator's

ACCOUNT is an email address or a UUID.

  --url URL        where Reelwright is served (default: OPS_URL, else http://127.0.0.1:PORT, PORT 8787)
  --json           prints the answer as JSON
  --limit N        of a list, 100 at most
  --cursor CURSOR  of a list: goes on where the last one ended

All but bootstrap ask over HTTP, as an operator: with OPS_TOKEN (an access token), or by signing in with OPS_EMAIL and
OPS_PASSWORD, or with ADMIN_EMAIL and ADMIN_PASSWORD where those are not set; the sign-in is ended afterwards.

bootstrap writes to the database itself, because no request may do it: to the one in STATE_DIR (default .local) of a
Reelwright that is not running (npm start does the same by itself), or with --remote, by wrangler, to the deployed one of
wrangler.toml. It makes the account, or takes over the one that has the address: its password is ADMIN_PASSWORD then,
all its sign-ins end. It does nothing where it has applied the same pair last.

Exit status: 0 done, 1 refused or failed, 2 not understood.`;

/** The command itself was not understood: told with a hint, and another exit status than a refusal. */
export class UsageError extends Error {}
/** It was understood, and refused or failed, for the reason that the message tells in full. */
export class OpsError extends Error {}
