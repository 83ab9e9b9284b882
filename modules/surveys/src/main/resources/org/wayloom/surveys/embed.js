// Shows a survey of Wayloom on another web site, in a dialog with a frame. On the script element:
//   data-open="CSS selector"  shows it when such an element is clicked
//   data-delay="SECONDS"      shows it by itself after so long, once a visit
//   data-lang="en|pl|ru|fa"   the language; data-person="…" the signed person of a personal link
// With Do Not Track or Global Privacy Control it does nothing by itself, remembers nothing and tells
// nobody's name; what a customer clicks still opens.
(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  const { open, delay, lang, person, close = '✕', title = 'Survey' } = script.dataset;
  const page = new URL(script.src.replace(/\/embed\.js.*$/, ''));
  if (lang) page.searchParams.set('lang', lang);
  const objects =
    navigator.globalPrivacyControl || navigator.doNotTrack === '1' || window.doNotTrack === '1';
  if (person && !objects) page.searchParams.set('p', person);

  let dialog;
  const make = () => {
    dialog = document.createElement('dialog');
    dialog.style.cssText =
      'inline-size:min(42rem,calc(100vw - 1rem));block-size:min(46rem,calc(100dvh - 1rem));' +
      'padding:0;border:0;border-radius:16px;overflow:hidden;box-shadow:0 12px 48px rgb(0 0 0/.3)';
    const frame = document.createElement('iframe');
    frame.src = page.href;
    frame.title = title;
    frame.style.cssText = 'inline-size:100%;block-size:100%;border:0';
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = close;
    button.setAttribute('aria-label', close === '✕' ? 'Close' : close);
    button.style.cssText =
      'position:absolute;inset-block-start:8px;inset-inline-end:8px;min-inline-size:44px;' +
      'min-block-size:44px;border:0;border-radius:22px;background:#0008;color:#fff;cursor:pointer';
    button.addEventListener('click', () => dialog.close());
    dialog.append(button, frame);
    document.body.append(dialog);
  };
  const show = () => {
    if (!dialog) make();
    if (!dialog.open) dialog.showModal();
  };
  if (open) {
    document.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest(open)) show();
    });
  }
  if (!objects && delay !== undefined && !Number.isNaN(Number(delay))) {
    const seen = `wayloom:${page.pathname}`;
    let before = null;
    try {
      before = sessionStorage.getItem(seen);
      sessionStorage.setItem(seen, '1');
    } catch {
      // A site without storage shows it once a page instead.
    }
    if (before === null) setTimeout(show, Number(delay) * 1000);
  }
})();
