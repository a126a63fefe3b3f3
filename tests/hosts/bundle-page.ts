import { build } from 'vite';

/**
 * Bundles a stand-in's entry (an absolute path) into one script, safe inside a `script` element, and one style sheet.
 * Errors when either is empty; a script without a page of its own (`isBare`) has no style sheet.
 */
export async function bundlePage(input: string, isBare = false): Promise<{ script: string; style: string }> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      write: false,
      cssCodeSplit: false,
      rolldownOptions: { input, output: { format: 'iife', codeSplitting: false } },
    },
  });
  let script = '';
  let style = '';
  for (const file of [result].flat().flatMap((one) => ('output' in one ? one.output : []))) {
    if (file.type === 'chunk') script += file.code;
    else if (file.fileName.endsWith('.css')) style += String(file.source);
  }
  if (!script || (!style && !isBare))
    throw new Error(`${input} did not build: script or style is empty. See the bundler’s output.`);
  return { script: script.replaceAll('</script', '<\\/script'), style };
}
