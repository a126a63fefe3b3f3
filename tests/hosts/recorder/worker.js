// The other end of the page's messages: writes everything down, answers with texts that name the record.
const state = {
  said: [],
  tabs: {},
  portal: '8421337',
  silent: false,
  read: [],
  known: {},
  // Every n-th record of a list is marked; 0: none, and the list is said to be quiet.
  marked: 0,
  // Marks of further records, by id.
  marks: {},
  lists: { now: 0, most: 0 },
};
globalThis.recorder = state;

const view = (record) => {
  const key = `${record.host}:${record.account}:${record.object}:${record.id}`;
  return {
    key,
    owner: 'Mara Lindt',
    step: `Step for ${record.id}`,
    due: { state: 'soon', text: 'due today 16:00', detail: 'Due today at 16:00' },
    stage: { state: 'quiet', text: '23 d in stage', detail: 'In this stage for 23 days' },
    flags: [{ state: 'bad', text: 'Stalled 23 d', detail: 'Stalled for 23 days' }],
    summary: state.summary ?? `Mara Lindt: step for ${record.id}.`,
  };
};

const marksOf = (records) =>
  Object.fromEntries(
    records.map(({ object, id }) => [
      `${object}/${id}`,
      state.marked > 0 && Number(id) % state.marked === 0
        ? { state: 'bad', text: `Stalled ${id}`, detail: `Record ${id} is stalled` }
        : (state.marks[id] ?? null),
    ]),
  );

chrome.runtime.onMessage.addListener((message, sender, reply) => {
  // How pages are built; the build of the tests puts it beside this file.
  if (message.type === 'page.pack') {
    if (!state.silent) {
      const words = { open: 'Open', openPanel: 'Open Waymark panel', panel: 'Waymark panel' };
      reply({ ...globalThis.hosts[message.host], styles: globalThis.styles, words });
    }
    return;
  }
  state.said.push({ ...message, at: Date.now(), tab: sender.tab?.id, origin: sender.origin });
  if (state.silent) return;
  if (message.type === 'page.frame') {
    state.nonce = message.nonce;
    reply({ ok: true });
    return;
  }
  if (message.type === 'panel.hello') {
    reply({ known: message.nonce === state.nonce });
    return;
  }
  if (message.type === 'page.resolve') {
    reply({ account: state.known[message.record.id] ?? null });
    return;
  }
  if (message.type === 'page.list') {
    state.lists.now += 1;
    state.lists.most = Math.max(state.lists.most, state.lists.now);
    setTimeout(() => {
      state.lists.now -= 1;
      reply({
        marks: marksOf(message.records),
        quiet: state.marked === 0 && Object.keys(state.marks).length === 0,
      });
    }, 40);
    return true;
  }
  if (message.type === 'page.record') state.tabs[sender.tab.id] = message.record;
  const record = message.type === 'page.approach' ? message.record : state.tabs[sender.tab.id];
  if (!record) reply({ show: false, why: 'no-record' });
  else if (record.account !== state.portal) reply({ show: false, why: 'foreign-account' });
  else reply({ show: true, line: view(record), read: state.read });
});
