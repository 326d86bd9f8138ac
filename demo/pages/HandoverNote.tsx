/** @jsxImportSource hono/jsx */
import type { Words } from '../words/zh.js';

/** What is different about something that is handed over later. It stands beside the plans, whose dates it explains. */
export function HandoverNote({ words }: { readonly words: Words }) {
  return (
    <div class="handover-note">
      <h2>{words.handoverTitle}</h2>
      <ul>
        {words.handoverNote.map(line => (
          <li>{line}</li>
        ))}
      </ul>
    </div>
  );
}
