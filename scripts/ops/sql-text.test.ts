import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { sqlText, type SqlValue } from "./sql-text.ts";

const hostile = "it's \"?1\" -- '; DROP TABLE accounts; \n ?";

describe("a statement with its values in it", () => {
  it.each<[string, SqlValue[]]>([
    ["SELECT ? AS a, ? AS b", [hostile, null]],
    ["SELECT ?2 AS a, ?1 AS b, ?2 AS c", [7, hostile]],
    ['SELECT \'?\' AS a, "?" AS b, ?1 AS c FROM (SELECT 1 AS "?")', ["'"]],
    ["SELECT ?3 AS a, ? AS b", [1, 2, hostile, -4]],
  ])("gives what binding gives: %s", (sql, values) => {
    const database = new DatabaseSync(":memory:");
    expect(database.prepare(sqlText(sql, values)).all()).toEqual(database.prepare(sql).all(...values));
    database.close();
  });

  it("takes no value for granted", () => {
    expect(() => sqlText("SELECT ?2", [1])).toThrow("no value 2");
    expect(() => sqlText("SELECT ?", ["\0"])).toThrow("NUL");
    expect(() => sqlText("SELECT ?", [1.5])).toThrow("whole number");
  });
});
