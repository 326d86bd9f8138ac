import { actOf } from '../../../lending/applications/OperatorAct.js';
import type { ConsoleNews } from '../../../protocol/api/consoleRoutes.js';
import { operatorRoles } from '../../../protocol/api/operatorRoles.js';
import { growthOf } from '../../console/growthOf.js';
import { callbacksPage } from '../../console/pages/callbacksPage.js';
import { decisionsPage, spanMs } from '../../console/pages/decisionsPage.js';
import { fundsPage } from '../../console/pages/fundsPage.js';
import { helpPage } from '../../console/pages/helpPage.js';
import { ledgerPage } from '../../console/pages/ledgerPage.js';
import { operatorsPage } from '../../console/pages/operatorsPage.js';
import { LIVE_MINUTES, type LiveFigures, livePart, overviewPage } from '../../console/pages/overviewPage.js';
import { parametersPage } from '../../console/pages/parametersPage.js';
import { portfolioPage } from '../../console/pages/portfolioPage.js';
import { remindersPage } from '../../console/pages/remindersPage.js';
import { searchPage } from '../../console/pages/searchPage.js';
import { storyPage } from '../../console/pages/storyPage.js';
import { wantedOf } from '../../console/wantedOf.js';
import type { FoundApplication } from '../../storage/console/searchStatements.js';
import { checkOwnForm } from '../access/checkOwnForm.js';
import type { RecentTimes } from '../access/recentTimes.js';
import type { Handlers, LenderContext } from '../Handler.js';
import type { LenderSettings } from '../LenderSettings.js';
import type { OperatorEntry } from '../operator/operatorEntry.js';
import { liveHeaders } from '../operator/operatorPage.js';
import { ProblemError } from '../ProblemError.js';
import { queryText } from '../pages/lenderPage.js';

type Served = Pick<
  Handlers,
  | 'showOverview'
  | 'showLiveFigures'
  | 'showDecisions'
  | 'showPortfolio'
  | 'showSearch'
  | 'searchLoans'
  | 'showStory'
  | 'showHelp'
  | 'answerHelpByForm'
  | 'showCallbacks'
  | 'replayCallbackByForm'
  | 'showFunds'
  | 'showParameters'
  | 'decideOnParameters'
  | 'showReminders'
  | 'showLedger'
  | 'showOperators'
  | 'changeRoles'
>;

