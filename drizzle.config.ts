import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: "./src/cloudflare/d1/tables/index.ts",
  out: "./migrations",
});
