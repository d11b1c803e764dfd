import 'reflect-metadata';
import { runProcess } from '../processes/serve.js';
import { serveApp } from '../processes/serve-app.js';
import { VARIANTS, type VariantName } from './variants.js';

runProcess(() => serveApp(VARIANTS[(process.env['VARIANT'] ?? 'everything') as VariantName]));