/** The pages of the console that show how the lender is doing, and what is done there. */
export function consoleHandlers(settings: LenderSettings, entry: OperatorEntry, times: RecentTimes): Served {
  const { figures, grants, acts, loans, loanRecord, ledger, callbacks, service, desk, operators, policy, now } =
    settings;
  const { funds, risk, reminders } = settings;

  const live = async (): Promise<LiveFigures> => {
    const [gauges, minutes, unready, chain, reviews] = await Promise.all([
      figures.gauges(),
      figures.decisionsByMinute((Math.floor(now() / 60_000) - LIVE_MINUTES + 1) * 60_000),
      settings.unready(),
      figures.ledger(),
      desk.list(),
    ]);
    return { gauges, minutes, times: times.quantiles(), unready, ledger: chain, reviews };
  };
  const ownForm = (c: LenderContext) => checkOwnForm(c, new URL(settings.publicUrl()).origin);
  const back = (c: LenderContext, page: string, lang: string | undefined, news: ConsoleNews) =>
    c.redirect(`../${page}${queryText({ lang, news })}`, 303);

  return {
    async showOverview({ c, operator }) {
      const shown = entry.shown(c, 'showOverview', operator);
      const page = await overviewPage(shown, await live());
      return c.body(page, 200, {
        ...liveHeaders,
        'content-language': shown.words.lang,
        vary: 'Accept-Language, Cookie',
      });
    },

    async showLiveFigures({ c, operator }) {
      // It is read by the first page, and its links start there.
      const shown = { ...entry.shown(c, 'showLiveFigures', operator), home: 'operator' };
      return entry.answer(c, await livePart(shown, await live()), shown);
    },

    async showDecisions({ c, operator, query: { span = 'day' } }) {
      const shown = entry.shown(c, 'showDecisions', operator);
      const shape = await figures.shapeOfDecisions(now() - spanMs[span]);
      return entry.answer(c, await decisionsPage(shown, { span, shape, policy }), shown);
    },

    async showPortfolio({ c, operator }) {
      const shown = entry.shown(c, 'showPortfolio', operator);
      const [found, gauges] = await Promise.all([figures.portfolio(), figures.gauges()]);
      return entry.answer(c, await portfolioPage(shown, { figures: found, gauges }), shown);
    },

    showSearch({ c, operator }) {
      const shown = entry.shown(c, 'showSearch', operator);
      return entry.answer(c, searchPage(shown, '', null), shown);
    },

    async searchLoans({ c, operator, body }) {
      ownForm(c);
      const shown = entry.shown(c, 'searchLoans', operator);
      const wanted = wantedOf(body.q, settings);
      if (wanted.some(({ by }) => by === 'person')) await acts.enter(actOf('search', operator.name, now()));
      const found = new Map<string, FoundApplication>();
      for (const each of wanted) for (const one of await figures.search(each)) found.set(one.reference, one);
      return entry.answer(c, searchPage(shown, body.q, [...found.values()]), shown);
    },

    async showStory({ c, visit, operator, path }) {
      const { reference } = path;
      visit.subject = reference;
      const application = await service.application(reference);
      if (!application) throw new ProblemError('unknown-application', 'Find the application by the search.');
      await acts.enter(actOf('view', operator.name, now(), reference));
      const agreementId = application.commitment?.agreement.id ?? null;
      const [record, atLender, story, reminded] = await Promise.all([
        loanRecord(reference),
        loans.loanAtLender(reference),
        figures.story(reference, agreementId),
        agreementId === null ? [] : reminders.ofAgreement(agreementId),
      ]);
      const shown = entry.shown(c, 'showStory', operator);
      return entry.answer(c, storyPage(shown, { application, record, atLender, story, reminders: reminded }), shown);
    },

    async showHelp({ c, operator, query: { news } }) {
      const shown = entry.shown(c, 'showHelp', operator);
      return entry.answer(c, helpPage(shown, await loans.helpAsked(), news), shown);
    },

    async answerHelpByForm({ c, visit, operator, path, query: { lang }, body }) {
      visit.subject = path.id;
      ownForm(c);
      const reason = body.reason.trim();
      if (!reason) return back(c, 'help', lang, 'incomplete');
      await acts.enter(actOf('answer-help', operator.name, now(), path.id));
      const outcome = await loans.answerHelp(path.id, reason);
      return back(c, 'help', lang, 'refusal' in outcome ? 'refused' : 'done');
    },

    async showCallbacks({ c, operator, query: { state = 'dead', after, news } }) {
      const shown = entry.shown(c, 'showCallbacks', operator);
      const list = await callbacks.list(state, after);
      return entry.answer(c, callbacksPage(shown, { state, list, news }), shown);
    },

    async replayCallbackByForm({ c, operator, path, query: { lang } }) {
      ownForm(c);
      await acts.enter(actOf('replay-callback', operator.name, now(), path.id));
      const replayed = await callbacks.replay(path.id, now());
      return back(c, 'callbacks', lang, replayed ? 'done' : 'refused');
    },

    async showFunds({ c, operator, query: { currency } }) {
      const shown = entry.shown(c, 'showFunds', operator);
      const all = await funds.overview();
      const found = all.find(each => each.currency === currency) ?? all[0] ?? null;
      const forecast = found && (await funds.forecast(found.currency, now()));
      const currencies = all.map(each => each.currency);
      return entry.answer(c, await fundsPage(shown, { currencies, funds: found, forecast }), shown);
    },

    async showParameters({ c, operator, query: { news } }) {
      const shown = entry.shown(c, 'showParameters', operator);
      return entry.answer(c, await parametersPage(shown, await risk.overview(), news), shown);
    },

    async decideOnParameters({ c, operator, path: { id }, query: { lang }, body: { act } }) {
      ownForm(c);
      const word = { operator: operator.name, now: now() };
      const outcome = act === 'activate' ? await risk.activate(Number(id), word) : await risk[act](id, word);
      return back(c, 'parameters', lang, 'kind' in outcome ? 'refused' : 'done');
    },

    async showReminders({ c, operator, query: { state = 'planned', after } }) {
      const shown = entry.shown(c, 'showReminders', operator);
      return entry.answer(c, remindersPage(shown, { state, list: await reminders.list(state, after) }), shown);
    },

    async showLedger({ c, operator }) {
      const shown = entry.shown(c, 'showLedger', operator);
      const found = await figures.ledger();
      return entry.answer(c, ledgerPage(shown, found, await growthOf(ledger, found.heads)), shown);
    },

    async showOperators({ c, operator, query: { news } }) {
      const shown = entry.shown(c, 'showOperators', operator);
      const seen = await figures.lastSignIns(operators.map(({ name }) => name));
      const people = await Promise.all(
        operators.map(async ({ name, roles = operatorRoles }) => ({
          name,
          roles: (await grants.of(name))?.roles ?? roles,
          lastSeen: seen.get(name),
        })),
      );
      return entry.answer(c, operatorsPage(shown, { people, acts: await figures.newestActs(), news }), shown);
    },

    async changeRoles({ c, operator, path, query: { lang }, body }) {
      ownForm(c);
      // Whoever could take away their own role could leave the console without anybody who gives roles.
      const isKnown = operators.some(({ name }) => name === path.name);
      if (!isKnown || path.name === operator.name || path.name !== body.operator)
        return back(c, 'operators', lang, 'refused');
      const roles = operatorRoles.filter(role => body[role] !== undefined);
      await grants.grant({ at: now(), operator: path.name, roles, by: operator.name });
      return back(c, 'operators', lang, 'done');
    },
  };
}
