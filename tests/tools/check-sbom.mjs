// Checks a CycloneDX file against the standard's own JSON schema. Prints what is wrong; the exit code is 1 where anything is.
import { readFileSync } from 'node:fs';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';

const text = readFileSync(process.argv[2], 'utf8');
const version = JSON.parse(text).specVersion;
const wrong = await new Validation.JsonStrictValidator(version).validate(text);
if (wrong) console.log(JSON.stringify(wrong, null, 2));
else console.log(`a valid CycloneDX ${Spec.Version.v1dot6 === version ? '1.6' : version} file`);
process.exit(wrong ? 1 : 0);
