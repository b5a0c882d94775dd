import { describe, expect, it } from "vitest";
import { descendants, type ProcessRow, readProcessTable } from "./process-table.ts";
import { memoryOf, processorMeter } from "./process-usage.ts";

function row(pid: number, ticks: number, childTicks = 0, parent = 1): ProcessRow {
  return { pid, parent, threads: 1, ticks, childTicks, startedAt: pid };
}

describe("The processor meter", () => {
  it("counts children that have ended, by whoever waited for them", () => {
    const meter = processorMeter();
    expect(meter.seconds([row(1, 100), row(2, 300)])).toBe(4);
    expect(meter.seconds([row(1, 100, 320)])).toBe(4.2);
  });

  it("counts children that nobody waited for, by what was last seen of them", () => {
    const meter = processorMeter();
    meter.seconds([row(1, 100), row(2, 300)]);
    meter.seconds([row(1, 100), row(3, 500)]);
    expect(meter.seconds([row(1, 100)])).toBe(9);
  });

  it("never goes back, and takes a number that is used again for another process", () => {
    const meter = processorMeter();
    meter.seconds([row(5, 400)]);
    expect(meter.seconds([])).toBe(4);
    expect(meter.seconds([{ ...row(5, 100), startedAt: 99 }])).toBe(5);
  });
});

describe("The process table", () => {
  it("knows this process, its parent and what it holds", () => {
    const table = readProcessTable();
    const own = table.find(({ pid }) => pid === process.pid);
    expect(own).toMatchObject({ parent: process.ppid });
    expect(own?.threads).toBeGreaterThan(1);
    expect(descendants(table, process.ppid).map(({ pid }) => pid)).toContain(process.pid);
    expect(descendants(table, process.pid).map(({ pid }) => pid)).not.toContain(process.ppid);
    const held = memoryOf(own ? [own] : [], Number.POSITIVE_INFINITY);
    expect(held).toBeGreaterThan(10 * 1024 ** 2);
    expect(held).toBeLessThan(process.memoryUsage().rss * 1.5);
  });
});
