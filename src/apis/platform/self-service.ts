import { operations, type Operation } from "../../http/operations.ts";
import { confirmAddress } from "./account/confirm-address.ts";
import { changeAddress } from "./account/change-address.ts";
import { deleteAccount } from "./account/delete-account.ts";
import { getAccount } from "./account/get-account.ts";
import { createApiKey } from "./api-keys/create-api-key.ts";
import { endApiKey } from "./api-keys/end-api-key.ts";
import { listApiKeys } from "./api-keys/list-api-keys.ts";
import { endOtherSignIns, endSignIn } from "./sign-ins/end-sign-ins.ts";
import { listSignIns } from "./sign-ins/list-sign-ins.ts";

const { get, post, delete: remove } = operations([{ name: "platform-account", limit: 60, windowSeconds: 60 }]);
/** Each sends two mails. */
const addressLimit = { limits: [{ name: "address-changes", limit: 5, windowSeconds: 3600 }] };

/** What an account does with itself. No API key opens any of it. */
export const selfServiceOperations: readonly Operation[] = [
  get("/api/platform/account", getAccount),
  remove("/api/platform/account", deleteAccount),
  post("/api/platform/account/address", changeAddress, addressLimit),
  post("/api/platform/account/address/confirm", confirmAddress),

  get("/api/platform/api-keys", listApiKeys),
  post("/api/platform/api-keys", createApiKey),
  remove("/api/platform/api-keys/:id", endApiKey),

  get("/api/platform/sign-ins", listSignIns),
  remove("/api/platform/sign-ins", endOtherSignIns),
  remove("/api/platform/sign-ins/:id", endSignIn),
];
