/** @jsxImportSource hono/jsx */
/** Terms and what they are, in two columns. */
export const FactList = ({ facts }: { readonly facts: readonly (readonly [term: string, value: string])[] }) => (
  <dl class="facts">
    {facts.map(([term, value]) => (
      <>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </>
    ))}
  </dl>
);
