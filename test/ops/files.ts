import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const FOLDER = new URL('../../ops/', import.meta.url);

const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

export interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

interface Rules {
  readonly groups: readonly { readonly name: string; readonly rules: readonly Alert[] }[];
}

export const readAlerts = (): readonly Alert[] =>
  (parse(read('prometheus-alerts.yaml')) as Rules).groups.flatMap(({ rules }) => rules);

export interface Panel {
  readonly id: number;
  readonly title: string;
  readonly type: string;
  readonly description?: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets?: readonly { readonly refId: string; readonly expr: string }[];
}

export interface Variable {
  readonly name: string;
  readonly definition?: string;
}

export interface Dashboard {
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly Variable[] };
}

export const readDashboard = (): Dashboard => JSON.parse(read('grafana-dashboard.json')) as Dashboard;

interface ScrapeConfig {
  readonly rule_files: readonly string[];
  readonly scrape_configs: readonly { readonly job_name: string }[];
}

export const readScrapeConfig = (): ScrapeConfig => parse(read('prometheus.yaml')) as ScrapeConfig;

/** The text of a file that an alert points to, by its path in the project. */
export const readDocument = (path: string): string => readFileSync(new URL(`../${path}`, FOLDER), 'utf8');
