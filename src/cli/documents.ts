import 'reflect-metadata';
import { readDocumentsConfig } from '../config/documents.js';
import { runCommand } from './documents-command.js';

const { file } = readDocumentsConfig(process.env, false).documents;
// npm runs scripts in the folder of package.json, but a person gives paths relative to the folder where they called
// npm.
const cwd = process.env['INIT_CWD'] ?? process.cwd();

const { lines, faults } = runCommand(process.argv.slice(2), { file, cwd });
for (const line of lines) process.stdout.write(`${line}\n`);
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) process.exitCode = 1;
