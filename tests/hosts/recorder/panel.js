addEventListener('message', async (event) => {
  if ('waymarkShows' in event.data) globalThis.told = event.data;
  if (typeof event.data.waymark !== 'string') return;
  const answer = await chrome.runtime.sendMessage({ type: 'panel.hello', nonce: event.data.waymark });
  document.querySelector('output').textContent = answer?.known ? 'known' : 'unknown';
});
