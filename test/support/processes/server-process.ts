import 'reflect-metadata';
import { runProcess } from './serve.js';
import { serveApp } from './serve-app.js';

runProcess(() => serveApp());
