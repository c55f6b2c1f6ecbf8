// Shows the facts about marked words beside them: on hover and on keyboard focus. Without this script the words' titles and links
// remain. Escape closes; the pointer may move onto the pop-up.
(() => {
  'use strict';
  const wordsWithFacts = 'mark a[aria-describedby]';
  const delay = 180;
  let popup = null;
  let timer = 0;

  const close = () => {
    clearTimeout(timer);
    if (popup) {
      popup.remove();
      popup = null;
    }
  };

  const open = (words) => {
    close();
    const box = document.createElement('div');
    box.className = 'popup';
    // Screen readers have the same from aria-describedby.
    box.setAttribute('aria-hidden', 'true');
    for (const id of words.getAttribute('aria-describedby').split(' ')) {
      const tip = document.getElementById(id);
      if (tip) {
        const copy = tip.cloneNode(true);
        copy.removeAttribute('id');
        box.append(copy);
      }
    }
    document.body.append(box);
    const line = words.getClientRects()[0];
    const room = document.documentElement.clientWidth - box.offsetWidth - 12;
    const left = Math.max(12, Math.min(line.left, room));
    const below = line.bottom + 8 + box.offsetHeight < document.documentElement.clientHeight;
    const top = below ? line.bottom + 8 : line.top - 8 - box.offsetHeight;
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${Math.max(top, 4) + scrollY}px`;
    box.addEventListener('mouseenter', () => clearTimeout(timer));
    box.addEventListener('mouseleave', close);
    popup = box;
  };

  for (const words of document.querySelectorAll(wordsWithFacts)) {
    words.removeAttribute('title');
    words.addEventListener('mouseenter', () => {
      clearTimeout(timer);
      timer = setTimeout(open, delay, words);
    });
    words.addEventListener('mouseleave', () => {
      clearTimeout(timer);
      timer = setTimeout(close, delay);
    });
    words.addEventListener('focus', () => {
      if (words.matches(':focus-visible')) {
        open(words);
      }
    });
    words.addEventListener('blur', close);
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      close();
    }
  });
})();
