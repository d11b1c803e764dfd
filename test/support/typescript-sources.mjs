import { enableCompileCache, registerHooks } from 'node:module';

enableCompileCache();

// Sources name each other by the files that the compiler makes of them; Node.js runs the sources themselves.
registerHooks({
  resolve: (specifier, context, next) => {
    try {
      return next(specifier, context);
    } catch (error) {
      if (!specifier.endsWith('.js')) throw error;
      return next(`${specifier.slice(0, -3)}.ts`, context);
    }
  },
});
