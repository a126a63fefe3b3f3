// Mutates the stand-ins' pages under the real content script: never a value of another record, two lines or an
// exception, and the host's own controls still work. `npm run soak page-fuzz -- [host] [seed] [mutations] [pages]`. Ends
// with 1 when something was found.
import { fuzzHosts } from '../hosts/fuzz/fuzz-hosts.ts';
import { fuzzPages } from '../hosts/fuzz/fuzz-pages.ts';

const [name = 'all', seed = '1', mutations = '2000', pages = '5'] = process.argv.slice(2);
const hosts = fuzzHosts.filter((host) => name === 'all' || host.name === name);
if (hosts.length === 0)
  throw new Error(`There is no stand-in "${name}": ${fuzzHosts.map((host) => host.name).join(', ')}.`);
for (const host of hosts) {
  const began = Date.now();
  let told = 0;
  const report = await fuzzPages(host, {
    seed: Number(seed),
    mutations: Number(mutations),
    pages: Number(pages),
    onProgress: (done, findings) => {
      if (done % 80 === 0) console.log(`${host.name}: ${done} mutations, ${findings.length} findings`);
      for (const finding of findings.slice(told, told + 10)) console.log(finding);
      told = findings.length;
    },
  });
  const { findings, ...figures } = report;
  console.log(
    `${host.name}, seed ${seed}, ${Math.round((Date.now() - began) / 1000)} s: ${JSON.stringify(figures)}`,
  );
  console.log(`${findings.length} findings`);
  for (const finding of findings.slice(told)) console.log(finding);
  if (findings.length > 0) process.exitCode = 1;
}
