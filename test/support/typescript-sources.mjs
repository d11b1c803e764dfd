import { enableCompileCache, registerHooks } from 'node:module';

enableCompileCache();

// Sources import each other by the names of the compiled files, while Node.js runs the sources themselves.
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
