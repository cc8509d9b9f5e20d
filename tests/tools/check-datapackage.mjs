// Checks a folder with datapackage.json by the validators of the datapackage and tableschema packages: the descriptor against its JSON schema, every
// cell against its field's type and constraints, every foreign key. These packages know version 1 of the standard, which version 2 extends; what version 2
// adds is checked here. Prints what is wrong, a line each; the exit code is 1 where anything is.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import datapackage from 'datapackage';

const folder = process.argv[2];
const wrong = [];
const descriptor = JSON.parse(readFileSync(path.join(folder, 'datapackage.json'), 'utf8'));

const profiles = 'https://datapackage.org/profiles/2.0/';
const claim = (holds, message) => holds || wrong.push(message);
claim(descriptor.$schema === `${profiles}datapackage.json`, 'the package does not name its profile');
claim(new Set(descriptor.resources.map(({ name }) => name)).size === descriptor.resources.length, 'two resources have one name');
for (const licence of descriptor.licenses) claim(/^[-a-zA-Z0-9._]+$/.test(licence.name), `licence ${licence.name}`);
for (const source of descriptor.sources) claim(typeof source.title === 'string', 'a source has no title');
for (const resource of descriptor.resources) {
  claim(resource.$schema === `${profiles}dataresource.json`, `${resource.name} does not name its profile`);
  claim(!path.isAbsolute(resource.path) && !resource.path.split('/').includes('..'), `${resource.name}: path`);
  // What is no table (the annotations) says so by its media type; the older packages below know tables only.
  claim(resource.type === 'table' || (resource.schema === undefined && /^[a-z]+\/[-+.a-z]+$/.test(resource.mediatype)), `${resource.name} is no table`);
  if (resource.type !== 'table') continue;
  claim(resource.dialect.$schema === `${profiles}tabledialect.json`, `${resource.name}: dialect`);
  claim(resource.schema.$schema === `${profiles}tableschema.json`, `${resource.name}: schema`);
  claim(Array.isArray(resource.schema.missingValues), `${resource.name}: missing values`);
  const fields = new Set(resource.schema.fields.map(({ name }) => name));
  for (const name of resource.schema.primaryKey ?? []) claim(fields.has(name), `${resource.name}: key ${name}`);
  resource.profile = 'tabular-data-resource';
}
const tables = descriptor.resources.filter(({ type }) => type === 'table');
claim(tables.length >= 6, 'tables are missing');
descriptor.resources = tables;
descriptor.profile = 'tabular-data-package';

// The reader of these packages takes a byte order mark for a part of the first name.
const bare = mkdtempSync(path.join(os.tmpdir(), 'zhibiao-'));
for (const { path: file } of descriptor.resources) {
  writeFileSync(path.join(bare, file), readFileSync(path.join(folder, file), 'utf8').replace(/^\ufeff/, ''));
}

const loaded = await datapackage.Package.load(descriptor, { basePath: bare });
wrong.push(...loaded.errors.map(String));
let cells = 0;
for (const resource of loaded.resources) {
  try {
    const rows = await resource.read({ relations: true, forceCast: true });
    for (const row of rows) {
      if (row instanceof Error) wrong.push(`${resource.name}: ${row.message} ${(row.errors ?? []).map(String).join('; ')}`);
      else cells += row.length;
    }
  } catch (error) {
    wrong.push(`${resource.name}: ${error.message} ${(error.errors ?? []).map(String).join('; ')}`);
  }
}

rmSync(bare, { recursive: true });
for (const line of wrong) console.log(line);
console.log(`${cells} cells, ${wrong.length} wrong`);
process.exit(wrong.length > 0 ? 1 : 0);
