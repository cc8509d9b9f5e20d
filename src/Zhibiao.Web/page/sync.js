// Hears of decisions made in other windows, and draws them here.
import { get, Refused } from '/api.js';
import { t, h, said } from '/shared.js';
import { desk, changedElsewhere } from '/desk.js';
import { queue, drawState } from '/queue.js';
import { tell } from '/dialogs.js';

const wait = milliseconds => new Promise(resolve => { setTimeout(resolve, milliseconds); });

export async function follow(refresh) {
  let known = desk.version, failed = 0;
  for (;;) {
    try {
      const news = await get('changes', { since: known, list: queue.list, window: desk.window });
      failed = 0;
      if (news.version > known) {
        known = news.version;
        const foreign = news.decisions.filter(d => d.window !== desk.window);
        if (news.left !== undefined) { queue.left = news.left; drawState(); }
        if (foreign.length) {
          await changedElsewhere(news.rows);
          const last = foreign.at(-1);
          tell(h('p', {}, said(last.quote), ` ${t(`${last.kind}_`)} · ${last.reviewer}`));
          await refresh();
        }
      }
    } catch (error) {
      if (error instanceof Refused && error.status === 401) return;
      failed++;
      if (failed === 3) tell(t('lost'));
      await wait(Math.min(10_000, 500 * failed));
    }
  }
}
