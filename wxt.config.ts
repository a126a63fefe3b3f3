import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

/** Pages on which Waymark may run. All regional patterns are declared from the start, because adding
 *  one later makes the browser disable the extension until each person approves it again. */
const hostPermissions = [
  'https://*.hubspot.com/*',
  'https://*.lightning.force.com/*',
  'https://*.lightning.force.mil/*',
  'https://*.lightning.crmforce.mil/*',
  'https://*.sfcrmapps.cn/*',
  'https://app.asana.com/*',
];

/** Has the scripts in host pages start by a few lines of ours: WXT's would be a tenth of what such a script may weigh. */
const startLean = {
  name: 'waymark:start-lean',
  transform: {
    filter: { id: /virtual:wxt-content-script-isolated-world-entrypoint\?/ },
    handler(_: string, id: string) {
      const start = fileURLToPath(new URL('./lib/platform/start-in-page.ts', import.meta.url));
      const [script, starter] = [id.slice(id.indexOf('?') + 1), start].map((file) => JSON.stringify(file));
      return `import script from ${script};import { startInPage } from ${starter};startInPage(script);`;
    },
  },
};

/** Gathers what the panel shows first into few files: each file that a frame has to ask for delays its first paint. */
const gatherPanel = {
  name: 'waymark:gather-panel',
  outputOptions(options: { format?: string }) {
    if (options.format !== 'es') return null;
    const libraries = /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]/;
    const first = /components[\\/](ui[\\/](?!sortable|select|tabs|pills)|port[\\/]|panel[\\/])/;
    const later = /[\\/](timeline|issue-desk|render-panel|asana|handoff[\\/](?!handoffs))/;
    return {
      ...options,
      codeSplitting: {
        groups: [
          { name: 'libraries', test: libraries, priority: 2 },
          { name: 'panel-parts', test: (id: string) => first.test(id) && !later.test(id), priority: 1 },
        ],
      },
    };
  },
};

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    // The oldest browsers the manifest admits; they all know `light-dark()`, which must not be rewritten.
    build: { cssTarget: ['chrome123', 'firefox140'] },
    plugins: [startLean, gatherPanel],
  }),
  zip: {
    // What Mozilla's reviewers build from; `npm run zip` does it too.
    includeSources: [
      '{components,entrypoints,lib,locales,public,examples,scripts}/**',
      '{package,package-lock,tsconfig}.json',
      'wxt.config.ts',
      'docs/{stores,privacy}.md',
      'LICENSE',
    ],
  },
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting'],
    host_permissions: hostPermissions,
    optional_host_permissions: ['https://*/*'],
    incognito: 'not_allowed',
    commands: {
      'toggle-panel': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_manifest_togglePanel__',
      },
      palette: {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_manifest_palette__',
      },
      'side-panel': {
        suggested_key: { default: 'Alt+Shift+Y' },
        description: '__MSG_manifest_sidePanel__',
      },
    },
    web_accessible_resources: [
      { resources: ['panel.html', 'palette.html'], matches: hostPermissions },
      // For sites that a person added. The address changes with every start, so that other sites cannot look for it.
      ...(browser === 'firefox'
        ? [{ resources: ['panel.html', 'palette.html'], matches: ['https://*/*'] }]
        : [{ resources: ['panel.html', 'palette.html'], matches: ['https://*/*'], use_dynamic_url: true }]),
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'waymark@waymark.example',
              strict_min_version: '140.0',
              // What each stands for is said in docs/stores.md.
              data_collection_permissions: {
                required: [
                  'authenticationInfo',
                  'browsingActivity',
                  'personallyIdentifyingInfo',
                  'websiteActivity',
                  'websiteContent',
                ],
                optional: ['technicalAndInteraction'],
              },
            },
          },
          // The default policy upgrades ws:// to wss://, which makes a backend on this machine unreachable.
          content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
        }
      : {
          key: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAkvK8kMWYHfe82B/S/qDuYpZdrUr7T0N2DHhz+kqdEGI6AKawESFA7/usir0DAgEgI7q1bjetkc4owk8iTv+pVROWaC9hc7jQh5k42LiA3IOo7iBi7zHkV5HkUhZTuwRLOaxBghiXBpPclZcS2/inyohJ9Jz1Un/RJW41a0VbJ4xdQ/QFoXqZrkgKYXyERioRNU5fDilckrrK2m0v0VUNbVn2aqBEQ36XZNLTILfow16YUZs6igLmdLE5USYPecUV1n/ywPO3G+P+D6gPPbJ8bJLYKFAms+B/u0oolOVqKtlGt8rrMkNcL9hNqqs2TATvKh6f7QBOT8f245NJp8gMHwIDAQAB',
          minimum_chrome_version: '123',
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
