import type { Random } from '../../../fuzz/random.ts';
import { chooseContainer, chooseOwn, closestAcross, elementsIn, holdsForeign } from './choose-elements.ts';
import { insertHiddenCopy, insertTwin } from './copies.ts';
import type { FuzzPage } from './fuzz-page.ts';

type Mutation = (random: Random, page: FuzzPage, record: string, other: string) => string;

const say = (element: Element) =>
  `${element.localName}${[...element.attributes]
    .slice(0, 2)
    .map(({ name, value }) => `[${name}=${value.slice(0, 40)}]`)
    .join('')}`;

/** What a page may do to itself, by name. None makes another record's value stand visibly, and with nothing around it
 *  that says so, where only the record's own may stand: that would be the record's value to anybody. */
export const mutations: Record<string, Mutation> = {
  remove(random, page) {
    const element = chooseOwn(random, page);
    if (!element) return 'nothing';
    element.remove();
    return `removed ${say(element)}`;
  },

  move(random, page) {
    const element = chooseOwn(random, page);
    const place = chooseContainer(random, page);
    if (!element || !place || element.contains(place) || element.matches(page.root)) return 'nothing';
    place.insertBefore(element, random.pick([...place.children, null]));
    return `moved ${say(element)} into ${say(place)}`;
  },

  wrap(random, page) {
    const element = chooseOwn(random, page);
    if (!element || element.matches(page.root)) return 'nothing';
    const box = document.createElement(random.pick(['div', 'span', 'section', 'x-box']));
    element.replaceWith(box);
    box.append(element);
    return `wrapped ${say(element)}`;
  },

  // Another element with the same texts for a moment, as when a page is rendered anew while it is read.
  rerender(random, page) {
    const element = chooseOwn(random, page);
    if (!element || element.matches(page.root)) return 'nothing';
    const copy = element.cloneNode(true) as Element;
    for (const line of copy.querySelectorAll('waymark-line')) line.remove();
    element.replaceWith(copy);
    setTimeout(() => copy.isConnected && copy.replaceWith(element), random.int(900));
    return `rendered ${say(element)} anew`;
  },

  rename(random, page) {
    const element = chooseOwn(random, page);
    const attributes = [...(element?.attributes ?? [])].filter(
      ({ name }) => name !== 'value' && name !== 'type',
    );
    if (!element || attributes.length === 0 || holdsForeign(element, page)) return 'nothing';
    const { name, value } = random.pick(attributes);
    const isFamily = random.chance(0.5);
    const family = value.split(/[-_ ]/)[0] ?? value;
    const root = document.querySelector(page.root) ?? document;
    const all = isFamily
      ? elementsIn(root).filter(
          (one) =>
            one.getAttribute(name)?.startsWith(family) &&
            !holdsForeign(one, page) &&
            !closestAcross(one, page.foreign),
        )
      : [element];
    const isName = random.chance(0.5);
    for (const one of all) {
      const was = one.getAttribute(name) ?? '';
      if (isName) {
        one.removeAttribute(name);
        one.setAttribute(`data-next-${name}`, was);
      } else one.setAttribute(name, `v4-${was}`);
    }
    return `renamed ${isName ? name : `${name}=${isFamily ? `${family}*` : value}`} of ${all.length}`;
  },

  // The texts stay known: brackets around them.
  translate(random, page) {
    const element = chooseOwn(random, page);
    if (!element) return 'nothing';
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let count = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.nodeValue?.trim()) continue;
      node.nodeValue = `⟦${node.nodeValue}⟧`;
      count += 1;
    }
    return `translated ${count} texts in ${say(element)}`;
  },

  classes(random, page) {
    const element = chooseOwn(random, page);
    if (!element || holdsForeign(element, page)) return 'nothing';
    element.className = `sc-${random.int(1e6).toString(36)}`;
    return `another class for ${say(element)}`;
  },

  shadow(random, page) {
    const element = chooseOwn(random, page);
    if (
      !element ||
      element.shadowRoot ||
      !/^(div|span|section|article|p|h[1-6]|main|aside)$/.test(element.localName)
    )
      return 'nothing';
    const isOpen = random.chance(0.5);
    const hasSlot = random.chance(0.8);
    try {
      element.attachShadow({ mode: isOpen ? 'open' : 'closed' }).innerHTML = hasSlot
        ? '<div><slot></slot></div>'
        : '<p>…</p>';
    } catch {
      return 'nothing';
    }
    return `${isOpen ? 'open' : 'closed'} shadow root ${hasSlot ? 'with' : 'without'} a slot on ${say(element)}`;
  },

  rows(random, page, _record, other) {
    const place = chooseContainer(random, page);
    if (!place) return 'nothing';
    const box = document.createElement('div');
    box.dataset.fuzzRows = '';
    box.style.cssText = 'height:200px;overflow:auto';
    const { name, amount } = page.texts[other] ?? {};
    const row =
      '<div role="row" data-test-id="row-1"><span data-test-id="cell-name">1</span><span>2</span></div>';
    box.innerHTML = row.repeat(5000);
    for (const one of [...box.children].slice(0, 500)) one.children[0]?.replaceChildren(`${name} ${amount}`);
    place.append(box);
    return `5,000 rows in ${say(place)}`;
  },

  flicker(random, page) {
    const element = chooseOwn(random, page);
    if (!element || element.matches(page.root)) return 'nothing';
    const name = random.pick(['aria-busy', 'aria-hidden', 'hidden', 'inert']);
    element.setAttribute(name, name === 'hidden' || name === 'inert' ? '' : 'true');
    setTimeout(() => element.removeAttribute(name), random.int(900));
    return `${name} for a moment on ${say(element)}`;
  },

  copy: insertHiddenCopy,
  twin: insertTwin,
};
