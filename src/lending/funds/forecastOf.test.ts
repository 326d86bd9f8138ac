import { expect, it } from 'vitest';
import { type ForecastRows, forecastOf } from './forecastOf.js';

const nothing: ForecastRows = {
  today: '2027-01-10',
  due: [],
  observed: [],
  reservedMinor: 0,
  resolved: { lentMinor: 0, releasedMinor: 0 },
  lent: { minor: 0, days: 28 },
  undelivered: [],
  deliveryDays: null,
  merchantMinor: 0,
  shopperMinor: 0,
};
const forecast = (over: Partial<ForecastRows>) => forecastOf({ ...nothing, ...over });
/** The days on which something is expected, with how much. */
const days = (over: Partial<ForecastRows>, figure: (day: ReturnType<typeof forecast>['days'][number]) => number) =>
  Object.fromEntries(forecast(over).days.flatMap(day => (figure(day) ? [[day.day, figure(day)]] : [])));

it('A forecast is of 30 days from today on, and of nothing it comes to nothing', () => {
  const { days: all, collected, committed } = forecast({});
  expect([all.length, all[0]!.day, all.at(-1)!.day]).toEqual([30, '2027-01-10', '2027-02-08']);
  expect(all.every(({ netMinor, dueMinor }) => netMinor === 0 && dueMinor === 0)).toBe(true);
  expect([collected, committed]).toEqual([{ onTime: 1, within30Days: 1 }, 1]);
});

it('Without a past, an installment is expected on its day', () => {
  const due = [
    { day: '2027-01-10', minor: 100 },
    { day: '2027-02-08', minor: 7 },
  ] as const;
  expect(days({ due }, day => day.in.due)).toEqual({ '2027-01-10': 100, '2027-02-08': 7 });
  expect(days({ due }, day => day.dueMinor)).toEqual({ '2027-01-10': 100, '2027-02-08': 7 });
});

/** Of 1,000, 600 on the day and 200 two days later; 100 are open for longer than that, and 100 only became due yesterday. */
const observed = [
  { days: 0, paid: true, minor: 600 },
  { days: 2, paid: true, minor: 200 },
  { days: 9, paid: false, minor: 100 },
  { days: 0, paid: false, minor: 100 },
];

it('Installments come in as those of the past were paid: what is not known for longer counts only as long as it is known', () => {
  // 60 % on the day. Of the 300 that were open and known after it, 200 two days later: two thirds of the 40 % that were left.
  const due = [{ day: '2027-01-12', minor: 3_000 }] as const;
  expect(days({ due, observed }, day => day.in.due)).toEqual({ '2027-01-12': 1_800, '2027-01-14': 800 });
  const { onTime, within30Days } = forecast({ observed }).collected;
  expect([onTime, Math.round(within30Days * 3_000)]).toEqual([0.6, 2_600]);
});

it('What is overdue comes in as what was as late did, and nothing is expected where nobody has ever paid as late', () => {
  const due = [
    { day: '2027-01-09', minor: 900 },
    { day: '2027-01-01', minor: 5_000 },
  ] as const;
  // One day late: of what is open then, two thirds come on the second day.
  expect(days({ due, observed }, day => day.in.overdue)).toEqual({ '2027-01-11': 600 });
  expect(days({ due, observed }, day => day.in.due + day.dueMinor)).toEqual({});
});

it('Approvals are paid out as often as approvals were used, today, and new loans as lately, every day', () => {
  const over = {
    reservedMinor: 1_000,
    resolved: { lentMinor: 300, releasedMinor: 100 },
    lent: { minor: 2_800, days: 28 },
  };
  const { days: all, committed } = forecast(over);
  expect(committed).toBe(0.75);
  expect(all.map(({ out }) => out.reserved)).toEqual([750, ...Array(29).fill(0)]);
  expect(all.map(({ out }) => out.newLoans)).toEqual(Array(30).fill(100));
  expect([all[0]!.netMinor, all.at(-1)!.netMinor]).toEqual([-850, -3_750]);
});

it('Merchants are paid when the average delivery is made, and today where that time is over; what else is owed is sent today', () => {
  const undelivered = [
    { day: '2027-01-08', minor: 500 },
    { day: '2026-12-01', minor: 70 },
    { day: '2027-01-10', minor: 3 },
  ] as const;
  expect(days({ undelivered, deliveryDays: 9.6 }, day => day.out.deliveries)).toEqual({
    '2027-01-18': 500,
    '2027-01-10': 70,
    '2027-01-20': 3,
  });
  expect(days({ undelivered }, day => day.out.deliveries)).toEqual({ '2027-01-10': 573 });
  expect(days({ merchantMinor: 11 }, day => day.out.merchants)).toEqual({ '2027-01-10': 11 });
  expect(days({ shopperMinor: 13 }, day => day.out.shoppers)).toEqual({ '2027-01-10': 13 });
});
