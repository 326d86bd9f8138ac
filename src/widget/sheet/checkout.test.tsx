// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sandboxLender } from '../../lenders/sandbox/sandboxLender.js';
import { defaultTermSheet } from '../../pricing/offers/defaultTermSheet.js';
import { openCheckout } from '../testing/openCheckout.js';
import { reading } from './details/costs/costReading.js';

// It has its own test.
reading.takesTime = false;

let opened: ReturnType<typeof openCheckout>;
const start = (...given: Parameters<typeof openCheckout>) => {
  opened = openCheckout(...given);
  return opened;
};
afterEach(() => opened.close());

const status = () => screen.getByRole('status').textContent!.replace(/\s+/g, ' ').trim();
/** What the shopper can do, but for closing the sheet. */
const buttons = () =>
  within(document.querySelector<HTMLElement>('[part=actions]')!)
    .queryAllByRole('button')
    .map(button => button.textContent);
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
/** Waits until a phase is drawn. */
const phase = async (wanted: string) => {
  await vi.waitFor(() => expect(opened.checkout.state.value.phase).toBe(wanted), 20_000);
  await act(async () => {});
};

/** All about the plan. */
const details = () => document.querySelector('[part=details]')!.textContent!.replace(/\s+/g, ' ').trim();

/** The figures of the review by their names. */
const figures = () =>
  Object.fromEntries(
    [...document.querySelectorAll('dl > div')].map(row => [...row.children].map(cell => cell.textContent)),
  );

