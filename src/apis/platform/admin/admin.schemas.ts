import { z } from "zod";
import { accountRoles } from "../../../domain/accounts/account.ts";
import { isEmail } from "../../../domain/accounts/email.ts";
import { pageQuery } from "./pages.ts";

const email = z.string().max(320).refine(isEmail, "must be an email address");

export const waitingListQuery = pageQuery("waiting-list");
export const invitationBody = z.object({ email });
export const accountsQuery = pageQuery("accounts").extend({ email: email.optional() });
export const roleBody = z.object({ role: z.enum(accountRoles) });
export const creditsBody = z.object({
  amount: z.number().int().min(1).max(1_000_000),
  description: z
    .string()
    .max(200)
    .refine((text) => text.isWellFormed(), "must be well-formed Unicode")
    .nullish(),
});
export const auditQuery = pageQuery("audit").extend({ subject: z.string().min(1).max(320).optional() });
