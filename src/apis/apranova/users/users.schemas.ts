import { accountRoles } from "../../../domain/accounts/account.ts";
import { body, choice, email, filledText } from "../fields.ts";

/** No rules for the password: a wrong one is a wrong one. Without a role none is checked. */
export const loginBody = body({
  email,
  password: filledText.max(1024, "Ensure this field has no more than 1024 characters."),
  role: choice(accountRoles).nullish(),
});

export const logoutBody = body({ refresh: filledText });

export const checkEmailBody = body({ email });

export const updateRoleBody = body({ role: filledText.max(50, "Ensure this field has no more than 50 characters.") });
