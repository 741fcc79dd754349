// Measures the program as a whole, for the README: node measure.mjs [PROGRAM]
// Prints milliseconds from start to first page (an example that exists), idle memory, and bytes of the
// customer's page.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const program = process.argv[2] ?? new URL('../target/release/hullie', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'hullie-measure-'));

async function start() {
  const began = performance.now();
  const child = spawn(program, ['demo', '--data', folder, '--listen', '127.0.0.1:0'],
    { stdio: ['ignore', 'pipe', 'ignore'] });
  const said = await new Promise((resolve) => {
    let text = '';
    child.stdout.on('data', (part) => { text += part; if (text.includes('Ctrl-C')) resolve(text); });
  });
  const links = [...said.matchAll(/http:\S+\/l\/\S+/g)].map((match) => match[0]);
  const address = new URL(links[0]).origin;
  await (await fetch(address)).text();
  return { child, address, links, milliseconds: performance.now() - began };
}
const stop = (child) => new Promise((resolve) => { child.on('exit', resolve); child.kill('SIGTERM'); });

const first = await start();
console.log(`first start, example made: ${first.milliseconds.toFixed(0)} ms`);
await stop(first.child);
const times = [];
let running;
for (let i = 0; i < 5; i += 1) {
  if (running) await stop(running.child);
  running = await start();
  times.push(running.milliseconds);
}
times.sort((a, b) => a - b);
console.log(`start to first page, median of 5: ${times[2].toFixed(0)} ms`);

const opened = await fetch(running.links[0], { method: 'POST', redirect: 'manual' });
const cookie = opened.headers.get('set-cookie').split(';')[0];
const page = await (await fetch(`${running.address}/mine/whole`, { headers: { cookie } })).text();
const parts = { page };
for (const [, path] of page.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g))
  parts[path.split('/').at(-1)] = await (await fetch(running.address + path)).text();
let total = 0;
let packed = 0;
for (const [name, text] of Object.entries(parts)) {
  total += Buffer.byteLength(text);
  packed += gzipSync(text).length;
  console.log(`${name}: ${Buffer.byteLength(text)} bytes`);
}
console.log(`customer's page with style and script: ${total} bytes, ${packed} packed`);
const turns = 200;
const began = performance.now();
for (let i = 0; i < turns; i += 1)
  await (await fetch(`${running.address}/mine`, { headers: { cookie } })).text();
console.log(
  `customer's page, one after another: ${((performance.now() - began) / turns).toFixed(2)} ms each`);
await new Promise((done) => { setTimeout(done, 2000); });
const memory = readFileSync(`/proc/${running.child.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1];
console.log(`memory after that: ${(memory / 1024).toFixed(0)} MB`);
await stop(running.child);
rmSync(folder, { recursive: true, force: true });
