import 'reflect-metadata';
import { runProcess } from '../../test/support/processes/serve.js';
import { serveApp } from '../../test/support/processes/serve-app.js';
import { VARIANTS, type VariantName } from './variants.js';

runProcess(() => serveApp(VARIANTS[(process.env['VARIANT'] ?? 'everything') as VariantName]));
