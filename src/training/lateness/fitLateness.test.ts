import { expect, it } from 'vitest';
import { currentLateness } from '../../lending/reminders/lateness/currentLateness.js';
import { paceOf } from '../../lending/reminders/lateness/LatenessModel.js';
import { paces } from '../../lending/reminders/paces.js';
import { fitLateness } from './fitLateness.js';
import { samplePayers } from './samplePayers.js';

const payers = samplePayers(17);

it('The lateness model that ships is what its documented sample gives', () => {
  expect(fitLateness(payers, currentLateness.version)).toEqual(currentLateness);
});

it('Among payers whom the model has not seen, those who are reminded earlier are late most often, those who are reminded less rarely', () => {
  const fresh = samplePayers(18);
  const [few, usual, early] = paces.map(pace => {
    const own = fresh.filter(({ history }) => paceOf(currentLateness, history) === pace);
    return own.filter(({ late }) => late).length / own.length;
  });
  expect(few).toBeLessThan(0.07);
  expect(usual).toBeLessThan(0.16);
  expect(early).toBeGreaterThan(0.35);
});

it('A model is not fitted where nobody was late', () => {
  const inTime = payers.filter(({ late }) => !late);
  expect(() => fitLateness(inTime, 'x')).toThrow('needs installments that were paid late');
});
