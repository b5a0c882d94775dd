import { body, email, name, newPassword, text } from "../fields.ts";

export const registerBody = body({ email, password: newPassword, name: name.nullish() });

export const exchangeTokenBody = body({ supabase_token: text.min(1, "is missing").max(16_384, "is too long") });

export const resetPasswordBody = body({ email });

export const changePasswordBody = body({ password: newPassword });