describe('the way to an agreement', () => {
  it('in English is one click, the approval, the review with exactly its figures, and the agreement', async () => {
    start({ applicant: 'test_approved' });
    expect([status(), buttons()]).toEqual(['', ['Check if I am pre-approved', 'Pay without installments']]);
    // One line: first that this is an estimate, and with the lender's terms, who decides.
    const [estimate, decides] = [/^Estimate: /, /^Fenqi Sandbox decides\. Nothing is signed before/].map(text =>
      screen.getByText(text),
    );
    const unseen = () => [estimate, decides].map(line => line!.getAttribute('aria-hidden'));
    expect(unseen()).toEqual(['false', 'true']);
    await vi.waitFor(() => expect(unseen()).toEqual(['true', 'false']), 20_000);
    await press('Check if I am pre-approved');
    await phase('approved');
    expect(status()).toMatch(/^You are pre-approvedThese are the terms you saw\. Nothing is signed yet\.Valid until /);
    expect(details()).toMatch(
      /^CN¥508\.47 a monthTotal CN¥3,050\.86 · Interest CN¥51\.836 payments, Dec 23, 2026 to May 23, 2027/,
    );
    expect(buttons()).toEqual(['Review and confirm', 'Choose another plan']);
    await press('Review and confirm');
    const review = screen.getByRole('dialog', { name: 'Review your agreement' });
    expect(within(review).getByText('All the terms of your agreement with Fenqi Sandbox:')).toBeTruthy();
    expect(figures()).toEqual({
      Price: 'CN¥2,999.03',
      Interest: 'CN¥51.83',
      'Total you pay': 'CN¥3,050.86',
    });
    await press('Agree and borrow');
    await phase('committed');
    const { state } = opened.checkout;
    const { agreement } = state.value as Extract<typeof state.value, { phase: 'committed' }>;
    expect(status()).toContain('Your installment plan with Fenqi Sandbox is confirmed');
    expect(status()).toContain(agreement.id);
    expect(status()).toContain('The first payment is CN¥508.47 on Dec 23, 2026.');
    expect(status()).toContain('You repay Fenqi Sandbox directly: 6 payments, the last on May 23, 2027.');
    expect(agreement.totalMinor).toBe(305_086);
    expect(screen.getByRole('dialog', { name: 'Pay in installments' })).toBe(review);
    expect(buttons()).toEqual(['Done', 'Add payment dates to calendar']);
    await press('Done');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('in Chinese has the same steps, and a plan without cost is not called a loan', async () => {
    start({ locale: 'zh-CN', applicant: 'test_approved', planId: '3-interest-free' });
    await press('一键预审');
    await phase('approved');
    expect(status()).toMatch(/^预审通过与您刚才看到的方案一致/);
    expect(details()).toMatch(/^¥999\.67\/期应还总额 ¥2,999\.03 · 免息共 3 期/);
    expect(buttons()).toEqual(['查看并确认', '选择其他方案']);
    await press('查看并确认');
    expect(screen.getByRole('dialog', { name: '确认分期协议' })).toBeTruthy();
    expect(figures()).toEqual({
      商品金额: '¥2,999.03',
      利息: '¥0.00',
      应还总额: '¥2,999.03',
    });
    await press('同意协议');
    await phase('committed');
    expect(status()).toContain('Fenqi 沙盒分期办理成功');
    expect(status()).toContain(
      '首期还款 ¥999.67，还款日 2026/12/23。¥999.67 × 2 期，第 3 期 ¥999.69 · 应还总额 ¥2,999.03请直接向 Fenqi 沙盒还款：共 3 期，末期还款日 2027/2/23。',
    );
  });

  it('leads from the agreement to the shop’s own submit button, where the form has one', async () => {
    start({ applicant: 'test_approved' });
    const form = document.createElement('form');
    const order = Object.assign(document.createElement('button'), { scrollIntoView: vi.fn() });
    form.append(opened.container, order);
    document.body.append(form);
    await press('Check if I am pre-approved');
    await phase('approved');
    await press('Review and confirm');
    await press('Agree and borrow');
    await phase('committed');
    await press('Continue with your order');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(order);
    expect(order.scrollIntoView).toHaveBeenCalled();
    form.remove();
  });

  it('saves the payment days as a file of the agreement', async () => {
    const made: Blob[] = [];
    const clicked: HTMLAnchorElement[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      clicked.push(this);
    });
    URL.createObjectURL = blob => `blob:${made.push(blob as Blob)}`;
    start({ applicant: 'test_approved' });
    await press('Check if I am pre-approved');
    await phase('approved');
    await press('Review and confirm');
    await press('Agree and borrow');
    await phase('committed');
    await press('Add payment dates to calendar');
    await vi.waitFor(() => expect(clicked).toHaveLength(1), 20_000);
    const { state } = opened.checkout;
    const { agreement } = state.value as Extract<typeof state.value, { phase: 'committed' }>;
    expect([clicked[0]?.download, clicked[0]?.href, made[0]?.type]).toEqual([
      `${agreement.id}.ics`,
      'blob:1',
      'text/calendar',
    ]);
    expect(made[0]?.size).toBeGreaterThan(6 * 200);
    vi.restoreAllMocks();
  });

  it('says what personal terms change', async () => {
    start({ applicant: 'test_best' });
    await press('Check if I am pre-approved');
    await phase('approved');
    expect(status()).toMatch(/Your personal terms: the total is CN¥3,024\.\d\d instead of CN¥3,050\.86\./);
  });

  it('leads back from the review to the approval, in the sheet by the button, and by closing the sheet', async () => {
    start({ applicant: 'test_approved' });
    await press('Check if I am pre-approved');
    await phase('approved');
    for (const [back, stays] of [
      [() => press('Back'), true],
      [() => press('Close'), false],
      // The browser closes it too, such as by Escape.
      [async () => void screen.getByRole('dialog').dispatchEvent(new Event('close')), false],
    ] as const) {
      await press('Review and confirm');
      await phase('reviewing');
      await back();
      await phase('approved');
      expect(screen.queryByRole('dialog') !== null).toBe(stays);
      act(opened.sheet.open);
    }
  });

  it('closes at once when the browser asks, such as by Escape, and stays open if it is opened again before the browser tells of the closing', async () => {
    start({ applicant: 'test_approved' });
    const dialog = screen.getByRole('dialog');
    await act(() => void dialog.dispatchEvent(new Event('cancel', { cancelable: true })));
    expect(screen.queryByRole('dialog')).toBeNull();
    act(opened.sheet.open);
    act(() => void dialog.dispatchEvent(new Event('close')));
    expect(screen.queryByRole('dialog')).not.toBeNull();
  });

  it('sends one application and one commitment, however often the buttons are pressed', async () => {
    const lender = sandboxLender({ latencyMs: 50, storage: null });
    const apply = vi.spyOn(lender, 'apply');
    const commit = vi.spyOn(lender, 'commit');
    start({ lender, applicant: 'test_approved' });
    await userEvent.dblClick(screen.getByRole('button', { name: 'Check if I am pre-approved' }));
    await phase('approved');
    expect(apply).toHaveBeenCalledTimes(1);
    opened.checkout.review();
    await userEvent.dblClick(await screen.findByRole('button', { name: 'Agree and borrow' }));
    await phase('committed');
    expect(commit).toHaveBeenCalledTimes(1);
  });

  it('can be cancelled from the approval, and says that nothing was signed', async () => {
    start({ applicant: 'test_approved' });
    await press('Check if I am pre-approved');
    await phase('approved');
    await press('Choose another plan');
    await phase('choosing');
    expect(status()).toBe('Cancelled. Nothing was signed.');
    expect(buttons()).toEqual(['Check if I am pre-approved', 'Pay without installments']);
  });
});

describe('a decline', () => {
  it('says why and what would be approved, and that plan is approved', async () => {
    start({ applicant: 'test_declined' });
    await press('Check if I am pre-approved');
    await phase('declined');
    // The reasons are read before anything is offered.
    expect(status()).toMatch(
      /^Fenqi Sandbox cannot offer this plan nowThe monthly payment is high.*Other loans.*What would be approved:/,
    );
    const offered = within(screen.getByRole('group', { name: 'What would be approved:' })).getAllByRole('button');
    const { state } = opened.checkout;
    const { alternatives } = state.value as Extract<typeof state.value, { phase: 'declined' }>;
    expect(offered).toHaveLength(alternatives.length);
    const withDown = alternatives.findIndex(({ choice }) => choice.downPaymentMinor);
    // What is due today and each payment are equally large, and what the plan costs is written out.
    expect([...offered[withDown]!.querySelectorAll('strong')].map(figure => figure.textContent)).toEqual([
      'CN¥299.90',
      'CN¥228.48',
    ]);
    expect(offered[withDown]!.textContent).toMatch(
      /^12 months Today CN¥299\.90 Each payment CN¥228\.48 Total you pay CN¥3,041\.\d\d · Interest CN¥42\.\d\d · APR 2\.94%$/,
    );
    await userEvent.click(offered[withDown]!);
    await phase('choosing');
    expect(state.value.choice).toEqual(alternatives[withDown]!.choice);
    await press('Check if I am pre-approved');
    await phase('approved');
    expect(status()).toMatch(/^You are pre-approvedThese are the terms you saw\./);
    expect(details()).toMatch(/^CN¥228\.48 a month/);
    await press('Review and confirm');
    expect(figures()).toHaveProperty('Down payment today', 'CN¥299.90');
  });

  it('is followed by an approval that says, where the law wants it, that the alternative was made for this person', async () => {
    const terms = { ...defaultTermSheet('CNY'), id: 'eu', jurisdiction: 'EU' as const };
    start({ applicant: 'test_declined', terms, lender: sandboxLender({ latencyMs: 0, storage: null, terms }) });
    await press('Check if I am pre-approved');
    await phase('declined');
    const [first] = within(screen.getByRole('group', { name: 'What would be approved:' })).getAllByRole('button');
    await userEvent.click(first!);
    await phase('choosing');
    await press('Check if I am pre-approved');
    await phase('approved');
    expect(status()).toContain('This offer was personalized by automated processing.');
  });

  it('without an alternative shows none, in Chinese too', async () => {
    start({ locale: 'zh-CN', applicant: 'test_no_alternative' });
    await press('一键预审');
    await phase('declined');
    expect(status()).toContain('过往还款有逾期记录。');
    expect(screen.queryByRole('group')).toBeNull();
    expect(buttons()).toEqual(['不分期']);
  });
});

describe('a lender that needs time', () => {
  it('can be left and the application cancelled', async () => {
    start({ applicant: 'test_pending' });
    await press('Check if I am pre-approved');
    await phase('pending');
    expect(status()).toMatch(/^Fenqi Sandbox is still decidingYou can leave this page.*An answer is expected by /);
    expect(buttons()).toEqual(['Cancel']);
    await press('Cancel');
    await phase('choosing');
    expect(status()).toBe('Cancelled. Nothing was signed.');
  });
});
