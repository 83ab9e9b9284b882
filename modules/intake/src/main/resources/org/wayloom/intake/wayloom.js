/* wayloom.js: page views and clicks of this page, without cookies. Apache-2.0. */
(() => {
  const script = document.currentScript;
  const key = script?.dataset.key;
  const objects = navigator.globalPrivacyControl || navigator.doNotTrack === '1' || window.doNotTrack === '1';
  const nothing = () => {};
  if (!key || objects) {
    window.wayloom = { track: nothing, page: nothing, identify: nothing };
    return;
  }
  const address = new URL('batch', script.src).href;
  const random = () => (crypto.randomUUID ? crypto.randomUUID() : Date.now().toString(36) + Math.random().toString(36).slice(2));

  // One visit in one tab; forgotten when the tab is closed.
  let anonymousId = random();
  let userId;
  try {
    anonymousId = sessionStorage.getItem('wayloom') || anonymousId;
    sessionStorage.setItem('wayloom', anonymousId);
  } catch {}

  let waiting = [];
  let timer;
  let sending = false;
  const parcel = (batch) => JSON.stringify({ writeKey: key, sentAt: new Date().toISOString(), batch });

  // Text needs no question to the server first; 4xx other than 429 will not get better.
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (sending || !waiting.length) return;
    const batch = waiting.splice(0, 50);
    const again = () => {
      waiting = batch.concat(waiting).slice(-500);
      timer = setTimeout(flush, 5000);
    };
    sending = true;
    fetch(address, { method: 'POST', body: parcel(batch), keepalive: true, credentials: 'omit', headers: { 'Content-Type': 'text/plain' } })
      .then((answer) => {
        if (answer.status === 429 || answer.status >= 500) again();
      }, again)
      .finally(() => {
        sending = false;
        if (waiting.length && !timer) timer = setTimeout(flush, 1000);
      });
  };
  const leave = () => {
    while (waiting.length) {
      const batch = waiting.splice(0, 50);
      if (!navigator.sendBeacon(address, parcel(batch))) {
        waiting = batch.concat(waiting);
        return;
      }
    }
  };

  const send = (type, more) => {
    waiting.push({
      type,
      messageId: random(),
      timestamp: new Date().toISOString(),
      anonymousId,
      userId,
      context: { library: { name: 'wayloom.js' }, locale: navigator.language, page: { path: location.pathname }, campaign: campaign() },
      ...more,
    });
    timer = timer || setTimeout(flush, 1000);
  };
  const campaign = () => {
    const found = {};
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (name.startsWith('utm_')) found[name === 'utm_campaign' ? 'name' : name.slice(4)] = value;
    }
    return found;
  };

  let seen;
  const page = (name, properties) => {
    seen = location.pathname;
    send('page', { name, properties: { title: document.title, path: seen, ...properties } });
  };
  const track = (event, properties) => send('track', { event, properties });
  const identify = (id, traits) => {
    userId = String(id);
    send('identify', { traits });
  };

  // <button data-wayloom="Order placed" data-wayloom-plan="yearly">
  document.addEventListener(
    'click',
    (click) => {
      const on = click.target instanceof Element && click.target.closest('[data-wayloom]');
      if (!on) return;
      const properties = {};
      for (const name of on.getAttributeNames()) {
        if (name.startsWith('data-wayloom-')) properties[name.slice(13)] = on.getAttribute(name);
      }
      track(on.dataset.wayloom, properties);
    },
    true,
  );
  const moved = () => location.pathname !== seen && page();
  for (const name of ['pushState', 'replaceState']) {
    const original = history[name];
    history[name] = function (...how) {
      const result = original.apply(this, how);
      moved();
      return result;
    };
  }
  addEventListener('popstate', moved);
  addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());
  addEventListener('pagehide', leave);
  window.wayloom = { track, page, identify };
  page();
})();
