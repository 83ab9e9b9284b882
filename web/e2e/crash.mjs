// Kills the built server with SIGKILL while people edit and files come in, and feeds it hostile files.
// An acknowledged edit must be there afterwards, and every event once: node --experimental-websocket web/e2e/crash.mjs
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { playEdits } from './crash/edits.mjs';
import { playHostileFiles } from './crash/hostile.mjs';
import { playImports } from './crash/imports.mjs';
import { playLargeFile } from './crash/largeFile.mjs';
import { newDataFolder } from './server.mjs';

const rounds = Number(process.env.ROUNDS ?? 10);
/** When kills come; another one each day unless it is given. */
const seed = Number(process.env.SEED ?? Math.floor(Date.now() / 86_400_000));
const wanted = process.argv.slice(2);
const plays = {
  edits: playEdits,
  imports: playImports,
  hostile: playHostileFiles,
  large: playLargeFile,
};
/** Takes minutes and gigabytes, so only by its name. */
const onlyByName = ['large'];

for (const [name, play] of Object.entries(plays)) {
  if (wanted.length > 0 ? !wanted.includes(name) : onlyByName.includes(name)) continue;
  const data = newDataFolder();
  try {
    const figures = await play({ data, rounds, seed });
    console.log(`${name}: ${JSON.stringify(figures)}`);
    assert.equal(figures.lost ?? 0, 0, `${name}: something acknowledged was lost`);
    assert.equal(figures.gaps ?? 0, 0, `${name}: the log has a gap`);
    assert.equal(figures.doubled ?? 0, 0, `${name}: something is there twice`);
    assert.equal(figures.halfStored ?? 0, 0, `${name}: part of a file was stored`);
    assert.equal(figures.unsaid ?? 0, 0, `${name}: an import that was cut off does not say so`);
    assert.equal(figures.shownNothing ?? 0, 0, `${name}: no kill came while the import ran`);
    assert.equal(figures.unclear ?? 0, 0, `${name}: a bad file got no clear answer`);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
