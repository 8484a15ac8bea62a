'use strict';
// Draws the Mermaid diagrams of a page. Only pages that have one load this and the library.
//
// The page's policy allows no inline style, and the library writes style elements and attributes
// while it draws. Both are taken up here by other means: rules go into a constructed sheet, attributes
// into the element's own style. What was drawn lives in a shadow root with its own sheet, so that
// no style of a diagram reaches the page around it.
(() => {
  const figures = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll('figure.diagram')));
  if (figures.length === 0 || !window.mermaid || !('adoptedStyleSheets' in document)) {
    return;
  }

  // The custom properties hold light-dark(…): a colour comes of them only where one is applied.
  const colour = (/** @type {string} */ name) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'var(' + name + ')';
    const made = getComputedStyle(probe).color;
    probe.remove();
    return made;
  };

  const settings = () => {
    const dark = document.documentElement.dataset.colours === 'dark';
    const [paper, card, sunk, ink, line, accent] =
      ['--paper', '--card', '--sunk', '--ink', '--line-strong', '--accent-soft'].map(colour);
    return {
      startOnLoad: false,
      securityLevel: 'strict',
      suppressErrorRendering: true,
      deterministicIds: true,
      htmlLabels: false,
      flowchart: { htmlLabels: false },
      class: { htmlLabels: false },
      maxTextSize: 20000,
      maxEdges: 300,
      secure: ['secure', 'securityLevel', 'startOnLoad', 'suppressErrorRendering', 'maxTextSize',
        'maxEdges', 'htmlLabels', 'theme', 'themeCSS', 'themeVariables', 'fontFamily',
        'altFontFamily', 'dompurifyConfig'],
      fontFamily: 'system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif',
      theme: 'base',
      themeVariables: {
        darkMode: dark, background: paper, primaryColor: card, primaryTextColor: ink,
        primaryBorderColor: line, secondaryColor: sunk, secondaryTextColor: ink,
        secondaryBorderColor: line, tertiaryColor: accent, tertiaryTextColor: ink,
        tertiaryBorderColor: line, lineColor: line, textColor: ink, mainBkg: card,
        noteBkgColor: accent, noteTextColor: ink, noteBorderColor: line, edgeLabelBackground: paper,
        clusterBkg: sunk, clusterBorder: line, titleColor: ink, actorBkg: card, actorBorder: line,
        actorTextColor: ink, actorLineColor: line, signalColor: ink, signalTextColor: ink,
        labelBoxBkgColor: sunk, labelTextColor: ink, loopTextColor: ink, activationBkgColor: sunk,
        activationBorderColor: line, sequenceNumberColor: paper,
      },
    };
  };

  // Markup whose styles and handlers have other names, so that parsing it applies none.
  const heldBack = (/** @type {unknown} */ markup) =>
    String(markup).replace(/<[^>]*/g, (tag) => tag.replace(/([\s/"'])(style|on\w+)\s*=/gi, '$1data-$2='));

  // Runs something while styles are taken up instead of written; gives back the rules.
  const collectingStyles = async (/** @type {() => Promise<{ svg: string }>} */ draw) => {
    const rules = new CSSStyleSheet();
    let text = '';
    const before = {
      setAttribute: Element.prototype.setAttribute,
      insertBefore: Node.prototype.insertBefore,
      appendChild: Node.prototype.appendChild,
      parseFromString: DOMParser.prototype.parseFromString,
    };
    const taken = (/** @type {Node} */ node) => {
      if (!(node instanceof HTMLStyleElement) && !(node instanceof SVGStyleElement)) {
        return false;
      }
      text += node.textContent + '\n';
      rules.replaceSync(text);
      return true;
    };
    Element.prototype.setAttribute = function (/** @type {string} */ name, /** @type {string} */ value) {
      if (name === 'style') {
        /** @type {HTMLElement} */ (this).style.cssText = value;
      } else if (!/^on/i.test(name)) {
        before.setAttribute.call(this, name, value);
      }
    };
    /** @type {any} */ (Node.prototype).insertBefore = function (/** @type {Node} */ node, /** @type {Node | null} */ other) {
      return taken(node) ? node : before.insertBefore.call(this, node, other);
    };
    /** @type {any} */ (Node.prototype).appendChild = function (/** @type {Node} */ node) {
      return taken(node) ? node : before.appendChild.call(this, node);
    };
    DOMParser.prototype.parseFromString = function (
      /** @type {string} */ text, /** @type {DOMParserSupportedType} */ type) {
      return before.parseFromString.call(this, heldBack(text), type);
    };
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
    try {
      return { drawn: await draw(), rules };
    } finally {
      Object.assign(Element.prototype, { setAttribute: before.setAttribute });
      Object.assign(Node.prototype, { insertBefore: before.insertBefore, appendChild: before.appendChild });
      Object.assign(DOMParser.prototype, { parseFromString: before.parseFromString });
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((s) => s !== rules);
    }
  };

  // Only what draws comes through; the library cleans its result too.
  const cleaned = (/** @type {string} */ svg) => {
    const page = new DOMParser().parseFromString(heldBack(svg), 'text/html');
    const drawing = /** @type {SVGSVGElement} */ (page.querySelector('svg'));
    /** @type {[SVGElement, string][]} */
    const styles = [];
    const elements = [drawing, .../** @type {NodeListOf<SVGElement>} */ (drawing.querySelectorAll('*'))];
    for (const element of elements) {
      if (['script', 'style', 'foreignobject', 'iframe', 'image', 'use', 'animate', 'set', 'a']
        .includes(element.localName.toLowerCase())) {
        element.localName.toLowerCase() === 'a' ? element.replaceWith(...element.childNodes) : element.remove();
        continue;
      }
      for (const attribute of Array.from(element.attributes)) {
        if (attribute.name === 'data-style') {
          styles.push([element, attribute.value]);
        }
        if (attribute.name === 'style' || attribute.name === 'data-style' || attribute.name.startsWith('on') || /href$/.test(attribute.name)) {
          element.removeAttribute(attribute.name);
        }
      }
    }
    const own = document.adoptNode(drawing);
    return { own, style: () => styles.forEach(([element, value]) => { element.style.cssText = value; }) };
  };

  const host = (/** @type {HTMLElement} */ figure) => {
    let found = /** @type {HTMLElement | null} */ (figure.querySelector('.drawn-diagram'));
    if (!found) {
      found = document.createElement('div');
      found.className = 'drawn-diagram';
      found.attachShadow({ mode: 'open' });
      const source = document.createElement('details');
      const summary = document.createElement('summary');
      summary.textContent = 'Source of the diagram';
      source.append(summary, ...Array.from(figure.children).filter((c) => c.localName === 'pre'));
      figure.replaceChildren(found, source);
    }
    return found;
  };

  const base = new CSSStyleSheet();
  base.replaceSync(
    ':host { display: block; overflow-x: auto; } svg { display: block; max-width: 100%; height: auto; }');
  const printed = new CSSStyleSheet();
  printed.replaceSync('@media print { :host { filter: invert(1) hue-rotate(180deg); } }');

  const draw = async (/** @type {HTMLElement} */ figure, /** @type {number} */ number) => {
    const text = /** @type {Element} */ (figure.querySelector('code')).textContent || '';
    try {
      const { drawn, rules } = await collectingStyles(() => mermaid.render('diagram-' + number, text));
      const { own, style } = cleaned(drawn.svg);
      own.setAttribute('role', 'img');
      own.removeAttribute('aria-roledescription');
      const title = own.querySelector('title');
      own.setAttribute('aria-label', (title ? title.textContent : 'Diagram') + '. Its source follows.');
      const shadow = /** @type {ShadowRoot} */ (host(figure).shadowRoot);
      const dark = document.documentElement.dataset.colours === 'dark';
      shadow.adoptedStyleSheets = dark ? [base, rules, printed] : [base, rules];
      shadow.replaceChildren(own);
      style();
    } catch (thrown) {
      // The library throws errors and plain objects that have a message.
      const refused = /** @type {any} */ (thrown);
      if (!figure.querySelector('.undrawn')) {
        const note = document.createElement('p');
        note.className = 'note undrawn';
        note.textContent = 'This diagram cannot be drawn: ' + String(refused.message || refused).split('\n')[0];
        figure.append(note);
      }
    }
  };

  let drawing = Promise.resolve();
  const drawAll = () => {
    drawing = drawing.then(async () => {
      mermaid.initialize(settings());
      for (const [number, figure] of figures.entries()) {
        await draw(figure, number);
      }
      document.documentElement.dataset.diagrams = 'drawn';
    });
  };
  drawAll();
  new MutationObserver(drawAll).observe(document.documentElement, { attributeFilter: ['data-colours'] });
})();
