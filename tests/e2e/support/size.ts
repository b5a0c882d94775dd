/** Whether the large counts run (`npm run test:full`). */
export const full = process.env.TEST_SIZE === "full";
