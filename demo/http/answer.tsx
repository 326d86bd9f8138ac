/** @jsxImportSource hono/jsx */
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import { MessagePage } from '../pages/MessagePage.js';
import type { ShopVisit } from './ShopVisit.js';

type Status = 200 | 403 | 404 | 422 | 500;

export const answerPage = (c: Context, body: Child, status: Status = 200) =>
  c.html(html`<!doctype html>${body}`, status);

const statuses = { notFound: 404, refused: 403, failed: 500 } as const;

export function answerMessage(c: Context, visit: ShopVisit, kind: keyof typeof statuses) {
  const { [`${kind}Title` as const]: title, [`${kind}Text` as const]: text } = visit.words;
  return answerPage(c, <MessagePage visit={visit} title={title} text={text} />, statuses[kind]);
}
