addEventListener('message', async (event) => {
  const answer = await chrome.runtime.sendMessage({ type: 'panel.hello', nonce: event.data.waymark });
  document.querySelector('output').textContent = answer?.known ? 'known' : 'unknown';
});
