import type { LoadPlan, Samples } from './plan.js';
import { runLoad } from './run-load.js';
import { runProcess, serve } from './serve.js';

export type LoadCalls = {
  run(plan: LoadPlan): Promise<Samples>;
};

runProcess(async () => {
  const calls: LoadCalls = { run: runLoad };
  serve(null, calls);
});
