export const fenqiHelp = `Usage: fenqi lender <command> [options]
       fenqi tags --base URL [options]

Commands of the lender
  start      serve a lender over HTTP
  migrate    bring the database to this version, and say what was done
  train      train the score from a CSV of loans with their outcome
  evaluate   measure the score on a CSV of loans with their outcome

tags         print the head of a page that loads the widget from your own host

Options
  --help     what a command takes: fenqi lender start --help
  --version

Exit codes: 0 done, 1 failed, 2 wrong usage.`;

export const startHelp = `Usage: fenqi lender start [options]

Serves a lender over HTTP until it is told to end (SIGINT, SIGTERM; a second signal ends it at once).

Options
  --port N           0 is any free one (default 4280)
  --host NAME        where to listen (default 127.0.0.1; 0.0.0.0 for every network)
  --data DIR         books and signing keys (default ./fenqi-data)
  --config FILE      merchants, funds and limits as JSON; without it the lender is for development
  --test-shoppers    accept tokens such as test_approved; everybody without a token is an average guest
  --no-migrate       do not bring the database to this version; it has to be already
  --rotate-key       sign with a new key from now on
  --log-level LEVEL  fatal, error, warn, info, debug or silent (default info)
  --help

Environment
  DATABASE_URL          a PostgreSQL server; without it PostgreSQL is embedded (PGlite) in --data
  FENQI_OPERATOR_TOKEN  opens the operator's calls (reviews, repayments); 32 characters or more
  FENQI_SIGNING_KEY     private Ed25519 JWK, or a JWK set that begins with one; without it a file in --data

The log goes to standard error, as lines of JSON.`;

export const migrateHelp = `Usage: fenqi lender migrate [options]

Brings the database to this version. Safe beside running lenders, and when run twice.

Options
  --data DIR   books of the embedded PostgreSQL (default ./fenqi-data)
  --help

Environment
  DATABASE_URL   a PostgreSQL server; without it PostgreSQL is embedded (PGlite) in --data`;
