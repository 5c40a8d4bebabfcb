import { element } from '../search-client/elements.ts';
import { type Choice, chooseRows } from './choose.ts';
import css from './embed.css?inline';
import { makeList } from './list.ts';
import { loadRows } from './load-rows.ts';

const placeholders = 3;

/**
 * The element `<rolecall-postings locale country team limit>` of a site. Its children are what is seen until the
 * postings are there, and when they cannot be loaded: a link in the words of the page around it.
 *
 * @param site Folder of the careers site.
 */
export function makePostingsElement(site: URL): CustomElementConstructor {
  // The policy of the page around it may refuse a `<style>`, and says nothing of a sheet made by a script.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);

  return class extends HTMLElement {
    static readonly observedAttributes = ['locale', 'country', 'team', 'limit'];

    readonly #root = this.attachShadow({ mode: 'open' });
    #turn = 0;

    connectedCallback(): void {
      this.#root.adoptedStyleSheets = [sheet];
      if (this.#root.childElementCount === 0) this.#root.append(this.#children(), ...this.#placeholders());
      void this.#update();
    }

    attributeChangedCallback(): void {
      if (this.isConnected) void this.#update();
    }

    /** In place of children that nobody wrote, the address of the site. */
    #children(): HTMLElement {
      return element('slot', {}, element('a', { href: site.href }, site.host));
    }

    #placeholders(): HTMLElement[] {
      return Array.from({ length: placeholders }, () =>
        element('div', { part: 'placeholder', 'aria-hidden': 'true' }),
      );
    }

    /** What is shown stays until something else can be. Of several updates under way the last one counts. */
    async #update(): Promise<void> {
      this.#turn += 1;
      const turn = this.#turn;
      const isLast = () => turn === this.#turn;
      this.ariaBusy = 'true';
      try {
        const loaded = await loadRows(site, this.#locale());
        if (!isLast()) return;
        const { rows, rest } = chooseRows(loaded, this.#choice(), new Date());
        this.#root.replaceChildren(makeList(loaded, rows, site));
        this.#tell('rolecall:shown', { shown: rows.length, rest });
      } catch (reason) {
        if (!isLast()) return;
        this.#root.replaceChildren(this.#children());
        this.#tell('rolecall:failed', { reason });
      } finally {
        if (isLast()) this.ariaBusy = null;
      }
    }

    #locale(): string {
      const around = this.closest<HTMLElement>('[lang]')?.lang;
      return this.getAttribute('locale') ?? around ?? '';
    }

    #choice(): Choice {
      const written = (name: keyof Choice) => this.getAttribute(name);
      return { country: written('country'), team: written('team'), limit: written('limit') };
    }

    #tell(name: string, detail: unknown): void {
      this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
    }
  };
}
